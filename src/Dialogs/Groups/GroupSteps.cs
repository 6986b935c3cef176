using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Handover;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Waterfall;

namespace SamenHier.Dialogs.Groups;

/// <summary>How a volunteer comes into a group: the steps of the intake that form or join one, and what happens when a member has answered.</summary>
/// <param name="library">The questions.</param>
/// <param name="keeper">Keeps what an invitation says of a person.</param>
/// <param name="intake">The words around the questions.</param>
/// <param name="messages">The words about groups.</param>
public sealed class GroupSteps(QuestionnaireLibrary library, AnswerKeeper keeper, IntakeMessages intake, GroupMessages messages)
{
    private const string Questionnaire = "group";
    private const string StepName = "group";
    private const string Start = "group.start";
    private const string Code = "group.code";
    private const string Sure = "group.joinSure";

    /// <summary>Asks whether to form or to join a group, and which; passes over who has one, and newcomers.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public static Task<DialogTurnResult> AskAsync(StepContext step, CancellationToken cancellationToken) =>
        IsOver(step.File) ? step.PassAsync(cancellationToken) : step.AskAllAsync(Questionnaire, cancellationToken);

    /// <summary>Forms or joins the group that was asked for.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task<DialogTurnResult> EnterAsync(StepContext step, CancellationToken cancellationToken)
    {
        var file = step.File;
        if (IsOver(file))
        {
            return step.PassAsync(cancellationToken);
        }

        if (AnswerValue.CodesOf(file.Answers, Start) is ["form"])
        {
            Form(step.Turn);
            return step.NextAsync(result: null, cancellationToken);
        }

        return AnswerValue.CodesOf(file.Answers, Sure) is ["yes"] && file.Session.Invited is { } invited
            ? JoinAsync(step, invited, cancellationToken)
            : AskAnewAsync(step, "group.notJoined", cancellationToken);
    }

    /// <summary>Receives an invitation: says why it cannot be used, or keeps it so that the person is asked whether to join.</summary>
    /// <param name="turn">The turn, taken with what the code leads to.</param>
    /// <returns>Whether the person can join by it.</returns>
    public bool Receive(ITurnContext turn)
    {
        var file = turn.File();
        if (file.Invitation is not { } lookup)
        {
            intake.Prefix(turn, file.InvitationOutcome is InvitationOutcome.TooMany ? "group.tooManyCodes" : "group.unknownCode");
            return false;
        }

        if (GroupEntrance.Refuse(file, lookup, GroupRules.Shipped) is { } refusal)
        {
            intake.Prefix(turn, refusal);
            return false;
        }

        var profile = lookup.Group.Profile;
        ForgetChoices(file);
        file.Session.Invited = new InvitedTo(lookup.Invitation.Code, profile.Kind, profile.Town, profile.Name);
        Keep(turn, "start.role", ParticipantRoles.Volunteer);
        file.Profile = file.Profile with { Role = ParticipantRoles.Volunteer };
        Keep(turn, Start, "join");
        Keep(turn, Code, lookup.Invitation.Code);
        if (!ConsentRecorder.Allows(file, ConsentRecorder.Keep))
        {
            intake.Prefix(turn, "group.invited", FreeText.Isolate(profile.Name));
        }

        return true;
    }

    /// <summary>Says what a member's answers mean for the group, and tells the others when it is complete by them.</summary>
    /// <param name="turn">The turn in which the member has sent their answers.</param>
    /// <param name="isFirst">Whether they did so for the first time.</param>
    public void Answered(ITurnContext turn, bool isFirst)
    {
        var file = turn.File();
        var overview = GroupOverview.Of(file.Group!.Profile, file.Group.MembersWith(file), GroupRules.Shipped);
        if (overview.IsComplete)
        {
            messages.PrefixOffers(turn);
            if (isFirst)
            {
                GroupMessages.TellOthers(file, GroupMessages.ReadyNotice, file.Group.Profile.Name);
            }
        }

        messages.PrefixNeeds(turn);
    }

    /// <summary>Lets a member go; the others are told, and what was answered about the group is forgotten.</summary>
    /// <param name="file">Whose turn it is.</param>
    public static void Leave(ParticipantFile file)
    {
        var group = file.Group!;
        var before = GroupOverview.Of(group.Profile, group.MembersWith(file), GroupRules.Shipped);
        group.Leave(file.Id);
        ForgetChoices(file);
        file.Session.Invited = null;
        file.Profile = file.Profile with { State = IntakeState.Started };
        if (group.Members.Count == 0)
        {
            return;
        }

        var after = GroupOverview.Of(group.Profile, group.Members, GroupRules.Shipped);
        GroupMessages.TellOthers(file, "group.notice.left", group.Profile.Name, $"{after.Members}");
        if (after.Missing > 0 && before.Missing == 0)
        {
            GroupMessages.TellOthers(file, group.Profile.SentAt is null ? "group.notice.tooFew" : "group.notice.paused", group.Profile.Name, $"{after.Missing}");
        }
    }

    private static bool IsOver(ParticipantFile file) => file.Profile.Role != ParticipantRoles.Volunteer || file.HasSeat();

    private void Form(ITurnContext turn)
    {
        var file = turn.File();
        var kind = GroupRules.Shipped.For(AnswerValue.CodesOf(file.Answers, "group.kind")[0]);
        var profile = new GroupProfile(
            kind.Id, AnswerValue.Parts(file.Answers["group.name"].Value)[0], file.Answers["group.town"].Value, file.Now)
        {
            PlainTown = HomeTown.OfPlace(file.Answers["group.town"].Value),
        };
        file.Group = GroupFile.Form(profile, Self(file));
        file.Group.Invite(NewInvitation(file, kind));
        messages.PrefixFormed(turn);
    }

    /// <summary>An invitation for as many as there is still room for.</summary>
    /// <param name="file">Whose group.</param>
    /// <param name="kind">The group's kind.</param>
    public static GroupInvitation NewInvitation(ParticipantFile file, GroupKind kind) =>
        new(InvitationCode.New(), file.Now.AddDays(GroupRules.Shipped.InvitationDays), Math.Max(1, kind.Largest - file.Group!.Members.Count));

    private Task<DialogTurnResult> JoinAsync(StepContext step, InvitedTo invited, CancellationToken cancellationToken)
    {
        var file = step.File;
        if (file.InvitationOutcome is InvitationOutcome.None)
        {
            // The turn is taken again with the group as it is now.
            file.RequestedInvitation = invited.Code;
            return Task.FromResult(Dialog.EndOfTurn);
        }

        if (file.Invitation is not { } lookup)
        {
            return AskAnewAsync(step, "group.unknownCode", cancellationToken);
        }

        if (GroupEntrance.Refuse(file, lookup, GroupRules.Shipped) is { } refusal)
        {
            return AskAnewAsync(step, refusal, cancellationToken);
        }

        file.Group = new GroupFile(lookup.Group);
        file.Group.Join(Self(file));
        file.Session.Invited = null;
        GroupMessages.TellOthers(file, "group.notice.joined", file.Group.Profile.Name, $"{file.Group.Members.Count}");
        messages.PrefixJoined(step.Turn);
        return step.NextAsync(result: null, cancellationToken);
    }

    private Task<DialogTurnResult> AskAnewAsync(StepContext step, string why, CancellationToken cancellationToken)
    {
        ForgetChoices(step.File);
        step.File.Session.Invited = null;
        intake.Prefix(step.Turn, why);
        return step.GoAsync(new GoTo(StepName), cancellationToken);
    }

    private static void ForgetChoices(ParticipantFile file)
    {
        foreach (var question in file.Answers.Keys.Where(question => question.StartsWith($"{Questionnaire}.", StringComparison.Ordinal)).ToList())
        {
            file.Drop(question);
        }
    }

    private static GroupMember Self(ParticipantFile file) => new(file.Id, Seat: 0, file.Now, file.Profile.Language, file.Profile.State, file.Answers);

    private void Keep(ITurnContext turn, string question, string code) => keeper.Keep(
        turn.File(), library.For(turn.File()).FindQuestion(question)!, new Reply.Understood(AnswerValue.Of(code), OwnWords: null), turn.Language(), isConsent: false);
}
