using System.Data.Common;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Matches;

/// <summary>Reads who has to do with a proposal.</summary>
internal sealed class PartyReader(IDatabase database, OwnerKeys keys)
{
    private const string OfProposal = "o.id = @proposal";

    private const string OpenOfNewcomer = "o.participant_id = @participant AND o.state < 3";

    // Of what nobody was told there is nothing to say.
    private const string ToldOfNewcomer = "o.participant_id = @participant AND o.state IN (1, 2, 3)";

    private const string ToldOfGroup = "o.group_id = @group AND o.state IN (1, 2, 3)";

    /// <summary>Finds those of a proposal; null when there is none.</summary>
    public Task<MatchParties?> FindAsync(ProposalId proposal, CancellationToken cancellationToken) =>
        database.ReadAsync(Select(OfProposal), [Parameter.Bytes("@proposal", proposal.ToBytes())], ReadAsync, cancellationToken);

    /// <summary>Finds those of a newcomer's open proposal; null when there is none.</summary>
    public Task<MatchParties?> FindOpenAsync(ParticipantId newcomer, CancellationToken cancellationToken) =>
        database.ReadAsync(Select(OpenOfNewcomer), [Parameter.Bytes("@participant", newcomer.ToBytes())], ReadAsync, cancellationToken);

    /// <summary>Finds those of a newcomer's proposal or match of which somebody was told; null when there is none.</summary>
    public Task<MatchParties?> FindToldAsync(ParticipantId newcomer, CancellationToken cancellationToken) =>
        database.ReadAsync(Select(ToldOfNewcomer), [Parameter.Bytes("@participant", newcomer.ToBytes())], ReadAsync, cancellationToken);

    /// <summary>Finds those of a group's proposal or match of which somebody was told; null when there is none.</summary>
    public Task<MatchParties?> FindToldAsync(GroupId group, CancellationToken cancellationToken) =>
        database.ReadAsync(Select(ToldOfGroup), [Parameter.Bytes("@group", group.ToBytes())], ReadAsync, cancellationToken);

    private static string Select(string condition) => $"""
        SELECT o.id, o.state, o.participant_id, o.group_id, p.wrapped_key, g.wrapped_key
        FROM proposals o JOIN participants p ON p.id = o.participant_id JOIN groups g ON g.id = o.group_id WHERE {condition};
        SELECT m.participant_id, p.wrapped_key
        FROM proposals o JOIN group_members m ON m.group_id = o.group_id JOIN participants p ON p.id = m.participant_id
        WHERE {condition} ORDER BY m.seat
        """;

    private async Task<MatchParties?> ReadAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        if (!await reader.ReadAsync(cancellationToken)) return null;
        var found = new MatchParties(
            reader.Proposal(0),
            (ProposalState)reader.GetInt32(1),
            reader.Participant(2),
            reader.Group(3),
            keys.Unwrap(reader.Participant(2), reader.Bytes(4)),
            keys.Unwrap(reader.Group(3), reader.Bytes(5)),
            []);
        await reader.NextResultAsync(cancellationToken);
        var members = await reader.ReadAllAsync(row => (row.Participant(0), keys.Unwrap(row.Participant(0), row.Bytes(1))), cancellationToken);
        return found with { Members = members };
    }
}
