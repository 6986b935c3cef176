namespace SamenHier.Dialogs.Faq;

// The words of one language as the file of an entry holds them.
internal sealed class FaqTextFile
{
    // Written by nobody yet: the entry is not shown in this language.
    public bool Missing { get; set; }

    public string? Reviewed { get; set; }

    public string? Question { get; set; }

    public List<string> Asked { get; set; } = [];

    public string? Answer { get; set; }
}
