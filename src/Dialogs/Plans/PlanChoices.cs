using SamenHier.Casework.Groups;
using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Plans;

/// <summary>The choices of the plan's menus that make sense just now; their words are their own.</summary>
/// <param name="texts">The words.</param>
public sealed class PlanChoices(TextCatalog texts) : IChoiceSource
{
    private const string Sponsors = "sponsorgroep";

    /// <inheritdoc />
    public string Name => "plan";

    /// <inheritdoc />
    public IEnumerable<ShownChoice> For(Question question, ParticipantFile file, string language) =>
        question.Choices.Where(code => IsOffered(question.Id, code, file))
            .Select(code => new ShownChoice(code, texts.Get(language, $"choice.{question.ChoiceWords ?? question.Id}.{code}"), question.Icons.GetValueOrDefault(code)));

    private static bool IsOffered(string question, string code, ParticipantFile file)
    {
        if (code == "goOn" || PlanReader.Of(file) is not { } reader)
        {
            return code == "goOn";
        }

        var group = file.Group!;
        return question switch
        {
            "plan.menu" => IsInMenu(code, group.Plan, reader),
            "plan.phase" => group.Plan.Tasks.Any(task => task.Phase == code),
            _ => IsADay(code, group),
        };
    }

    private static bool IsInMenu(string code, ActionPlan plan, PlanReader reader) => code switch
    {
        "begin" => !reader.IsNewcomer && plan.Tasks.All(task => task.Suggestion is null),
        "arrival" => !reader.IsNewcomer,
        "add" => true,
        _ => plan.Tasks.Count > 0,
    };

    // A date says more than a number of days, once it is known from when they count.
    private static bool IsADay(string code, GroupFile group) => code switch
    {
        PlanPhases.Before => group.Profile.Kind == Sponsors,
        "date" => group.Profile.Arrival is not null,
        "daysBefore" => group.Profile.Arrival is null && group.Profile.Kind == Sponsors,
        "daysAfter" => group.Profile.Arrival is null,
        _ => true,
    };
}
