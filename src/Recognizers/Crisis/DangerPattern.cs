namespace SamenHier.Recognizers.Crisis;

/// <summary>Words that say one thing when they stand in this order in one sentence.</summary>
/// <param name="Use">What they say.</param>
/// <param name="IsFirm">A "not" beside them takes nothing away, as in "don't want to live".</param>
/// <param name="Slots">The words that may stand at each place.</param>
internal sealed record DangerPattern(PatternUse Use, bool IsFirm, IReadOnlyList<PatternSlot> Slots);

/// <summary>One place in a pattern.</summary>
/// <param name="Gap">How many other words may stand before it.</param>
/// <param name="Words">The words that fit; one that ends in ~ fits every word that begins with it.</param>
internal sealed record PatternSlot(int Gap, IReadOnlyList<string> Words);
