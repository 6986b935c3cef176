namespace SamenHier.Desk.Accounts;

/// <summary>The newest link that makes the first account; there is one row.</summary>
public sealed class FirstLinkRow
{
    /// <summary>The one row's id.</summary>
    public const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; set; } = OnlyId;

    /// <summary>The SHA-256 of its token.</summary>
    public required byte[] TokenHash { get; set; }

    /// <summary>Until when it works.</summary>
    public DateTimeOffset ExpiresAt { get; set; }
}
