namespace SamenHier.Recognizers.Faq;

/// <summary>What the search makes of a text before it decides.</summary>
/// <param name="Ranked">The entries, the best first.</param>
/// <param name="OwnCase">How much it speaks of somebody's own case, from 0 to 1.</param>
/// <param name="TellsOfEvent">Whether it names something that happens to people: a refusal, a fine, pain.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="IsVerbatim">Whether it is, word for word, a phrase that is known.</param>
/// <param name="IsReadable">Whether it holds anything that the search knows, and no danger.</param>
internal sealed record WeighedText(IReadOnlyList<RankedEntry> Ranked, double OwnCase, bool TellsOfEvent, int Words, bool IsVerbatim, bool IsReadable)
{
    /// <summary>A text of which nothing can be made.</summary>
    public static WeighedText Nothing { get; } = new([], 0, TellsOfEvent: false, 0, IsVerbatim: false, IsReadable: false);
}
