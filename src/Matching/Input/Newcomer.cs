namespace SamenHier.Matching.Input;

/// <summary>A newcomer (one person or a family) as the matching sees them: codes, numbers and a spot on the map.</summary>
/// <param name="Id">Names them within the round; at most 64 characters.</param>
/// <param name="Kind">The kind of group that fits them: <c>sponsorgroep</c> or <c>welkomgroep</c>.</param>
/// <param name="Variant">Their variant of the programme, e.g. <c>resettlement</c>.</param>
/// <param name="WaitingSince">Since when a group is looked for.</param>
public sealed record Newcomer(string Id, string Kind, string Variant, DateOnly WaitingSince)
{
    /// <summary>What they require of a group: <c>language</c> (one in common), <c>women</c> (among its members), <c>accessible</c> (a place to meet). Each is a hard condition.</summary>
    public IReadOnlyList<string> Requirements { get; init; } = [];

    /// <summary>The languages that they speak. Looked at only where <c>language</c> is required.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The support that they need, as codes; never a diagnosis.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>What matters to them, the most important first; at most three.</summary>
    public IReadOnlyList<string> Priorities { get; init; } = [];

    /// <summary>Their answers on the weegschaal by set (<c>birthday</c>, ...), -2 to 2; a set that they did not weigh is absent.</summary>
    public IReadOnlyDictionary<string, int> Weegschaal { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>What they like to do.</summary>
    public IReadOnlyList<string> Interests { get; init; } = [];

    /// <summary>The year of birth; null when not said.</summary>
    public int? BirthYear { get; init; }

    /// <summary>How many children come with them; null when not said.</summary>
    public int? Children { get; init; }

    /// <summary>Where they live, or are to live; null when not known.</summary>
    public Spot? Place { get; init; }
}
