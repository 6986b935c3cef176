using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Desk.Frame;

namespace SamenHier.Desk.Matches;

/// <summary>The newcomers and groups whom a viewer may see, to name them. Of a pair the viewer may know one side only.</summary>
/// <param name="Newcomers">The newcomers.</param>
/// <param name="Groups">The groups.</param>
public sealed record NameBook(IReadOnlyDictionary<ParticipantId, DeskPersonSummary> Newcomers, IReadOnlyDictionary<GroupId, GroupRecord> Groups)
{
    /// <summary>What a newcomer is called.</summary>
    /// <param name="id">Who; null when nobody is known any more.</param>
    /// <param name="words">The words of the desk.</param>
    public string Of(ParticipantId? id, DeskWords words) => id is { } known && Newcomers.TryGetValue(known, out var person)
        ? person.Name ?? words["matches.noName"]
        : words["matches.newcomer.elsewhere"];

    /// <summary>What a group is called.</summary>
    /// <param name="id">Which; null when it is not known any more.</param>
    /// <param name="words">The words of the desk.</param>
    public string Of(GroupId? id, DeskWords words) => id is { } known && Groups.TryGetValue(known, out var group) ? group.Profile.Name : words["matches.group.elsewhere"];

    /// <summary>The town of a pair: the newcomer's, else the group's; null when neither is known.</summary>
    /// <param name="newcomer">The newcomer.</param>
    /// <param name="group">The group.</param>
    public string? TownOf(ParticipantId newcomer, GroupId group) =>
        Newcomers.GetValueOrDefault(newcomer)?.Town ?? Groups.GetValueOrDefault(group)?.Profile.PlainTown;
}
