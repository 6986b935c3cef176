namespace SamenHier.Recognizers.Choices;

/// <summary>Which options a piece of text may mean.</summary>
/// <param name="Options">0-based indexes in the order typed, each once.</param>
/// <param name="IsCertain">Whether the words leave no doubt.</param>
/// <param name="IsJoined">Whether each option has words of its own in the text, so that it names them all; otherwise the same words fit each of them.</param>
internal sealed record ChoiceMatch(IReadOnlyList<int> Options, bool IsCertain, bool IsJoined = false)
{
    public static ChoiceMatch None { get; } = new([], IsCertain: false);

    /// <summary>Whether the same words fit several options.</summary>
    public bool IsEither => Options.Count > 1 && !IsJoined;

    public bool Found => Options.Count > 0;
}
