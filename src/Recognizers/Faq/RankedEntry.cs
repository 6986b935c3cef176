namespace SamenHier.Recognizers.Faq;

/// <summary>An entry and how well it fits.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Score">From 0 to 1.</param>
/// <param name="IsForAsker">Whether it is meant for who asks.</param>
internal sealed record RankedEntry(FaqEntry Entry, double Score, bool IsForAsker)
{
    /// <summary>As it is handed out.</summary>
    public FaqMatch Match => new(Entry.Id, Math.Clamp(Score, 0, 1));
}
