namespace SamenHier.Dialogs.Faq;

// A source as the file of an entry holds it.
internal sealed class FaqSourceFile
{
    public required string Title { get; set; }

    public required string Url { get; set; }

    public required string Checked { get; set; }

    public required string Copy { get; set; }
}
