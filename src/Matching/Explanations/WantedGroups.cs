using SamenHier.Matching.Input;
using SamenHier.Matching.Runs;

namespace SamenHier.Matching.Explanations;

/// <summary>Works out which groups and capabilities are missing.</summary>
internal static class WantedGroups
{
    private const string Language = "language";

    public static IReadOnlyList<Wanted> Of(MatchingRun run)
    {
        var newcomers = run.Input.Newcomers.ToDictionary(newcomer => newcomer.Id, StringComparer.Ordinal);
        var unmatched = run.Unmatched.Select(id => newcomers[id]).Select(newcomer => Want(newcomer, newcomer.Needs, hasProposal: false));
        var uncovered = run.Proposals.Where(card => card.Facts.UncoveredNeeds.Count > 0)
            .Select(card => Want(newcomers[card.Newcomer], card.Facts.UncoveredNeeds, hasProposal: true));
        return
        [
            .. unmatched.Concat(uncovered).GroupBy(Key, StringComparer.Ordinal)
                .Select(alike => alike.First() with { Newcomers = [.. alike.SelectMany(wanted => wanted.Newcomers)] })
                .OrderByDescending(wanted => wanted.Newcomers.Count).ThenBy(wanted => wanted.HasProposal).ThenBy(Key, StringComparer.Ordinal),
        ];
    }

    private static Wanted Want(Newcomer newcomer, IReadOnlyList<string> capabilities, bool hasProposal)
    {
        IReadOnlyList<string> requirements = hasProposal ? [] : newcomer.Requirements;
        IReadOnlyList<string> languages = requirements.Contains(Language, StringComparer.Ordinal) ? newcomer.Languages : [];
        return new(newcomer.Kind, [.. capabilities.Order(StringComparer.Ordinal)], [.. requirements.Order(StringComparer.Ordinal)], [.. languages.Order(StringComparer.Ordinal)], [newcomer.Id], hasProposal);
    }

    private static string Key(Wanted wanted) => string.Join(
        '|', wanted.Kind, wanted.HasProposal, string.Join(',', wanted.Capabilities), string.Join(',', wanted.Requirements), string.Join(',', wanted.Languages));
}
