using Microsoft.Bot.Builder;
using SamenHier.Bot.Alerts;
using SamenHier.Bot.Notices;
using SamenHier.Bot.Teams;
using SamenHier.Casework;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Transcripts;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Json;

namespace SamenHier.Bot.Turns;

/// <summary>Takes a turn: load, think, commit. When somebody else committed in between, it thinks again on what is there now.</summary>
/// <param name="store">The store.</param>
/// <param name="thinker">Lets the bot think.</param>
/// <param name="codes">Looks up reference and invitation codes.</param>
/// <param name="identities">Knows people by their account.</param>
/// <param name="bell">Is rung when a turn has something to tell to others.</param>
/// <param name="alerts">Is rung when a turn has something to tell to those of the desk.</param>
/// <param name="cases">Tell the desk that a case has changed.</param>
/// <param name="stages">Is told of each moment.</param>
internal sealed class TurnRunner(TurnStore store, TurnThinker thinker, CodeGate codes, KnownPeople identities, NoticeBell bell, AlertBell alerts, CaseSignals cases, ITurnStages stages)
{
    // Each lost try means that another turn of the same person was committed, so more than a few in a row means a broken store.
    private const int MostTries = 10;

    /// <summary>Takes the turn.</summary>
    /// <param name="request">The activity.</param>
    /// <param name="cancellationToken">Gives up the turn; a commit that has begun is not undone.</param>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    public async Task<TurnResult> RunAsync(TurnRequest request, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var snapshot = await store.LoadAsync(request.Conversation, request.ActivityKey, cancellationToken);
            if (snapshot.Seen is { } seen)
            {
                return AsBefore(seen, request);
            }

            if (TeamsIdentity.IsSomebodyElse(request, snapshot))
            {
                return new TurnResult(request.Activity.Id, Invoke: null, []) { IsSomebodyElses = true };
            }

            (snapshot, var thought) = await ThinkAsync(request, snapshot, cancellationToken);
            if (request.Deed is not null && thought.File.DeedOutcome is not CaseOutcome.Done)
            {
                return new TurnResult(request.Activity.Id, Invoke: null, []) { Deed = thought.File.DeedOutcome };
            }

            var commit = CommitComposer.Compose(request, snapshot, thought);
            stages.Reached(TurnStage.BeforeCommit);
            if (await store.CommitAsync(commit, cancellationToken) is CommitOutcome.Committed)
            {
                stages.Reached(TurnStage.Committed);
                Tell(commit, snapshot);
                return new TurnResult(commit.Seen.ActivityId, thought.Invoke, Replies(commit, thought)) { Deed = thought.File.DeedOutcome };
            }
        }

        throw new StoreUnavailableException("The turn was overtaken too often.", new TimeoutException($"{MostTries} tries"));
    }

    private async Task<(TurnSnapshot Snapshot, Thought Thought)> ThinkAsync(TurnRequest request, TurnSnapshot snapshot, CancellationToken cancellationToken)
    {
        (snapshot, var heard) = await identities.RecognizeAsync(request, snapshot, cancellationToken);
        var thought = await thinker.ThinkAsync(request, snapshot, heard, cancellationToken);
        if (thought.File.RequestedCode is { } code)
        {
            (var outcome, var participant) = await codes.TryAsync(code, request.Conversation, cancellationToken);
            if (participant is { } found && found != snapshot.Participant?.Id)
            {
                snapshot = await store.LoadAsParticipantAsync(request.Conversation, request.ActivityKey, found, cancellationToken);
            }

            heard = heard with { Resume = outcome };
            thought = await thinker.ThinkAsync(request, snapshot, heard, cancellationToken);
        }

        if (thought.File.RequestedInvitation is { } invitation)
        {
            var (outcome, lookup) = await codes.TryInvitationAsync(invitation, request.Conversation, cancellationToken);
            heard = heard with { InvitationOutcome = outcome, Invitation = lookup };
            thought = await thinker.ThinkAsync(request, snapshot, heard, cancellationToken);
        }

        return (snapshot, thought);
    }

    private void Tell(TurnCommit commit, TurnSnapshot snapshot)
    {
        if (MayTellOthers(commit))
        {
            bell.Ring();
        }

        if (commit.Alerts.Count > 0)
        {
            alerts.Ring();
        }

        // Who looks at a case sees what is said in it.
        if ((commit.Case ?? snapshot.Participant?.Case) is { } open)
        {
            cases.Publish(open.Id);
        }
    }

    private static TurnResult AsBefore(SeenActivity seen, TurnRequest request)
    {
        var body = seen.Response is { } json ? BotJson.ReadValue(json) : null;
        var invoke = seen.ResponseStatus is { } status ? new InvokeResponse { Status = status, Body = body } : null;
        return new TurnResult(seen.ActivityId, invoke, []) { Deed = request.Deed is null ? null : CaseOutcome.Done };
    }

    private static List<StoredReply> Replies(TurnCommit commit, Thought thought)
    {
        var first = commit.Messages.Count - thought.Said.Count;
        return [.. thought.Said.Select((said, index) => new StoredReply(commit.Messages[first + index].Sequence, said.Activity, Replaced(said)))];
    }

    // The channel's name for it is in the store, if it has one yet.
    private static ReplacedMessage? Replaced(Saying said) => said.Replaces is { } earlier ? new ReplacedMessage(earlier, ChannelActivityId: null) : null;

    // What the store itself tells of a proposal: an answer to it, or that one of the two goes.
    private static bool MayTellOthers(TurnCommit commit) =>
        commit.Notices.Count > 0 || commit is { Proposal: not null } or { Forgets: not null } or { Group.Dissolves: true } || commit.Consents.Any(consent => !consent.Given);
}
