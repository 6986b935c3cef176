namespace SamenHier.Recognizers.Choices;

/// <summary>Which options a piece of text may mean.</summary>
/// <param name="Options">0-based indexes in the order typed, each once.</param>
/// <param name="IsCertain">Whether the words leave no doubt.</param>
internal sealed record ChoiceMatch(IReadOnlyList<int> Options, bool IsCertain)
{
    public static ChoiceMatch None { get; } = new([], IsCertain: false);

    public bool Found => Options.Count > 0;
}
