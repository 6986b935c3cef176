using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace SamenHier.Bot.Page;

/// <summary>HTML in which every inserted text is encoded: <c>Markup m = $"&lt;p&gt;{text}&lt;/p&gt;"</c>.</summary>
[InterpolatedStringHandler]
public readonly struct Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html;

    /// <summary>Begins a piece of markup; the compiler calls this.</summary>
    /// <param name="literalLength">The number of characters outside the holes.</param>
    /// <param name="formattedCount">The number of holes.</param>
    public Markup(int literalLength, int formattedCount) => html = new StringBuilder(literalLength + (formattedCount * 32));

    private Markup(string trusted) => html = new StringBuilder(trusted);

    /// <summary>Markup that is already safe where it will stand.</summary>
    /// <param name="html">Never anything that came from outside.</param>
    public static Markup Trusted(string html) => new(html);

    /// <summary>Adds what the source code says, as it is.</summary>
    /// <param name="value">A literal.</param>
    public void AppendLiteral(string value) => html.Append(value);

    /// <summary>Adds a text, encoded for an element's content and for a quoted attribute alike.</summary>
    /// <param name="value">Any text.</param>
    public void AppendFormatted(string value) => html.Append(Encoder.Encode(value));

    /// <summary>Adds markup.</summary>
    /// <param name="value">Markup made the same way.</param>
    public void AppendFormatted(Markup value) => html.Append(value.html);

    /// <summary>Adds pieces of markup, one after the other.</summary>
    /// <param name="values">Markup made the same way.</param>
    public void AppendFormatted(IEnumerable<Markup> values)
    {
        foreach (var value in values)
            html.Append(value.html);
    }

    /// <inheritdoc/>
    public override string ToString() => html.ToString();
}
