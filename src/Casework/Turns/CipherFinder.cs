using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Turns;

/// <summary>Finds the ciphers of a commit: remembered ones first, then those of the stored keys.</summary>
internal sealed class CipherFinder(IDatabase database, OwnerKeys keys)
{
    private const string SelectOfParticipant = "SELECT wrapped_key FROM participants WHERE id = @participant";

    private const string SelectOfGroup = "SELECT wrapped_key FROM groups WHERE id = @group";

    /// <summary>Finds a participant's; null when they are gone.</summary>
    public Task<OwnerCipher?> FindAsync(ParticipantId participant, CancellationToken cancellationToken) =>
        FindAsync(participant, SelectOfParticipant, Parameter.Bytes("@participant", participant.ToBytes()), cancellationToken);

    /// <summary>Finds all that a commit needs beside the participant's own, and makes the key of a group that is new; null when the group is gone.</summary>
    public async ValueTask<TurnCiphers?> FindAllAsync(TurnCommit commit, OwnerCipher own, CancellationToken cancellationToken)
    {
        var ciphers = new TurnCiphers(own);
        if (commit.Group is { ExpectedVersion: 0 } made)
        {
            var key = keys.Create(made.Id);
            ciphers = ciphers with { Group = key.Cipher, NewGroupKey = key.WrappedKey };
        }
        else if (commit.Group is { } group)
        {
            if (await FindAsync(group.Id, SelectOfGroup, Parameter.Bytes("@group", group.Id.ToBytes()), cancellationToken) is not { } cipher) return null;
            ciphers = ciphers with { Group = cipher };
        }

        return commit.Notices.Count == 0 ? ciphers : ciphers with { Recipients = await FindRecipientsAsync(commit, own, cancellationToken) };
    }

    private async Task<Dictionary<ParticipantId, OwnerCipher>> FindRecipientsAsync(TurnCommit commit, OwnerCipher own, CancellationToken cancellationToken)
    {
        // Who is made by this turn is not stored yet.
        var recipients = new Dictionary<ParticipantId, OwnerCipher> { [commit.Participant] = own };
        foreach (var recipient in commit.Notices.Select(notice => notice.To).Where(recipient => recipient != commit.Participant).Distinct())
        {
            if (await FindAsync(recipient, cancellationToken) is { } cipher) recipients.Add(recipient, cipher);
        }

        return recipients;
    }

    private async Task<OwnerCipher?> FindAsync(KeyOwner owner, string sql, Parameter id, CancellationToken cancellationToken) =>
        keys.Find(owner) ?? await database.ReadAsync(
            sql, [id], async (row, ct) => await row.ReadAsync(ct) ? keys.Unwrap(owner, row.Bytes(0)) : null, cancellationToken);
}
