using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Notices;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Plans;
using SamenHier.Dialogs.Prompts;
using SamenHier.Dialogs.Proposals;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Trainings;
using SamenHier.Dialogs.Waterfall;

namespace SamenHier.Dialogs.Groups;

/// <summary>My group: where it stands, what it offers, how others join, its plan and trainings; and for its coordinator handing over and sending in.</summary>
/// <param name="messages">What the bot says about groups.</param>
/// <param name="intake">What it says otherwise.</param>
public sealed class GroupDialog(GroupMessages messages, IntakeMessages intake) : Dialog(nameof(GroupDialog))
{
    private const string AskedKey = "asked";
    private const string SeatKey = "seat";
    private const string HandOver = "mygroup.handOver";
    private const string HandOverSure = "mygroup.handOverSure";
    private const string LeaveSure = "mygroup.leaveSure";
    private const string SendSure = "mygroup.sendSure";

    /// <summary>The question with which it begins.</summary>
    public const string Menu = "mygroup.menu";

    /// <summary>The code of a member in a list of choices.</summary>
    /// <param name="member">The member.</param>
    public static string SeatCode(GroupMember member) => member.Seat.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        if (!dc.Context.File().HasSeat())
        {
            intake.Prefix(dc.Context, "group.none");
            return dc.EndDialogAsync(result: null, cancellationToken);
        }

        return AskAsync(dc, Menu, cancellationToken);
    }

    /// <inheritdoc />
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        var file = dc.Context.File();
        return ((string)dc.ActiveDialog!.State[AskedKey], Chosen(result)) switch
        {
            // Somebody else may have ended the group, or what stood below has changed.
            _ when !file.HasSeat() || result is GoTo or StandAgain => dc.EndDialogAsync(result is Reply ? null : result, cancellationToken),
            (Menu, { } choice) => ChooseAsync(dc, choice, cancellationToken),
            (Menu, null) when result is GoBack => dc.EndDialogAsync(result: null, cancellationToken),
            (HandOver, { } seat) => AskWhetherToHandOverAsync(dc, seat, cancellationToken),
            (HandOverSure, "yes") => HandOverAsync(dc, cancellationToken),
            (LeaveSure, "yes") => LeaveAsync(dc, cancellationToken),
            (SendSure, "yes") => SendAsync(dc, cancellationToken),
            _ => AskAsync(dc, Menu, cancellationToken),
        };
    }

    private static string? Chosen(object? result) => result is Reply.Understood { WithheldFor: null } reply ? AnswerValue.Parts(reply.Value)[0] : null;

    private Task<DialogTurnResult> ChooseAsync(DialogContext dc, string choice, CancellationToken cancellationToken) => choice switch
    {
        "status" => SayAsync(dc, messages.PrefixStatus, cancellationToken),
        "offers" => SayAsync(dc, messages.PrefixOffers, cancellationToken),
        "invite" => InviteAsync(dc, cancellationToken),
        "plan" => dc.BeginDialogAsync(nameof(PlanDialog), options: null, cancellationToken),
        "match" => dc.BeginDialogAsync(nameof(ProposalDialog), options: null, cancellationToken),
        "trainings" => dc.BeginDialogAsync(nameof(TrainingDialog), options: null, cancellationToken),
        "send" => AskAsync(dc, SendSure, cancellationToken),
        "handOver" => AskAsync(dc, HandOver, cancellationToken),
        "leave" => AskWhetherToLeaveAsync(dc, cancellationToken),
        _ => dc.EndDialogAsync(result: null, cancellationToken),
    };

    private static Task<DialogTurnResult> SayAsync(DialogContext dc, Action<Microsoft.Bot.Builder.ITurnContext> say, CancellationToken cancellationToken)
    {
        say(dc.Context);
        return AskAsync(dc, Menu, cancellationToken);
    }

    // One that still counts is shown again: it may be on its way to somebody.
    private Task<DialogTurnResult> InviteAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var (file, group) = (dc.Context.File(), dc.Context.File().Group!);
        if (group.Invitation is not { } invitation || invitation.UsesLeft <= 0 || invitation.ExpiresAt <= file.Now)
        {
            group.Invite(GroupSteps.NewInvitation(file, GroupRules.Shipped.For(group.Profile.Kind)));
        }

        return SayAsync(dc, messages.PrefixInvitation, cancellationToken);
    }

    private Task<DialogTurnResult> AskWhetherToHandOverAsync(DialogContext dc, string seat, CancellationToken cancellationToken)
    {
        if (FindOther(dc, seat) is null)
        {
            return GoneAsync(dc, cancellationToken);
        }

        dc.ActiveDialog!.State[SeatKey] = seat;
        return AskAsync(dc, HandOverSure, cancellationToken);
    }

    private Task<DialogTurnResult> HandOverAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var file = dc.Context.File();
        if (!file.Group!.IsCoordinator(file.Id) || FindOther(dc, (string)dc.ActiveDialog!.State[SeatKey]) is not { } chosen)
        {
            return GoneAsync(dc, cancellationToken);
        }

        file.Group.HandOverTo(chosen.Participant);
        file.Tell(chosen.Participant, new Notice("group.notice.coordinator", [file.Group.Profile.Name], file.Now));
        intake.Prefix(dc.Context, "group.handedOver", messages.NameOf(chosen, file, dc.Context.Language()));
        return AskAsync(dc, Menu, cancellationToken);
    }

    private Task<DialogTurnResult> AskWhetherToLeaveAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var file = dc.Context.File();
        if (file.Group!.IsCoordinator(file.Id) && file.Group.Members.Count > 1)
        {
            intake.Prefix(dc.Context, "group.handOverFirst");
            return AskAsync(dc, Menu, cancellationToken);
        }

        return AskAsync(dc, LeaveSure, cancellationToken);
    }

    private async Task<DialogTurnResult> LeaveAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var file = dc.Context.File();
        if (file.Group!.IsCoordinator(file.Id) && file.Group.Members.Count > 1)
        {
            return await AskWhetherToLeaveAsync(dc, cancellationToken);
        }

        GroupSteps.Leave(file);
        intake.Prefix(dc.Context, "group.left", FreeText.Isolate(file.Group.Profile.Name));

        // Whatever stood below was asked of a member.
        await dc.CancelAllDialogsAsync(cancellationToken);
        return await dc.BeginDialogAsync(IntakeDialog.StepsId, IntakeDialog.AnotherGroup, cancellationToken);
    }

    private Task<DialogTurnResult> SendAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var (file, group) = (dc.Context.File(), dc.Context.File().Group!);
        var overview = GroupOverview.Of(group.Profile, group.MembersWith(file), GroupRules.Shipped);
        if (group.IsCoordinator(file.Id) && overview.Stage is GroupStage.Ready)
        {
            group.Profile = group.Profile with { SentAt = file.Now };
            GroupMessages.TellOthers(file, "group.notice.sent", group.Profile.Name);
        }

        return SayAsync(dc, messages.PrefixNeeds, cancellationToken);
    }

    private Task<DialogTurnResult> GoneAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        intake.Prefix(dc.Context, "group.changed");
        return AskAsync(dc, Menu, cancellationToken);
    }

    private static GroupMember? FindOther(DialogContext dc, string seat) =>
        dc.Context.File().Group!.Members.FirstOrDefault(member => SeatCode(member) == seat && member.Participant != dc.Context.File().Id);

    private static Task<DialogTurnResult> AskAsync(DialogContext dc, string question, CancellationToken cancellationToken)
    {
        dc.ActiveDialog!.State[AskedKey] = question;
        return dc.PromptAsync(nameof(QuestionPrompt), QuestionPrompt.Asking(question), cancellationToken);
    }
}
