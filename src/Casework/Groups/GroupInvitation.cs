namespace SamenHier.Casework.Groups;

/// <summary>An invitation to a group.</summary>
/// <param name="Code">8 digits; stored sealed, found by a keyed hash.</param>
/// <param name="ExpiresAt">From when on nobody can join by it.</param>
/// <param name="UsesLeft">How many can still join by it; 0 when it is used up.</param>
public sealed record GroupInvitation(string Code, DateTimeOffset ExpiresAt, int UsesLeft);
