using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Notices;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Plans;

/// <summary>What the bot says of a plan.</summary>
/// <param name="texts">The words.</param>
/// <param name="words">The words of plans.</param>
/// <param name="tokens">Seals the address of a plan's page.</param>
/// <param name="organisation">Where this server is reached.</param>
public sealed class PlanMessages(TextCatalog texts, PlanWords words, PlanTokens tokens, OrganisationOptions organisation)
{
    private const string DoneMark = "✓";
    private const string OpenMark = "○";

    // What a coordinator reads who has not chosen a language yet.
    private const string UsualLanguage = "nl";

    /// <summary>Puts a text above the next question.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="key">The text's name.</param>
    /// <param name="arguments">What its placeholders stand for.</param>
    public void Prefix(ITurnContext turn, string key, params object[] arguments) => turn.File().Preface.Add(texts.Line(turn.Language(), key, arguments));

    /// <summary>Puts above the menu where the plan stands; of an empty plan, what it is for.</summary>
    /// <param name="turn">The turn of somebody who may see it.</param>
    public void Introduce(ITurnContext turn)
    {
        var tasks = turn.File().Group!.Plan.Tasks;
        if (tasks.Count == 0)
        {
            Prefix(turn, "intro.plan");
        }
        else
        {
            Prefix(turn, "plan.status", tasks.Count(task => task.DoneAt is not null), tasks.Count);
        }
    }

    /// <summary>Says the whole plan: what is done, who does what, and when.</summary>
    /// <param name="turn">The turn of somebody who may see it.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public async Task ShowAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var (sheet, language) = (SheetFor(turn.File(), turn.Language()), turn.Language());
        List<Line> lines =
        [
            texts.Line(language, "plan.title", Apart(sheet.Group)),
            sheet.Arrival is { } arrival ? texts.Line(language, "plan.arrivalOn", words.Date(arrival, language)) : texts.Line(language, "plan.arrivalUnknown"),
            .. sheet.Phases.Select(phase => Phase(phase, language)),
        ];
        var activity = MessageFactory.Text(MessageLines.Join(lines));
        activity.Locale = language;
        activity.TextFormat = TextFormatTypes.Plain;
        activity.Entities = [MessageLines.Describe(lines)];
        await turn.SendActivityAsync(activity, cancellationToken);
    }

    /// <summary>Puts above the next question the order of a task's phase.</summary>
    /// <param name="turn">The turn of somebody who may see the plan.</param>
    /// <param name="task">A task of the plan.</param>
    public void ShowOrder(ITurnContext turn, PlanTask task)
    {
        var language = turn.Language();
        var phase = SheetFor(turn.File(), language).Phases.First(each => each.Phase == task.Phase);
        var numbered = phase.Tasks.Select((each, index) => $"{index + 1}. {Apart(each.Words)}");
        turn.File().Preface.Add(new Line(PlanWords.PhaseKey(phase.Phase), string.Join('\n', [phase.Title, .. numbered])));
    }

    /// <summary>Puts above the next question which task is meant.</summary>
    /// <param name="turn">The turn of somebody who may see the plan.</param>
    /// <param name="task">The task.</param>
    public void ShowTask(ITurnContext turn, PlanTask task)
    {
        var (file, language) = (turn.File(), turn.Language());
        var sheet = SheetFor(file, language);
        turn.File().Preface.Add(new Line("plan.line", TaskLine(sheet.Tasks.First(each => each.Id == task.Id), language)));
    }

    /// <summary>Offers the plan as a page, with a calendar file.</summary>
    /// <param name="turn">The turn of somebody who may see it.</param>
    public void OfferPage(ITurnContext turn)
    {
        var (file, language) = (turn.File(), turn.Language());
        var token = tokens.Write(new PlanPass(file.Group!.Id, file.Id, language), file.Now);
        var page = new Uri($"{organisation.Url}{PlanTokens.Path}{token}");
        Prefix(turn, "plan.pageOffer");
        file.Offers.Add(new OfferedButton(texts.Get(language, "plan.pageButton"), new Dictionary<string, object>(StringComparer.Ordinal)) { Page = page });
        if (!Channel.SupportsSuggestedActions(turn.Activity.ChannelId, file.Offers.Count))
        {
            file.Preface.Add(new Line("plan.pageButton", page.ToString()));
        }
    }

    /// <summary>Has the coordinator told what the newcomer changed of who does a task.</summary>
    /// <param name="turn">The newcomer's turn.</param>
    /// <param name="key">The text, with the task's words in it.</param>
    /// <param name="task">The task.</param>
    public void TellCoordinator(ITurnContext turn, string key, PlanTask task)
    {
        var file = turn.File();
        var coordinator = file.Group!.Coordinator;
        file.Tell(coordinator.Participant, new Notice(key, [Apart(words.Task(task, coordinator.Language ?? UsualLanguage))], file.Now));
    }

    /// <summary>A date in the language of the turn.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="date">The date.</param>
    public string Date(ITurnContext turn, DateOnly date) => Apart(words.Date(date, turn.Language()));

    // Set apart from the line around; unlike what somebody just typed, the words hold marks of their own that belong there.
    private static string Apart(string words) => $"\u2068{words}\u2069";

    private PlanSheet SheetFor(ParticipantFile file, string language)
    {
        var group = file.Group!;
        return words.Sheet(group.Profile, group.MembersWith(file), group.Plan, PlanReader.Of(file)!, language);
    }

    private Line Phase(PlanSheetPhase phase, string language)
    {
        var heading = texts.Get(language, "plan.phaseStatus", phase.Title, phase.Done, phase.Tasks.Count);
        return new Line(PlanWords.PhaseKey(phase.Phase), string.Join('\n', [heading, .. phase.Tasks.Select(task => TaskLine(task, language))]));
    }

    private string TaskLine(PlanSheetTask task, string language) => texts.Get(
        language, "plan.line", task.IsDone ? DoneMark : OpenMark, Apart(task.Words), Apart(task.When), Apart(task.Who));
}
