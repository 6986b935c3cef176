using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Groups;

/// <summary>
/// What becomes of the group of somebody who is erased: its version rises, so that an open turn of another member is taken again, and with the
/// last member it goes, with its key and plan. The seat itself goes with the person's row.
/// </summary>
internal sealed class GroupDeparture(IDatabase database, OwnerKeys keys)
{
    private const string Select = "SELECT group_id FROM group_members WHERE participant_id = @leaver";

    private const string Claim = """
        UPDATE groups SET version = version + 1
        WHERE id IN (
            SELECT group_id FROM group_members WHERE participant_id = @leaver
            UNION ALL SELECT group_id FROM group_newcomers WHERE participant_id = @leaver)
        """;

    private const string DropWithLast = """
        DELETE FROM groups
        WHERE id = (SELECT group_id FROM group_members WHERE participant_id = @leaver)
            AND NOT EXISTS (SELECT 1 FROM group_members o WHERE o.group_id = groups.id AND o.participant_id <> @leaver)
        """;

    /// <summary>
    /// Part of the unit that erases a participant: after their own row was claimed, so that they neither join nor leave meanwhile, and before it
    /// is deleted.
    /// </summary>
    public static IEnumerable<Statement> Of(ParticipantId leaver) => [new(Claim, [Id(leaver)]), new(DropWithLast, [Id(leaver)])];

    /// <summary>Runs an erasure and forgets what was remembered of the keys; false when it was refused.</summary>
    /// <param name="leaver">Who is erased.</param>
    /// <param name="erase">Erases them; gives false when it was refused.</param>
    /// <param name="cancellationToken">Counts until the erasure begins.</param>
    public async Task<bool> RunAsync(ParticipantId leaver, Func<Task<bool>> erase, CancellationToken cancellationToken)
    {
        var group = await FindGroupAsync(leaver, cancellationToken);
        if (!await erase()) return false;
        keys.Forget(leaver);

        // Where the group goes on its key is unwrapped again.
        if (group is { } left) keys.Forget(left);
        return true;
    }

    private Task<GroupId?> FindGroupAsync(ParticipantId leaver, CancellationToken cancellationToken) => database.ReadAsync(
        Select, [Id(leaver)], async (reader, ct) => await reader.ReadAsync(ct) ? reader.Group(0) : (GroupId?)null, cancellationToken);

    private static Parameter Id(ParticipantId participant) => Parameter.Bytes("@leaver", participant.ToBytes());
}
