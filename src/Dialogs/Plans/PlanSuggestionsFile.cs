namespace SamenHier.Dialogs.Plans;

// The ready-made tasks as their file holds them; the reader checks them.
internal sealed class PlanSuggestionsFile
{
    public required List<PlanSuggestionFile> Tasks { get; set; }
}

// A task as its file holds it.
internal sealed class PlanSuggestionFile
{
    public required string Id { get; set; }

    public required string Phase { get; set; }

    public required int Day { get; set; }

    public required string Owner { get; set; }

    public List<string>? Kinds { get; set; }
}
