namespace SamenHier.Matching.Input;

/// <summary>A member of a group as the matching sees them. They have no id: no result names one.</summary>
public sealed record Member
{
    /// <summary>Where they live; null when not known.</summary>
    public Spot? Place { get; init; }

    /// <summary>The year of birth; null when not said.</summary>
    public int? BirthYear { get; init; }

    /// <summary>Their answers on the weegschaal by set, -2 to 2; a set that they did not weigh is absent.</summary>
    public IReadOnlyDictionary<string, int> Weegschaal { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);
}
