using SamenHier.Casework.Groups;
using SamenHier.Casework.Matches;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.People;

/// <summary>Erases participants: the row with the key, and by the database's own cascade every row of theirs; a group goes with its last member.</summary>
public sealed class Eraser
{
    // A turn of theirs that is open meanwhile comes too late, or the claim waits for it.
    private const string Claim = "UPDATE participants SET version = version + 1 WHERE id = @participant";

    private const string Delete = "DELETE FROM participants WHERE id = @participant";

    // 0 and 3 are Unconsented and Refused. Whoever has put a question to a human being stays until it is closed (2).
    private const string Unconsented = """
        state IN (0, 3) AND last_turn_at < @before
        AND NOT EXISTS (SELECT 1 FROM consents c WHERE c.participant_id = participants.id AND c.given)
        AND NOT EXISTS (SELECT 1 FROM cases k WHERE k.participant_id = participants.id AND k.state <> 2)
        """;

    private const string Idle = "last_turn_at < @before";

    private readonly IDatabase database;
    private readonly IWriteGate gate;
    private readonly Scrubber scrubber;
    private readonly TimeProvider time;
    private readonly GroupDeparture departure;
    private readonly PartyReader parties;

    internal Eraser(IDatabase database, IWriteGate gate, OwnerKeys keys, Scrubber scrubber, TimeProvider time)
    {
        (this.database, this.gate, this.scrubber, this.time) = (database, gate, scrubber, time);
        (departure, parties) = (new(database, keys), new(database, keys));
    }

    /// <summary>Erases a participant; false when there is none.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be written.</exception>
    public async Task<bool> EraseAsync(ParticipantId participant, CancellationToken cancellationToken)
    {
        var erased = await EraseAsync(participant, new(Claim, [Id(participant)], MustChangeOneRow: true), cancellationToken);
        if (erased) await scrubber.TryScrubAsync(cancellationToken);
        return erased;
    }

    /// <summary>Erases participants without consent whose last turn is older; returns how many.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read or written.</exception>
    public Task<int> EraseUnconsentedAsync(DateTimeOffset before, CancellationToken cancellationToken) => EraseWhereAsync(Unconsented, before, cancellationToken);

    /// <summary>Erases participants, whatever they consented to, whose last turn is older; returns how many.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read or written.</exception>
    public Task<int> EraseIdleAsync(DateTimeOffset before, CancellationToken cancellationToken) => EraseWhereAsync(Idle, before, cancellationToken);

    private async Task<int> EraseWhereAsync(string condition, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var limit = Parameter.Time("@before", before);
        var found = await database.ReadAsync(
            $"SELECT id FROM participants WHERE {condition}",
            [limit],
            async (reader, ct) =>
            {
                var ids = new List<ParticipantId>();
                while (await reader.ReadAsync(ct)) ids.Add(reader.Participant(0));
                return ids;
            },
            cancellationToken);

        // Somebody may consent or come back meanwhile, so each claim asks again.
        var erased = 0;
        foreach (var id in found)
        {
            if (await EraseAsync(id, new($"{Claim} AND {condition}", [Id(id), limit], MustChangeOneRow: true), cancellationToken)) erased++;
        }

        // Also when nobody was erased now: an earlier scrub may have failed.
        await scrubber.TryScrubAsync(cancellationToken);
        return erased;
    }

    private async Task<bool> EraseAsync(ParticipantId participant, Statement claim, CancellationToken cancellationToken)
    {
        // A group that waits for them, or is matched with them, hears of it.
        var told = ProposalStatements.TellThatNewcomerIsGone(await parties.FindToldAsync(participant, cancellationToken), time.GetUtcNow());
        Statement[] unit =
            [claim, .. GroupDeparture.Of(participant), .. told, new(Delete, [Id(participant)], MustChangeOneRow: true), Scrubber.MakeDue()];
        return await departure.RunAsync(participant, () => gate.TryWriteAsync(unit, cancellationToken), cancellationToken);
    }

    private static Parameter Id(ParticipantId participant) => Parameter.Bytes("@participant", participant.ToBytes());
}
