using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SamenHier.Casework.Matches;
using SamenHier.Dialogs.Handover;
using SamenHier.Dialogs.Prompts;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Waterfall;

namespace SamenHier.Dialogs.Proposals;

/// <summary>
/// A proposal that waits for the person's answer: the newcomer accepts, asks for another group or for a person; the group's coordinator likewise.
/// Others read where it stands. What stood before stands again afterwards. The proposal may change or end between two messages.
/// </summary>
/// <param name="messages">What the bot says.</param>
/// <param name="renderer">Knows the version of the words in which a newcomer agrees.</param>
/// <param name="library">The questions.</param>
public sealed class ProposalDialog(ProposalMessages messages, QuestionRenderer renderer, QuestionnaireLibrary library) : Dialog(nameof(ProposalDialog))
{
    private const string AskedKey = "asked";
    private const string ProposalKey = "proposal";

    private const string Answer = "proposal.answer";
    private const string Show = "proposal.show";
    private const string Why = "proposal.why";
    private const string Words = "proposal.words";
    private const string GroupAnswer = "offer.answer";
    private const string GroupWhy = "offer.why";
    private const string GroupWords = "offer.words";

    // Of somebody who gives no reason.
    private const string OtherReason = "other";

    /// <summary>Whether a question about a proposal stands that has changed or ended since it was asked.</summary>
    /// <param name="dc">The dialogs of the turn, or those inside one of them.</param>
    public static bool IsOutdated(DialogContext dc)
    {
        for (var each = dc; each is not null; each = each.Child)
        {
            if (each.Stack is [{ Id: nameof(QuestionPrompt) }, { Id: nameof(ProposalDialog) } dialog, ..])
            {
                return !IsAbout(dialog, dc.Context.File());
            }
        }

        return false;
    }

    /// <inheritdoc />
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        if (!dc.Context.File().IsAskedToAnswer())
        {
            messages.PrefixStatus(dc.Context);
            return dc.EndDialogAsync(result: null, cancellationToken);
        }

        return AskForAnswerAsync(dc, cancellationToken);
    }

    /// <inheritdoc />
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) => (AskedIn(dc), result) switch
    {
        (_, StandAgain) => dc.EndDialogAsync(result, cancellationToken),
        _ when result is ProposalOutdated || !IsAbout(dc.ActiveDialog!, dc.Context.File()) => ShowAnewAsync(dc, cancellationToken),
        (Answer or GroupAnswer, GoBack) => LeaveAsync(dc, cancellationToken),
        (Words, GoBack) => AskAsync(dc, Why, cancellationToken),
        (GroupWords, GoBack) => AskAsync(dc, GroupWhy, cancellationToken),
        (var asked, Reply.Understood reply) => HearAsync(dc, asked, reply.WithheldFor is null ? AnswerValue.Parts(reply.Value) : [], cancellationToken),

        // Back, or done with talking to a person.
        _ => AskForAnswerAsync(dc, cancellationToken),
    };

    private Task<DialogTurnResult> HearAsync(DialogContext dc, string asked, IReadOnlyList<string> given, CancellationToken cancellationToken) => (asked, given) switch
    {
        (Answer, ["accept"]) => AcceptAsync(dc, cancellationToken),
        (Answer, ["another"]) => AskAsync(dc, Why, cancellationToken),
        (GroupAnswer, ["accept"]) => AcceptAsGroupAsync(dc, cancellationToken),
        (GroupAnswer, ["decline"]) => AskAsync(dc, GroupWhy, cancellationToken),
        (Answer or GroupAnswer, _) => dc.BeginDialogAsync(nameof(PersonDialog), asked, cancellationToken),
        (Show, _) => ShowToGroupAsync(dc, given, cancellationToken),
        (Why, [OtherReason]) => AskAsync(dc, Words, cancellationToken),
        (GroupWhy, [OtherReason]) => AskAsync(dc, GroupWords, cancellationToken),
        (Why or GroupWhy, [var reason]) => DeclineAsync(dc, reason, words: null, cancellationToken),
        (Words or GroupWords, [var words]) => DeclineAsync(dc, OtherReason, words, cancellationToken),
        _ => DeclineAsync(dc, OtherReason, words: null, cancellationToken),
    };

    // Whoever has told nothing that could be shown is not asked what may be.
    private Task<DialogTurnResult> AcceptAsync(DialogContext dc, CancellationToken cancellationToken) =>
        ShowableFacts.Of(dc.Context.File()).Count == 0 ? ShowToGroupAsync(dc, [], cancellationToken) : AskAsync(dc, Show, cancellationToken);

    private Task<DialogTurnResult> ShowToGroupAsync(DialogContext dc, IReadOnlyList<string> agreed, CancellationToken cancellationToken)
    {
        var (file, language) = (dc.Context.File(), dc.Context.Language());
        var facts = ShowableFacts.Of(file).Where(fact => agreed.Contains(fact.Key, StringComparer.Ordinal) || agreed is [ShowableFacts.Everything])
            .ToDictionary(fact => fact.Key, fact => fact.Value, StringComparer.Ordinal);
        var wording = renderer.Wording(library.For(file).FindQuestion(Show)!, language, file.Profile.Role);
        var view = NewcomerView.Of(facts, GroupView.Read(file.Proposal!.ForNewcomer!), wording, language);
        file.ProposalAnswer = new ProposalAnswer.AcceptAsNewcomer(file.Proposal.Id, file.Proposal.Version, view.Write());
        messages.PrefixWaiting(dc.Context);
        return dc.EndDialogAsync(result: null, cancellationToken);
    }

    private Task<DialogTurnResult> AcceptAsGroupAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var file = dc.Context.File();
        var beginsOn = ProposalLines.BeginOf(file);
        file.ProposalAnswer = new ProposalAnswer.AcceptAsGroup(file.Proposal!.Id, file.Proposal.Version, beginsOn);
        messages.PrefixMatch(dc.Context, beginsOn);
        return dc.EndDialogAsync(result: null, cancellationToken);
    }

    private Task<DialogTurnResult> DeclineAsync(DialogContext dc, string reason, string? words, CancellationToken cancellationToken)
    {
        var file = dc.Context.File();
        var isGroup = file.PartInProposal() is ProposalPart.GroupAsked;
        file.ProposalAnswer = new ProposalAnswer.Decline(file.Proposal!.Id, file.Proposal.Version, reason, words);
        messages.Prefix(dc.Context, isGroup ? "offer.declined" : "proposal.declined");
        return dc.EndDialogAsync(result: null, cancellationToken);
    }

    // It goes on waiting for an answer.
    private Task<DialogTurnResult> LeaveAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        messages.PrefixLater(dc.Context);
        return dc.EndDialogAsync(result: null, cancellationToken);
    }

    private Task<DialogTurnResult> ShowAnewAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        messages.PrefixChanged(dc.Context);
        return dc.Context.File().IsAskedToAnswer() ? AskForAnswerAsync(dc, cancellationToken) : dc.EndDialogAsync(result: null, cancellationToken);
    }

    private static Task<DialogTurnResult> AskForAnswerAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var file = dc.Context.File();
        dc.ActiveDialog!.State[ProposalKey] = MarkOf(file.Proposal!);
        return AskAsync(dc, file.PartInProposal() is ProposalPart.GroupAsked ? GroupAnswer : Answer, cancellationToken);
    }

    private static Task<DialogTurnResult> AskAsync(DialogContext dc, string question, CancellationToken cancellationToken)
    {
        dc.ActiveDialog!.State[AskedKey] = question;
        return dc.PromptAsync(nameof(QuestionPrompt), QuestionPrompt.Asking(question), cancellationToken);
    }

    private static string AskedIn(DialogContext dc) => (string)dc.ActiveDialog!.State[AskedKey];

    private static bool IsAbout(DialogInstance dialog, ParticipantFile file) =>
        file.IsAskedToAnswer() && dialog.State.TryGetValue(ProposalKey, out var mark) && mark as string == MarkOf(file.Proposal!);

    // A proposal that changed in between is shown anew before it can be answered.
    private static string MarkOf(Proposal proposal) => string.Create(CultureInfo.InvariantCulture, $"{proposal.Id}:{proposal.Version}");
}
