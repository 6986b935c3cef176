namespace SamenHier.Matching.Input;

/// <summary>A group of residents as the matching sees it.</summary>
/// <param name="Id">Names it within the round; at most 64 characters.</param>
/// <param name="Kind"><c>sponsorgroep</c> or <c>welkomgroep</c>.</param>
/// <param name="Members">Its members whose answers count; at least one.</param>
public sealed record Group(string Id, string Kind, IReadOnlyList<Member> Members)
{
    /// <summary>How many newcomers (families) it can take now: 1 unless said otherwise, 0 for none.</summary>
    public int Capacity { get; init; } = 1;

    /// <summary>The variants that it takes; empty for every variant of its kind.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>Languages that a member speaks.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Whether there are women among the members, as the group's builder says; null when not known.</summary>
    public bool? HasWomen { get; init; }

    /// <summary>Whether there is an accessible place to meet; null when not known.</summary>
    public bool? HasAccessiblePlace { get; init; }

    /// <summary>Needs of support with which a member has experience or training.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>The priorities of a newcomer that the group can answer.</summary>
    public IReadOnlyList<string> Offers { get; init; } = [];

    /// <summary>What a member likes to do.</summary>
    public IReadOnlyList<string> Interests { get; init; } = [];
}
