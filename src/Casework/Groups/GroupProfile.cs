namespace SamenHier.Casework.Groups;

/// <summary>What a group is.</summary>
/// <param name="Kind"><c>sponsorgroep</c> (for somebody who is still abroad) or <c>welkomgroep</c> (for somebody who already lives in the town).</param>
/// <param name="Name">The name that it gave itself; sealed under the group's own key.</param>
/// <param name="Town">Its town, as the JSON of a place answer; sealed likewise.</param>
/// <param name="FormedAt">When it was formed.</param>
/// <param name="SentAt">When its coordinator sent it in for matching; null until then.</param>
/// <param name="Arrival">The day on which the newcomer arrives, from which the action plan counts; null until known.</param>
/// <param name="Builder">The account of the community builder who guides it, fixed for the year; null until set at the desk.</param>
public sealed record GroupProfile(
    string Kind, string Name, string Town, DateTimeOffset FormedAt, DateTimeOffset? SentAt = null, DateOnly? Arrival = null, string? Builder = null)
{
    /// <summary>Its town by its usual Dutch name, by which the desk knows whose it is; null when not known. Stored in the clear.</summary>
    public string? PlainTown { get; init; }

    /// <summary>Whether there are women among the members, as the desk noted for newcomers who ask for it; null when not known.</summary>
    public bool? HasWomen { get; init; }
}
