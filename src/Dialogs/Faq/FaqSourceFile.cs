using System.Globalization;
using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Dialogs.Faq;

// A source as the file of an entry holds it.
internal sealed class FaqSourceFile
{
    public required string Title { get; set; }

    public required string Url { get; set; }

    public required string Checked { get; set; }

    public required string Copy { get; set; }

    /// <summary>The source, checked.</summary>
    /// <param name="file">The name of the file that holds it, for the error.</param>
    /// <exception cref="QuestionnaireException">The address or the date is none; the message names the file.</exception>
    public FaqSource ToSource(string file)
    {
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
        {
            throw new QuestionnaireException($"{file}: {Url} is no address of a page.");
        }

        return DateOnly.TryParseExact(Checked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new FaqSource(Title, url, day, Copy)
            : throw new QuestionnaireException($"{file}: {Checked} is no date, yyyy-MM-dd.");
    }
}
