using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Groups;

/// <summary>Finds and lists groups; reads only.</summary>
public sealed class GroupDirectory
{
    private static readonly string SelectAll = GroupReader.Select("IN (SELECT id FROM groups)");
    private static readonly string SelectOne = GroupReader.Select("= @group");
    private static readonly string SelectOf = GroupReader.SelectOf("@participant");

    private readonly IDatabase database;
    private readonly GroupReader groups;

    internal GroupDirectory(IDatabase database, OwnerKeys keys) => (this.database, groups) = (database, new(keys));

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

    private async Task<GroupRecord?> FindAsync(string sql, Parameter by, CancellationToken cancellationToken) =>
        (await database.ReadAsync(sql, [by], groups.ReadAsync, cancellationToken)).SingleOrDefault();
}
