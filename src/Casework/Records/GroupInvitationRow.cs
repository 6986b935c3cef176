namespace SamenHier.Casework.Records;

/// <summary>The invitation that a group gave out last.</summary>
public sealed class GroupInvitationRow
{
    /// <summary>Which group's.</summary>
    public required GroupId GroupId { get; init; }

    /// <summary>Finds the code: its keyed hash.</summary>
    public required byte[] CodeHash { get; init; }

    /// <summary>Sealed under the group's key: the code.</summary>
    public required byte[] Content { get; init; }

    /// <summary>From when on nobody can join by it.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>How many can still join by it.</summary>
    public required int UsesLeft { get; init; }
}
