using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Plans;
using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Dialogs.Tests.Plans;

/// <summary>Parts of groups with plans.</summary>
internal static class PlanGroup
{
    public static DateTimeOffset FormedAt { get; } = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    public static ParticipantId IdOf(int number) => new(new Guid(number, 0, 0, new byte[8]));

    public static GroupMember Member(int seat, string? name, string? language = "nl") => new(
        IdOf(seat), seat, FormedAt, language, IntakeState.Sent, name is null
            ? new Dictionary<string, Answer>(StringComparer.Ordinal)
            : new Dictionary<string, Answer>(StringComparer.Ordinal) { ["volunteer.name"] = new("volunteer.name", AnswerValue.Of(name), name, "nl", "", FormedAt) });

    public static GroupProfile Profile(string kind, DateOnly? arrival) => new(kind, "De Buren", AnswerValue.Of("Haarlem"), FormedAt, Arrival: arrival);

    public static PlanTask Task(int id, int day, string words = "iets doen", string owner = "nobody") => new(id, Suggestion: null, words, PlanPhases.Of(day), day, owner);
}
