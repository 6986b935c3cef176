using System.Globalization;
using SamenHier.Casework.Groups;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Plans;

/// <summary>Puts plans into words.</summary>
/// <param name="texts">The words.</param>
public sealed class PlanWords(TextCatalog texts)
{
    private const string NameQuestion = "volunteer.name";

    /// <summary>A plan as somebody reads it.</summary>
    /// <param name="profile">What the group is.</param>
    /// <param name="members">Its members.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="reader">Who reads.</param>
    /// <param name="language">In which language.</param>
    public PlanSheet Sheet(GroupProfile profile, IReadOnlyList<GroupMember> members, ActionPlan plan, PlanReader reader, string language) => new(
        profile.Name,
        profile.Arrival,
        [
            .. PlanPhases.All.Select(phase => new PlanSheetPhase(
                phase,
                Phase(phase, language),
                [.. plan.Tasks.Where(task => task.Phase == phase).Select(task => new PlanSheetTask(
                    task.Id, Task(task, language), profile.Arrival?.AddDays(task.Day), When(task.Day, profile.Arrival, language), Owner(task.Owner, members, reader, language), task.DoneAt is not null))]))
                .Where(phase => phase.Tasks.Count > 0),
        ]);

    /// <summary>The name of a phase.</summary>
    /// <param name="phase">One of <see cref="PlanPhases.All"/>.</param>
    /// <param name="language">The language.</param>
    public string Phase(string phase, string language) => texts.Get(language, PhaseKey(phase));

    /// <summary>The text that names a phase.</summary>
    /// <param name="phase">One of <see cref="PlanPhases.All"/>.</param>
    public static string PhaseKey(string phase) => $"choice.plan.phase.{phase}";

    /// <summary>What is to be done; own words stay in the language of whoever wrote them.</summary>
    /// <param name="task">The task; a ready-made one that a release took away is shown by its id.</param>
    /// <param name="language">The language.</param>
    public string Task(PlanTask task, string language) => task switch
    {
        { Words: { } words } => words,
        _ when texts.Has(language, $"plan.task.{task.Suggestion}") => texts.Get(language, $"plan.task.{task.Suggestion}"),
        _ => task.Suggestion ?? string.Empty,
    };

    /// <summary>A day: its date once the arrival is known, else its number.</summary>
    /// <param name="day">Days counted from the arrival.</param>
    /// <param name="arrival">The arrival; null until known.</param>
    /// <param name="language">The language.</param>
    public string When(int day, DateOnly? arrival, string language) => (day, arrival) switch
    {
        (_, { } known) => Date(known.AddDays(day), language),
        ( < 0, _) => texts.Get(language, "plan.day.before", -day),
        _ => texts.Get(language, "plan.day.after", day),
    };

    /// <summary>A date as people write it: "12 March 2027".</summary>
    /// <param name="date">The date.</param>
    /// <param name="language">The language.</param>
    public string Date(DateOnly date, string language) =>
        $"{date.Day} {Months.Of(texts, language, date.ToString("yyyy-MM", CultureInfo.InvariantCulture))}";

    /// <summary>Who does a task: a member by the name that they gave, if they gave one.</summary>
    /// <param name="owner">The owner's code.</param>
    /// <param name="members">The group's members.</param>
    /// <param name="reader">Who reads.</param>
    /// <param name="language">The language.</param>
    public string Owner(string owner, IReadOnlyList<GroupMember> members, PlanReader reader, string language) => owner switch
    {
        PlanOwners.Newcomer => texts.Get(language, reader.IsNewcomer ? "plan.owner.you" : "plan.owner.newcomer"),
        _ when PlanOwners.Find(owner, members) is { } member => Member(member, members, language),
        _ when PlanOwners.IsMember(owner) => texts.Get(language, "plan.owner.gone"),
        _ => texts.Get(language, $"plan.owner.{owner}"),
    };

    private string Member(GroupMember member, IReadOnlyList<GroupMember> members, string language)
    {
        var place = members.TakeWhile(each => each.Seat != member.Seat).Count() + 1;
        return NameOf(member) switch
        {
            null => texts.Get(language, "plan.owner.member", place),
            var name when members.Count(other => string.Equals(NameOf(other), name, StringComparison.OrdinalIgnoreCase)) > 1 => $"{name} ({place})",
            var name => name,
        };
    }

    private static string? NameOf(GroupMember member) =>
        member.Answers.TryGetValue(NameQuestion, out var name) && !AnswerValue.IsWithheld(name) ? AnswerValue.Parts(name.Value)[0] : null;
}
