using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Staff;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Groups;

/// <summary>Finds and lists groups, and sets what the desk knows of one: who guides it, whether there are women in it. All else is changed by turns.</summary>
public sealed class GroupDirectory
{
    private static readonly string SelectAll = GroupReader.Select("IN (SELECT id FROM groups)");
    private static readonly string SelectOne = GroupReader.Select("= @group");
    private static readonly string SelectOf = GroupReader.SelectOf("@participant");

    private const string SetBuilder = "UPDATE groups SET builder = @builder, version = version + 1 WHERE id = @group AND version = @expected_version";

    private const string SetWomen = "UPDATE groups SET has_women = @has_women, version = version + 1 WHERE id = @group AND version = @expected_version";

    private readonly IDatabase database;
    private readonly IWriteGate gate;
    private readonly GroupReader groups;

    internal GroupDirectory(IDatabase database, IWriteGate gate, OwnerKeys keys) => (this.database, this.gate, groups) = (database, gate, new(keys));

    /// <summary>Lists every group, the one that was formed first before the others.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyList<GroupRecord>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(SelectAll, [], groups.ReadAsync, cancellationToken);

    /// <summary>Finds a group; null when there is none.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<GroupRecord?> FindAsync(GroupId group, CancellationToken cancellationToken) =>
        FindAsync(SelectOne, Parameter.Bytes("@group", group.ToBytes()), cancellationToken);

    /// <summary>Finds the group in which a participant has a seat, or with which they are matched; null when there is none.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<GroupRecord?> FindForAsync(ParticipantId participant, CancellationToken cancellationToken) =>
        FindAsync(SelectOf, Parameter.Bytes("@participant", participant.ToBytes()), cancellationToken);

    /// <summary>
    /// Lists the groups that somebody at the desk may see, the one that was formed first before the others: those of their organisation's towns and
    /// those that they guide; an administrator all. Their invitations are left out.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyList<GroupRecord>> ListForDeskAsync(StaffMember viewer, CancellationToken cancellationToken) =>
        ReadForDeskAsync(SelectSeen(viewer, "1 = 1"), ViewerLimits.Parameters(viewer), cancellationToken);

    /// <summary>Finds a group; null when there is none that the viewer may see.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<GroupRecord?> FindForDeskAsync(StaffMember viewer, GroupId group, CancellationToken cancellationToken)
    {
        Parameter[] parameters = [.. ViewerLimits.Parameters(viewer), Parameter.Bytes("@group", group.ToBytes())];
        return (await ReadForDeskAsync(SelectSeen(viewer, "g.id = @group"), parameters, cancellationToken)).SingleOrDefault();
    }

    /// <summary>Sets the community builder who guides a group; null for nobody. False when the group was changed since it was read, or is gone.</summary>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public Task<bool> TrySetBuilderAsync(GroupId group, long expectedVersion, StaffId? builder, CancellationToken cancellationToken) =>
        TrySetAsync(SetBuilder, group, expectedVersion, Parameter.Text("@builder", builder?.ToString()), cancellationToken);

    /// <summary>Sets whether there are women in a group; null for not known. False when the group was changed since it was read, or is gone.</summary>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public Task<bool> TrySetWomenAsync(GroupId group, long expectedVersion, bool? hasWomen, CancellationToken cancellationToken) =>
        TrySetAsync(SetWomen, group, expectedVersion, Parameter.FlagOrNull("@has_women", hasWomen), cancellationToken);

    private Task<bool> TrySetAsync(string sql, GroupId group, long expectedVersion, Parameter value, CancellationToken cancellationToken)
    {
        Parameter[] parameters = [Parameter.Bytes("@group", group.ToBytes()), Parameter.Number("@expected_version", expectedVersion), value];
        return gate.TryWriteAsync([new(sql, parameters, MustChangeOneRow: true)], cancellationToken);
    }

    private static string SelectSeen(StaffMember viewer, string condition) =>
        GroupReader.Select($"IN (SELECT g.id FROM groups g {ViewerLimits.GroupJoins} WHERE {condition} AND {ViewerLimits.OnGroups(viewer)})");

    private async Task<IReadOnlyList<GroupRecord>> ReadForDeskAsync(string sql, IReadOnlyList<Parameter> parameters, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(sql, parameters, groups.ReadAsync, cancellationToken);
        return [.. found.Select(group => group with { Invitation = null })];
    }

    private async Task<GroupRecord?> FindAsync(string sql, Parameter by, CancellationToken cancellationToken) =>
        (await database.ReadAsync(sql, [by], groups.ReadAsync, cancellationToken)).SingleOrDefault();
}
