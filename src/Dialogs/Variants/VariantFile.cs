namespace SamenHier.Dialogs.Variants;

// The rules as their file holds them.
internal sealed class VariantFile
{
    public required List<VariantEntry> Variants { get; set; }

    public required List<VariantEntry> Outside { get; set; }
}

// A variant or a reason as the file holds it.
internal sealed class VariantEntry
{
    public required string Id { get; set; }

    public string? GroupKind { get; set; }

    public int? WithinMonths { get; set; }

    public Dictionary<string, List<string>> When { get; set; } = [];
}
