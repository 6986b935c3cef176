using SamenHier.Casework.Matches;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Turns;

/// <summary>Finds the ciphers of a commit: remembered ones first, then those of the stored keys.</summary>
internal sealed class CipherFinder(IDatabase database, OwnerKeys keys)
{
    private readonly PartyReader parties = new(database, keys);

    private const string SelectOfParticipant = "SELECT wrapped_key FROM participants WHERE id = @participant";

    private const string SelectOfGroup = "SELECT wrapped_key FROM groups WHERE id = @group";

    /// <summary>Finds a participant's; null when they are gone.</summary>
    public Task<OwnerCipher?> FindAsync(ParticipantId participant, CancellationToken cancellationToken) =>
        FindAsync(participant, SelectOfParticipant, Parameter.Bytes("@participant", participant.ToBytes()), cancellationToken);

    /// <summary>Finds a group's; null when it is gone.</summary>
    public Task<OwnerCipher?> FindAsync(GroupId group, CancellationToken cancellationToken) =>
        FindAsync(group, SelectOfGroup, Parameter.Bytes("@group", group.ToBytes()), cancellationToken);

    /// <summary>Finds all that a commit needs beside the participant's own, and makes the key of a group that is new; null when the group, or the proposal that it answers, is gone.</summary>
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
            if (await FindAsync(group.Id, cancellationToken) is not { } cipher) return null;
            ciphers = ciphers with { Group = cipher };
        }

        ciphers = ciphers with { Parties = await FindPartiesAsync(commit, cancellationToken) };
        if (commit.Proposal is not null && ciphers.Parties is null) return null;
        return commit.Notices.Count == 0 ? ciphers : ciphers with { Recipients = await FindRecipientsAsync(commit, own, cancellationToken) };
    }

    // A turn without any of these, as nearly every one is, reads nothing more.
    private Task<MatchParties?> FindPartiesAsync(TurnCommit commit, CancellationToken cancellationToken) => commit switch
    {
        { Forgets: { } forgotten } => parties.FindToldAsync(forgotten.Id, cancellationToken),
        { Proposal: { } answer } => parties.FindAsync(answer.Proposal, cancellationToken),
        _ when AnswerStatements.Withdraws(commit) => parties.FindOpenAsync(commit.Participant, cancellationToken),
        { Group: { Dissolves: true } dissolved } => parties.FindToldAsync(dissolved.Id, cancellationToken),
        _ => Task.FromResult<MatchParties?>(null),
    };

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
