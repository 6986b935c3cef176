using System.Text.Json.Nodes;
using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Bot.Verbs;

/// <summary>Writes a group for an operator: in codes, with what it offers and how it weighs the statements, worked out as the chat does.</summary>
/// <param name="references">The code of each participant who has one.</param>
/// <param name="sets">The questions of the weegschaal.</param>
internal sealed class GroupJson(IReadOnlyDictionary<ParticipantId, string> references, IReadOnlyList<string> sets)
{
    /// <summary>Writes a group.</summary>
    public JsonObject Write(GroupRecord group)
    {
        var overview = GroupOverview.Of(group.Profile, group.Members, GroupRules.Shipped);
        return new JsonObject
        {
            ["group"] = group.Id.ToString(),
            ["name"] = group.Profile.Name,
            ["kind"] = group.Profile.Kind,
            ["town"] = JsonNode.Parse(group.Profile.Town),
            ["stage"] = GroupFacts.Code(overview.Stage),
            ["formedAt"] = VerbJson.Instant(group.Profile.FormedAt),
            ["sentAt"] = group.Profile.SentAt is { } sent ? VerbJson.Instant(sent) : null,
            ["arrival"] = group.Profile.Arrival is { } day ? VerbJson.Day(day) : null,
            ["builder"] = group.Profile.Builder,
            ["newcomer"] = group.Newcomer is { } newcomer ? ReferenceOf(newcomer) : null,
            ["members"] = new JsonArray([.. group.Members.Select((member, place) => (JsonNode)Write(member, isCoordinator: place == 0))]),
            ["missing"] = overview.Missing,
            ["waiting"] = overview.Waiting,
            ["offers"] = Write(GroupOffers.Of(group.Members)),
            ["balance"] = new JsonObject(sets.Select(set => KeyValuePair.Create<string, JsonNode?>(set, Write(GroupBalance.Of(set, group.Members))))),
            ["plan"] = new JsonArray([.. group.Plan.Tasks.Select(task => (JsonNode)Write(task))]),
        };
    }

    private string? ReferenceOf(ParticipantId participant) => references.GetValueOrDefault(participant);

    private JsonObject Write(GroupMember member, bool isCoordinator) => new JsonObject
    {
        ["reference"] = ReferenceOf(member.Participant),
        ["role"] = isCoordinator ? "coordinator" : "member",
        ["seat"] = member.Seat,
        ["state"] = ParticipantVerbs.StateCode(member.State),
        ["language"] = member.Language,
        ["joinedAt"] = VerbJson.Instant(member.JoinedAt),
        ["trainings"] = Codes([.. member.Answers.Values.Where(answer => answer.Question.StartsWith("training.", StringComparison.Ordinal) && AnswerValue.Codes(answer) is ["finished"])
            .Select(answer => answer.Question["training.".Length..]).Order(StringComparer.Ordinal)]),
    };

    private static JsonObject Write(GroupOffers offers) => new()
    {
        ["languages"] = Codes(offers.Languages),
        ["priorities"] = Codes(offers.Priorities),
        ["support"] = Codes(offers.Support),
        ["interests"] = Codes(offers.Interests),
        ["free"] = Codes(offers.Free),
        ["accessiblePlace"] = offers.HasAccessiblePlace,
    };

    private static JsonObject Write(GroupBalance balance) => new()
    {
        ["answered"] = balance.Answered,
        ["mean"] = balance.Mean / 1000m,
        ["spread"] = balance.Spread,
    };

    private static JsonObject Write(PlanTask task) => new JsonObject
    {
        ["id"] = task.Id,
        ["suggestion"] = task.Suggestion,
        ["words"] = task.Words,
        ["phase"] = task.Phase,
        ["day"] = task.Day,
        ["owner"] = task.Owner,
        ["doneAt"] = task.DoneAt is { } done ? VerbJson.Instant(done) : null,
        ["byNewcomer"] = task.ByNewcomer,
    };

    private static JsonArray Codes(IReadOnlyList<string> codes) => [.. codes.Select(code => JsonValue.Create(code))];
}
