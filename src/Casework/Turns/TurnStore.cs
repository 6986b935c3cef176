using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Turns;

/// <summary>Reads what a turn begins with and stores what it changed, whole or not at all.</summary>
public sealed class TurnStore
{
    private const string SelectWrappedKey = "SELECT wrapped_key FROM participants WHERE id = @participant";

    private const string SelectBinding = """
        SELECT c.participant_id, p.wrapped_key, c.reference
        FROM conversations c JOIN participants p ON p.id = c.participant_id
        WHERE c.id = @conversation AND c.last_sequence = @expected_sequence
        """;

    private readonly IDatabase database;
    private readonly IWriteGate gate;
    private readonly ParticipantKeys keys;
    private readonly LookupKey lookup;
    private readonly TimeProvider time;
    private readonly Scrubber scrubber;
    private readonly TurnReader reader;

    internal TurnStore(IDatabase database, IWriteGate gate, ParticipantKeys keys, LookupKey lookup, Scrubber scrubber, TimeProvider time)
    {
        (this.database, this.gate, this.keys, this.lookup, this.scrubber, this.time) = (database, gate, keys, lookup, scrubber, time);
        reader = new TurnReader(database, keys);
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

    /// <summary>Stores a turn in one transaction. Cancelling counts until the turn is handed to the writer, not after.</summary>
    /// <exception cref="ArgumentException">The messages' sequences do not follow the expected one without a gap, or a stored participant would take another's place.</exception>
    /// <exception cref="StoreUnavailableException">The database failed; nothing is known to be stored.</exception>
    public async Task<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        RequireUnbrokenSequence(commit);
        RequireNewSuccessor(commit);
        var hashes = await lookup.HashesAsync(cancellationToken);
        if (commit.Forgets is { } forgotten) return await ForgetAsync(commit, forgotten, hashes, cancellationToken);

        var newKey = commit.ExpectedVersion == 0 ? keys.Create(commit.Participant) : null;
        var cipher = newKey?.Cipher ?? await FindCipherAsync(commit.Participant, cancellationToken);
        if (cipher is null) return CommitOutcome.Conflict;

        var plan = new TurnPlan(commit, cipher, hashes, time.GetUtcNow());
        if (await gate.TryWriteAsync(plan.Statements(newKey?.WrappedKey), cancellationToken)) return CommitOutcome.Committed;

        // Refused. The one good reason is a conversation that this turn binds to another participant, which is rare.
        return await FindRebindingAsync(commit, hashes, cancellationToken) is { } bound
            && await gate.TryWriteAsync(plan.RebindingStatements(newKey?.WrappedKey, bound.Participant, bound.Reference), cancellationToken)
            ? CommitOutcome.Committed
            : CommitOutcome.Conflict;
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

    private async Task<CommitOutcome> ForgetAsync(TurnCommit commit, ForgottenParticipant forgotten, LookupHashes hashes, CancellationToken cancellationToken)
    {
        if (await FindBindingAsync(commit, hashes, cancellationToken) is not { } bound) return CommitOutcome.Conflict;
        var newKey = keys.Create(commit.Participant);
        var plan = new TurnPlan(commit, newKey.Cipher, hashes, time.GetUtcNow());
        var statements = plan.ForgettingStatements(forgotten, newKey.WrappedKey, bound.Participant, bound.Reference);
        if (!await gate.TryWriteAsync(statements, cancellationToken)) return CommitOutcome.Conflict;

        keys.Forget(forgotten.Id);
        scrubber.Begin();
        return CommitOutcome.Committed;
    }

    private async Task<ParticipantCipher?> FindCipherAsync(ParticipantId participant, CancellationToken cancellationToken) =>
        keys.Find(participant) ?? await database.ReadAsync(
            SelectWrappedKey,
            [Parameter.Bytes("@participant", participant.ToBytes())],
            async (row, ct) => await row.ReadAsync(ct) ? keys.Unwrap(participant, row.Bytes(0)) : null,
            cancellationToken);

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
