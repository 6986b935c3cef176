using Microsoft.Bot.Builder;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Proposals;

/// <summary>What the bot says of proposals outside the questions about them.</summary>
/// <param name="lines">A proposal in words.</param>
/// <param name="intake">The words between the questions.</param>
public sealed class ProposalMessages(ProposalLines lines, IntakeMessages intake)
{
    private const string Over = "proposal.notice.over";

    // Said when the answer of the person is waited for, and when they are matched; the store writes them.
    private static readonly string[] Asking = ["proposal.notice.newcomer", "proposal.notice.group"];
    private static readonly string[] Matched = ["proposal.notice.matched", "proposal.notice.groupMatched"];

    /// <summary>Puts below the notices that were just said what they are about: the match; or how to see the proposal, where another question stands.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="isAskedLater">Whether something else stands in the way of asking at once.</param>
    public void PrefixAfterNotices(ITurnContext turn, bool isAskedLater)
    {
        var file = turn.File();
        if (HasNotice(file, Matched))
        {
            PrefixMatch(turn);
        }

        if (isAskedLater && file.IsAskedToAnswer() && HasNotice(file, Asking))
        {
            PrefixLater(turn);
        }
    }

    /// <summary>Puts above what is said next how to come to the proposal.</summary>
    /// <param name="turn">The turn.</param>
    public void PrefixLater(ITurnContext turn) => intake.Prefix(turn, "proposal.later", intake.Word(turn, "proposal"));

    /// <summary>Puts above what is said next the match of the person; nothing when there is none.</summary>
    /// <param name="turn">The turn.</param>
    public void PrefixMatch(ITurnContext turn)
    {
        var file = turn.File();
        if (file.PartInProposal() is ProposalPart.MatchedNewcomer or ProposalPart.MatchedMember)
        {
            PrefixMatch(turn, file.Proposal!.BeginsOn ?? ProposalLines.BeginOf(file));
        }
    }

    /// <summary>Likewise, of a match that is made in this turn.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="beginsOn">The day on which the year begins.</param>
    public void PrefixMatch(ITurnContext turn, DateOnly beginsOn)
    {
        foreach (var line in lines.Match(turn.File(), beginsOn, turn.Language()))
        {
            turn.File().Preface.Add(line);
        }
    }

    /// <summary>Puts above what is said next where the proposal stands for somebody who is not asked now.</summary>
    /// <param name="turn">The turn.</param>
    public void PrefixStatus(ITurnContext turn)
    {
        switch (turn.File().PartInProposal())
        {
            case ProposalPart.MatchedNewcomer or ProposalPart.MatchedMember:
                PrefixMatch(turn);
                break;
            case ProposalPart.NewcomerWaits:
                PrefixWaiting(turn);
                break;
            case ProposalPart.MemberWaits:
                intake.Prefix(turn, "offer.coordinatorAsked");
                break;
            default:
                intake.Prefix(turn, "proposal.none");
                break;
        }
    }

    /// <summary>Puts above what is said next that the group is asked.</summary>
    /// <param name="turn">The newcomer's turn.</param>
    public void PrefixWaiting(ITurnContext turn) =>
        intake.Prefix(turn, "proposal.waiting", FreeText.Isolate(GroupView.Read(turn.File().Proposal!.ForNewcomer!).Name));

    /// <summary>Puts above what is said next that the proposal has changed or is over, unless a notice has just said so.</summary>
    /// <param name="turn">The turn.</param>
    public void PrefixChanged(ITurnContext turn)
    {
        if (!HasNotice(turn.File(), [Over]))
        {
            intake.Prefix(turn, "proposal.changed");
        }
    }

    /// <summary>Puts a text above the next question.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="key">The text's name.</param>
    public void Prefix(ITurnContext turn, string key) => intake.Prefix(turn, key);

    private static bool HasNotice(ParticipantFile file, string[] texts) =>
        file.WaitingNotices.Any(waiting => texts.Contains(waiting.Notice.Text, StringComparer.Ordinal) && file.SaidNotices.Contains(waiting.Id));
}
