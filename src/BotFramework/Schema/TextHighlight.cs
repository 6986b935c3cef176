using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Schema;

/// <summary>A part of the text to draw attention to.</summary>
public class TextHighlight
{
    /// <summary>Makes an empty one.</summary>
    public TextHighlight()
    {
    }

    /// <summary>Makes one with the members given.</summary>
    /// <param name="text">The part.</param>
    /// <param name="occurrence">Which occurrence of it, counted from 1.</param>
    public TextHighlight(string? text = null, int? occurrence = null)
    {
        Text = text;
        Occurrence = occurrence;
    }

    /// <summary>The part.</summary>
    [AllowNull]
    public string Text { get; set; } = null!;

    /// <summary>Which occurrence of it, counted from 1.</summary>
    public int? Occurrence { get; set; }
}
