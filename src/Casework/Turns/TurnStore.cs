using SamenHier.Casework.Cases;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Matches;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Turns;

/// <summary>Reads what a turn begins with and stores what it changed, whole or not at all.</summary>
public sealed class TurnStore
{
    private const string SelectBinding = """
        SELECT c.participant_id, p.wrapped_key, c.reference
        FROM conversations c JOIN participants p ON p.id = c.participant_id
        WHERE c.id = @conversation AND c.last_sequence = @expected_sequence
        """;

    private static readonly string SelectInvited =
        GroupReader.Select("= (SELECT group_id FROM group_invitations WHERE code_hash = @code_hash)");

    private readonly IDatabase database;
    private readonly IWriteGate gate;
    private readonly OwnerKeys keys;
    private readonly LookupKey lookup;
    private readonly TimeProvider time;
    private readonly Scrubber scrubber;
    private readonly TurnReader reader;
    private readonly GroupReader groups;
    private readonly GroupDeparture departure;
    private readonly CipherFinder ciphers;

    internal TurnStore(IDatabase database, IWriteGate gate, OwnerKeys keys, LookupKey lookup, Scrubber scrubber, TimeProvider time)
    {
        (this.database, this.gate, this.keys, this.lookup, this.scrubber, this.time) = (database, gate, keys, lookup, scrubber, time);
        (reader, groups, departure, ciphers) = (new(database, keys), new(keys), new(database, keys), new(database, keys));
    }

    /// <summary>Reads the conversation, the participant to whom it is bound, and whether this activity was handled before.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<TurnSnapshot> LoadAsync(ConversationKey conversation, string activityKey, CancellationToken cancellationToken)
    {
        var hashes = await lookup.HashesAsync(cancellationToken);
        return await reader.ReadAsync(conversation, hashes.Conversation(conversation), hashes.Activity(activityKey), participant: null, cancellationToken);
    }

    /// <summary>Likewise, with the record of another participant: the person who resumes here with a code.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<TurnSnapshot> LoadAsParticipantAsync(
        ConversationKey conversation, string activityKey, ParticipantId participant, CancellationToken cancellationToken)
    {
        var hashes = await lookup.HashesAsync(cancellationToken);
        return await reader.ReadAsync(conversation, hashes.Conversation(conversation), hashes.Activity(activityKey), participant.ToBytes(), cancellationToken);
    }

    /// <summary>Finds the group to which an invitation code leads, also when the invitation has expired or is used up; null when there is none.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<InvitationLookup?> FindInvitationAsync(string code, CancellationToken cancellationToken)
    {
        var hash = (await lookup.HashesAsync(cancellationToken)).InvitationCode(code);
        var found = await database.ReadAsync(SelectInvited, [Parameter.Bytes("@code_hash", hash)], groups.ReadAsync, cancellationToken);
        return found is [{ Invitation: { } invitation } group] ? new(group, invitation) : null;
    }

    /// <summary>Stores a turn in one transaction. Cancelling counts until the turn is handed to the writer, not after.</summary>
    /// <exception cref="ArgumentException">
    /// The messages' sequences do not follow the expected one without a gap; a stored participant would take another's place; somebody who is
    /// made by this turn would change a group; a new group has no profile or no member; the case is another's, or its turn is nobody's; or a
    /// proposal is declined for a reason that there is not, or answered by who is forgotten.
    /// </exception>
    /// <exception cref="StoreUnavailableException">The database failed; nothing is known to be stored.</exception>
    public async Task<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        RequireUnbrokenSequence(commit);
        RequireNewSuccessor(commit);
        RequireSoundGroup(commit);
        RequireSoundCase(commit);
        RequireSoundAnswer(commit);
        var hashes = await lookup.HashesAsync(cancellationToken);
        if (commit.Forgets is { } forgotten) return await ForgetAsync(commit, forgotten, hashes, cancellationToken);

        var newKey = commit.ExpectedVersion == 0 ? keys.Create(commit.Participant) : null;
        var cipher = newKey?.Cipher ?? await ciphers.FindAsync(commit.Participant, cancellationToken);
        if (cipher is null) return CommitOutcome.Conflict;

        if (await ciphers.FindAllAsync(commit, cipher, cancellationToken) is not { } all) return CommitOutcome.Conflict;
        var plan = new TurnPlan(commit, all, hashes, time.GetUtcNow());
        if (!await TryWriteAsync(commit, plan, newKey?.WrappedKey, hashes, cancellationToken)) return CommitOutcome.Conflict;
        if (commit.Group is { } group && (group.Dissolves || group.Leaving.Count > 0))
        {
            keys.Forget(group.Id);
            scrubber.Begin();
        }

        return CommitOutcome.Committed;
    }

    private static void RequireUnbrokenSequence(TurnCommit commit)
    {
        var expected = commit.ExpectedSequence;
        if (commit.Messages.Any(message => message.Sequence != ++expected))
            throw new ArgumentException("The messages' sequences must follow the expected one without a gap.", nameof(commit));
    }

    private static void RequireNewSuccessor(TurnCommit commit)
    {
        if (commit.Forgets is { } forgotten && (commit.ExpectedVersion != 0 || commit.Participant == forgotten.Id))
            throw new ArgumentException("Only somebody new takes the place of whom a turn forgets.", nameof(commit));
    }

    private static void RequireSoundGroup(TurnCommit commit)
    {
        if (commit.Group is not { } group) return;
        if (commit.ExpectedVersion == 0)
            throw new ArgumentException("Who is made by this turn has agreed to nothing yet, and changes no group.", nameof(commit));
        if (group.ExpectedVersion == 0 && (group.Profile is null || group.Seats.Count == 0 || group.Dissolves))
            throw new ArgumentException("A new group needs a profile and a member.", nameof(commit));
    }

    private static void RequireSoundCase(TurnCommit commit)
    {
        if (commit.Case is not { } record) return;
        CaseStatements.RequireSound(record);
        if (record.Participant != commit.Participant) throw new ArgumentException("A turn changes no case of somebody else.", nameof(commit));
    }

    private static void RequireSoundAnswer(TurnCommit commit)
    {
        if (commit is { Proposal: not null, Forgets: not null }) throw new ArgumentException("Who is forgotten answers nothing.", nameof(commit));
        if (commit.Proposal is ProposalAnswer.Decline decline && !EndCodes.ForPeople.Contains(decline.Reason))
            throw new ArgumentException("A proposal is declined for one of the reasons that people can choose.", nameof(commit));
    }

    private async Task<bool> TryWriteAsync(TurnCommit commit, TurnPlan plan, byte[]? newWrappedKey, LookupHashes hashes, CancellationToken cancellationToken)
    {
        if (await gate.TryWriteAsync(plan.Statements(newWrappedKey), cancellationToken)) return true;

        // Refused. The one good reason is a conversation that this turn binds to another participant, which is rare.
        return await FindRebindingAsync(commit, hashes, cancellationToken) is { } bound
            && await gate.TryWriteAsync(plan.RebindingStatements(newWrappedKey, bound.Participant, bound.Reference), cancellationToken);
    }

    private async Task<CommitOutcome> ForgetAsync(TurnCommit commit, ForgottenParticipant forgotten, LookupHashes hashes, CancellationToken cancellationToken)
    {
        if (await FindBindingAsync(commit, hashes, cancellationToken) is not { } bound) return CommitOutcome.Conflict;
        var newKey = keys.Create(commit.Participant);
        if (await ciphers.FindAllAsync(commit, newKey.Cipher, cancellationToken) is not { } all) return CommitOutcome.Conflict;
        var plan = new TurnPlan(commit, all, hashes, time.GetUtcNow());
        var statements = plan.ForgettingStatements(forgotten, newKey.WrappedKey, bound.Participant, bound.Reference);
        if (!await departure.RunAsync(forgotten.Id, () => gate.TryWriteAsync(statements, cancellationToken), cancellationToken)) return CommitOutcome.Conflict;

        scrubber.Begin();
        return CommitOutcome.Committed;
    }

    private async Task<Binding?> FindRebindingAsync(TurnCommit commit, LookupHashes hashes, CancellationToken cancellationToken)
    {
        // A new participant in what looked like a new conversation: another node made the same conversation.
        if (commit is { ExpectedSequence: 0, ExpectedVersion: 0 }) return null;
        var bound = await FindBindingAsync(commit, hashes, cancellationToken);
        return bound?.Participant == commit.Participant ? null : bound;
    }

    private async Task<Binding?> FindBindingAsync(TurnCommit commit, LookupHashes hashes, CancellationToken cancellationToken)
    {
        var conversation = hashes.Conversation(commit.Conversation);
        return await database.ReadAsync(
            SelectBinding,
            [Parameter.Bytes("@conversation", conversation), Parameter.Number("@expected_sequence", commit.ExpectedSequence)],
            async (row, ct) => await row.ReadAsync(ct) ? ReadBinding(row.Participant(0), row.Bytes(1), row.BytesOrNull(2), conversation) : null,
            cancellationToken);
    }

    private Binding ReadBinding(ParticipantId participant, byte[] wrappedKey, byte[]? reference, byte[] conversation) =>
        new(participant, reference is null ? null : keys.Unwrap(participant, wrappedKey).Open(Cell.ConversationReference(conversation), reference));

    private sealed record Binding(ParticipantId Participant, byte[]? Reference);
}
