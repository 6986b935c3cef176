namespace SamenHier.Dialogs.Faq;

// An entry as its file holds it; the reader checks it.
internal sealed class FaqFile
{
    public required string Id { get; set; }

    public required string Topic { get; set; }

    public required string For { get; set; }

    public string? OwnCase { get; set; }

    public required List<FaqSourceFile> Sources { get; set; }

    public required FaqTextFile Nl { get; set; }

    public required FaqTextFile En { get; set; }

    public required FaqTextFile Ar { get; set; }

    public required FaqTextFile Ti { get; set; }
}
