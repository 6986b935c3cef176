using System.Text.Json;
using SamenHier.Casework.Groups;
using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.Handover;
using SamenHier.Matching.Explanations;
using SamenHier.Matching.Scores;

namespace SamenHier.Dialogs.Proposals;

/// <summary>What a newcomer is told of a group that is proposed to them: codes and the group's own name; nobody of the group is named.</summary>
/// <param name="Name">The group's name.</param>
/// <param name="Town">Its town by its usual Dutch name; null when not known.</param>
/// <param name="Members">How many members it has.</param>
/// <param name="Languages">Languages that somebody of it speaks.</param>
/// <param name="Builder">The name of the community builder who guides it.</param>
/// <param name="Reasons">Why it is proposed: codes with their arguments.</param>
public sealed record GroupView(string Name, string? Town, int Members, IReadOnlyList<string> Languages, string Builder, IReadOnlyList<ViewReason> Reasons)
{
    /// <summary>The reasons that could be told to the group; of these the newcomer chooses what it is told. Never shown to the newcomer.</summary>
    public IReadOnlyList<ViewReason> GroupReasons { get; init; } = [];

    /// <summary>Makes it, when the builder approves.</summary>
    /// <param name="group">The group.</param>
    /// <param name="card">The score card.</param>
    /// <param name="builder">The name of the group's builder.</param>
    public static GroupView Of(GroupRecord group, ScoreCard card, string builder) => new(
        group.Profile.Name,
        group.Profile.PlainTown ?? HomeTown.OfPlace(group.Profile.Town),
        group.Members.Count,
        GroupOffers.Of(group.Members).Languages,
        builder,
        ReasonsFor(card, Audience.Newcomer))
    {
        GroupReasons = ReasonsFor(card, Audience.Group),
    };

    /// <summary>Writes it as JSON in UTF-8.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ProposalJson.Default.GroupView);

    /// <summary>Reads it.</summary>
    /// <param name="json">What was written.</param>
    /// <exception cref="JsonException">It is no such JSON.</exception>
    public static GroupView Read(byte[] json) => JsonSerializer.Deserialize(json, ProposalJson.Default.GroupView) ?? throw new JsonException("A view is no null.");

    private static List<ViewReason> ReasonsFor(ScoreCard card, Audience audience) =>
        [.. Explainer.Why(card, audience).Select(reason => new ViewReason(reason.Code, reason.Arguments))];
}
