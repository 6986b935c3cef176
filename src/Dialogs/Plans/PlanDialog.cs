using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SamenHier.Casework.Groups;
using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.Prompts;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Waterfall;

namespace SamenHier.Dialogs.Plans;

/// <summary>
/// The action plan of the person's group: shown, begun, changed. Members change everything, the newcomer adds, orders and takes over.
/// Others may change it between two messages, so everything here names a task by its id. What stood before stands again afterwards.
/// </summary>
/// <param name="suggestions">The ready-made tasks.</param>
/// <param name="messages">What the bot says.</param>
public sealed class PlanDialog(PlanSuggestions suggestions, PlanMessages messages) : Dialog(nameof(PlanDialog))
{
    private const string AskedKey = "asked";
    private const string TaskKey = "task";
    private const string WordsKey = "words";
    private const string DayKey = "day";
    private const string DateKey = "date";
    private const string DateForKey = "dateFor";

    private const string MenuQuestion = "plan.menu";
    private const string PhaseQuestion = "plan.phase";
    private const string WordsQuestion = "plan.words";
    private const string WhenQuestion = "plan.when";
    private const string DateQuestion = "plan.date";
    private const string DaysBeforeQuestion = "plan.daysBefore";
    private const string DaysAfterQuestion = "plan.daysAfter";
    private const string OwnerQuestion = "plan.owner";
    private const string RemoveQuestion = "plan.remove";
    private const string ArrivalQuestion = "plan.arrival";
    private const string DateSureQuestion = "plan.dateSure";

    private static readonly string[] PhaseQuestions = [.. PlanPhases.All.Select(phase => $"plan.{phase}")];

    /// <inheritdoc />
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
        PlanReader.Of(dc.Context.File()) is null ? EndWithoutPlanAsync(dc, cancellationToken) : AskMenuAsync(dc, cancellationToken);

    /// <inheritdoc />
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) => result switch
    {
        StandAgain => dc.EndDialogAsync(result, cancellationToken),
        _ when PlanReader.Of(dc.Context.File()) is null => EndWithoutPlanAsync(dc, cancellationToken),
        GoBack => BackAsync(dc, cancellationToken),
        Reply.Understood { WithheldFor: null } reply => AnswerAsync(dc, AskedIn(dc), AnswerValue.Parts(reply.Value)[0], cancellationToken),

        // A release took the question away.
        _ => dc.EndDialogAsync(result: null, cancellationToken),
    };

    private Task<DialogTurnResult> AnswerAsync(DialogContext dc, string asked, string answer, CancellationToken cancellationToken) => asked switch
    {
        MenuQuestion => ChooseAsync(dc, answer, cancellationToken),
        PhaseQuestion when PlanPhases.All.Contains(answer, StringComparer.Ordinal) => AskAsync(dc, $"plan.{answer}", cancellationToken),
        _ when PhaseQuestions.Contains(asked, StringComparer.Ordinal) && PlanTaskChoices.TaskOf(answer) is { } task => ChooseTaskAsync(dc, task, cancellationToken),
        PhaseQuestion => AskMenuAsync(dc, cancellationToken),
        _ when PhaseQuestions.Contains(asked, StringComparer.Ordinal) => AskAsync(dc, PhaseQuestion, cancellationToken),
        WordsQuestion => HearWordsAsync(dc, answer, cancellationToken),
        WhenQuestion => ChooseDayAsync(dc, answer, cancellationToken),
        DaysBeforeQuestion => SetDayAsync(dc, -Number(answer), cancellationToken),
        DaysAfterQuestion => SetDayAsync(dc, Number(answer), cancellationToken),
        DateQuestion or ArrivalQuestion => HearDateAsync(dc, asked, answer, cancellationToken),
        DateSureQuestion => answer == "yes" ? TakeDateAsync(dc, cancellationToken) : AskAsync(dc, DateAsked(dc), cancellationToken),
        OwnerQuestion => SetOwnerAsync(dc, answer, cancellationToken),
        RemoveQuestion => answer == "yes" ? RemoveAsync(dc, cancellationToken) : AskAboutTaskAsync(dc, cancellationToken),
        _ => ChangeTaskAsync(dc, asked, answer, cancellationToken),
    };

    private async Task<DialogTurnResult> ChooseAsync(DialogContext dc, string choice, CancellationToken cancellationToken)
    {
        var state = dc.ActiveDialog!.State;
        foreach (var key in new[] { TaskKey, WordsKey, DayKey, DateKey, DateForKey })
        {
            state.Remove(key);
        }

        switch (choice)
        {
            case "show":
                await messages.ShowAsync(dc.Context, cancellationToken);
                return await AskAsync(dc, MenuQuestion, cancellationToken);
            case "begin":
                var group = GroupOf(dc);
                return await EndEditAsync(dc, PlanEditor.Begin(group.Plan, suggestions.For(group.Profile.Kind), dc.Context.File().Now), "plan.begun", cancellationToken);
            case "add":
                return await AskAsync(dc, WordsQuestion, cancellationToken);
            case "change":
                return await AskAsync(dc, PhaseQuestion, cancellationToken);
            case "arrival":
                return await AskAsync(dc, ArrivalQuestion, cancellationToken);
            case "page":
                messages.OfferPage(dc.Context);
                return await AskAsync(dc, MenuQuestion, cancellationToken);
            default:
                return await dc.EndDialogAsync(result: null, cancellationToken);
        }
    }

    private Task<DialogTurnResult> ChooseTaskAsync(DialogContext dc, int task, CancellationToken cancellationToken)
    {
        dc.ActiveDialog!.State[TaskKey] = task;
        return AskAboutTaskAsync(dc, cancellationToken);
    }

    // Asks what to do with the task; the question has the choices that the person has with it now.
    private Task<DialogTurnResult> AskAboutTaskAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (TaskIn(dc) is not { } task)
        {
            return EndTaskAsync(dc, "plan.gone", cancellationToken);
        }

        if (PlanRights.QuestionFor(task, ReaderOf(dc)) is not { } question)
        {
            return EndTaskAsync(dc, "plan.doneAlready", cancellationToken);
        }

        messages.ShowTask(dc.Context, task);
        return AskAsync(dc, question, cancellationToken);
    }

    private Task<DialogTurnResult> ChangeTaskAsync(DialogContext dc, string asked, string choice, CancellationToken cancellationToken)
    {
        var (group, now) = (GroupOf(dc), dc.Context.File().Now);
        return TaskIn(dc) switch
        {
            _ when choice == "goOn" => AskMenuAsync(dc, cancellationToken),
            null => EndTaskAsync(dc, "plan.gone", cancellationToken),
            var task when PlanRights.QuestionFor(task, ReaderOf(dc)) != asked => EndTaskAsync(dc, "plan.meanwhile", cancellationToken),
            { Id: var id } task => choice switch
            {
                "finish" => EndEditAsync(dc, PlanEditor.SetDone(group.Plan, id, now), "plan.done", cancellationToken),
                "reopen" => EndEditAsync(dc, PlanEditor.SetDone(group.Plan, id, at: null), "plan.undone", cancellationToken),
                "owner" => AskAsync(dc, OwnerQuestion, cancellationToken),
                "day" => AskAsync(dc, WhenQuestion, cancellationToken),
                "remove" => AskAsync(dc, RemoveQuestion, cancellationToken),
                "up" => MoveAsync(dc, task, PlanMove.Up, cancellationToken),
                "down" => MoveAsync(dc, task, PlanMove.Down, cancellationToken),
                "first" => MoveAsync(dc, task, PlanMove.First, cancellationToken),
                "takeOver" => HandAsync(dc, task, PlanEditor.TakeOver(group.Plan, id), "plan.takenOver", cancellationToken),
                _ => HandAsync(dc, task, PlanEditor.SetOwner(group.Plan, id, PlanOwners.Nobody, group.Members), "plan.givenBack", cancellationToken),
            },
        };
    }

    // Who orders tasks goes on ordering: the same question stands again, below the new order.
    private Task<DialogTurnResult> MoveAsync(DialogContext dc, PlanTask task, PlanMove move, CancellationToken cancellationToken)
    {
        var group = GroupOf(dc);
        group.Change(PlanEditor.Move(group.Plan, task.Id, move).Plan);
        messages.ShowOrder(dc.Context, task);
        return AskAsync(dc, AskedIn(dc), cancellationToken);
    }

    // The group counts on who does what, so its coordinator is told.
    private Task<DialogTurnResult> HandAsync(DialogContext dc, PlanTask task, PlanEdit edit, string told, CancellationToken cancellationToken)
    {
        messages.TellCoordinator(dc.Context, told, task);
        return EndEditAsync(dc, edit, "plan.changed", cancellationToken);
    }

    private Task<DialogTurnResult> RemoveAsync(DialogContext dc, CancellationToken cancellationToken) => TaskIn(dc) is { } task
        ? EndEditAsync(dc, PlanEditor.Remove(GroupOf(dc).Plan, task.Id), "plan.removed", cancellationToken)
        : EndTaskAsync(dc, "plan.gone", cancellationToken);

    private static Task<DialogTurnResult> HearWordsAsync(DialogContext dc, string words, CancellationToken cancellationToken)
    {
        dc.ActiveDialog!.State[WordsKey] = words;
        return AskAsync(dc, WhenQuestion, cancellationToken);
    }

    private Task<DialogTurnResult> ChooseDayAsync(DialogContext dc, string choice, CancellationToken cancellationToken) => choice switch
    {
        "date" => AskAsync(dc, DateQuestion, cancellationToken),
        "daysBefore" => AskAsync(dc, DaysBeforeQuestion, cancellationToken),
        "daysAfter" => AskAsync(dc, DaysAfterQuestion, cancellationToken),
        _ => SetDayAsync(dc, PlanPhases.UsualDay(choice), cancellationToken),
    };

    private Task<DialogTurnResult> HearDateAsync(DialogContext dc, string asked, string words, CancellationToken cancellationToken)
    {
        var (file, state) = (dc.Context.File(), dc.ActiveDialog!.State);
        if (PlanDates.Read(words, dc.Context.Language(), DateOnly.FromDateTime(file.Now.UtcDateTime)) is not { Day: var day, IsSure: var isSure })
        {
            messages.Prefix(dc.Context, "plan.noDate");
            return AskAsync(dc, asked, cancellationToken);
        }

        state[DateKey] = day.ToString("O", CultureInfo.InvariantCulture);
        state[DateForKey] = asked;
        if (isSure)
        {
            return TakeDateAsync(dc, cancellationToken);
        }

        messages.Prefix(dc.Context, "plan.dateRead", messages.Date(dc.Context, day));
        return AskAsync(dc, DateSureQuestion, cancellationToken);
    }

    private Task<DialogTurnResult> TakeDateAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var (group, asked) = (GroupOf(dc), DateAsked(dc));
        var date = DateOnly.ParseExact((string)dc.ActiveDialog!.State[DateKey], "O", CultureInfo.InvariantCulture);
        if (asked == ArrivalQuestion)
        {
            group.Profile = group.Profile with { Arrival = date };
            messages.Prefix(dc.Context, "plan.arrivalSet", messages.Date(dc.Context, date));
            return AskMenuAsync(dc, cancellationToken);
        }

        return group.Profile.Arrival is { } arrival
            ? SetDayAsync(dc, date.DayNumber - arrival.DayNumber, cancellationToken)
            : AskAsync(dc, WhenQuestion, cancellationToken);
    }

    // The day of a task that is there, or of one that is being added.
    private Task<DialogTurnResult> SetDayAsync(DialogContext dc, int day, CancellationToken cancellationToken)
    {
        if (day is < PlanEditor.FirstDay or > PlanEditor.LastDay)
        {
            messages.Prefix(dc.Context, "plan.dayTooFar");
            return AskAsync(dc, WhenQuestion, cancellationToken);
        }

        if (IsAdding(dc))
        {
            dc.ActiveDialog!.State[DayKey] = day;
            return AskAsync(dc, OwnerQuestion, cancellationToken);
        }

        return TaskIn(dc) is { } task
            ? EndEditAsync(dc, PlanEditor.SetDay(GroupOf(dc).Plan, task.Id, day), "plan.changed", cancellationToken)
            : EndTaskAsync(dc, "plan.gone", cancellationToken);
    }

    private Task<DialogTurnResult> SetOwnerAsync(DialogContext dc, string owner, CancellationToken cancellationToken)
    {
        var (group, file) = (GroupOf(dc), dc.Context.File());
        if (IsAdding(dc))
        {
            var state = dc.ActiveDialog!.State;
            var task = new PlanTask(
                0, Suggestion: null, (string)state[WordsKey], PlanPhases.FirstDay, Convert.ToInt32(state[DayKey], CultureInfo.InvariantCulture), owner, ByNewcomer: ReaderOf(dc).IsNewcomer);
            return EndEditAsync(dc, PlanEditor.Add(group.Plan, task, group.Members, file.Now), "plan.added", cancellationToken);
        }

        return TaskIn(dc) is { } found
            ? EndEditAsync(dc, PlanEditor.SetOwner(group.Plan, found.Id, owner, group.Members), "plan.changed", cancellationToken)
            : EndTaskAsync(dc, "plan.gone", cancellationToken);
    }

    private Task<DialogTurnResult> EndEditAsync(DialogContext dc, PlanEdit edit, string said, CancellationToken cancellationToken)
    {
        if (edit.Fault is PlanFault.None)
        {
            GroupOf(dc).Change(edit.Plan);
        }

        return EndTaskAsync(dc, SaidOf(edit.Fault) ?? said, cancellationToken);
    }

    private static string? SaidOf(PlanFault fault) => fault switch
    {
        PlanFault.None => null,
        PlanFault.Full => "plan.full",
        PlanFault.NoSuchTask => "plan.gone",

        // Words and day were read before; only who does it can have changed since.
        _ => "plan.meanwhile",
    };

    private Task<DialogTurnResult> EndTaskAsync(DialogContext dc, string said, CancellationToken cancellationToken)
    {
        messages.Prefix(dc.Context, said);
        return AskMenuAsync(dc, cancellationToken);
    }

    private Task<DialogTurnResult> AskMenuAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        messages.Introduce(dc.Context);
        return AskAsync(dc, MenuQuestion, cancellationToken);
    }

    private Task<DialogTurnResult> EndWithoutPlanAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        messages.Prefix(dc.Context, "plan.noGroup");
        return dc.EndDialogAsync(result: null, cancellationToken);
    }

    private Task<DialogTurnResult> BackAsync(DialogContext dc, CancellationToken cancellationToken) => AskedIn(dc) switch
    {
        MenuQuestion => dc.EndDialogAsync(result: null, cancellationToken),
        PhaseQuestion or WordsQuestion or ArrivalQuestion => AskMenuAsync(dc, cancellationToken),
        WhenQuestion when IsAdding(dc) => AskAsync(dc, WordsQuestion, cancellationToken),
        DateQuestion or DaysBeforeQuestion or DaysAfterQuestion => AskAsync(dc, WhenQuestion, cancellationToken),
        OwnerQuestion when IsAdding(dc) => AskAsync(dc, WhenQuestion, cancellationToken),
        DateSureQuestion => AskAsync(dc, DateAsked(dc), cancellationToken),
        WhenQuestion or OwnerQuestion or RemoveQuestion => AskAboutTaskAsync(dc, cancellationToken),
        var asked when PhaseQuestions.Contains(asked, StringComparer.Ordinal) => AskAsync(dc, PhaseQuestion, cancellationToken),
        _ => AskAsync(dc, TaskIn(dc) is { } task ? $"plan.{task.Phase}" : PhaseQuestion, cancellationToken),
    };

    private static Task<DialogTurnResult> AskAsync(DialogContext dc, string question, CancellationToken cancellationToken)
    {
        dc.ActiveDialog!.State[AskedKey] = question;
        return dc.PromptAsync(nameof(QuestionPrompt), QuestionPrompt.Asking(question), cancellationToken);
    }

    private static string AskedIn(DialogContext dc) => (string)dc.ActiveDialog!.State[AskedKey];

    private static GroupFile GroupOf(DialogContext dc) => dc.Context.File().Group!;

    private static PlanReader ReaderOf(DialogContext dc) => PlanReader.Of(dc.Context.File())!;

    private static bool IsAdding(DialogContext dc) => dc.ActiveDialog!.State.ContainsKey(WordsKey);

    // The question whose date is being confirmed.
    private static string DateAsked(DialogContext dc) => (string)dc.ActiveDialog!.State[DateForKey];

    private static PlanTask? TaskIn(DialogContext dc) =>
        dc.ActiveDialog!.State.TryGetValue(TaskKey, out var task) ? PlanEditor.Find(GroupOf(dc).Plan, Convert.ToInt32(task, CultureInfo.InvariantCulture)) : null;

    private static int Number(string answer) => int.Parse(answer, CultureInfo.InvariantCulture);
}
