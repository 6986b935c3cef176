namespace SamenHier.Casework.Staff;

/// <summary>Somebody who works at the desk. Sealed by the key ring when stored, all but the identifier, the role and the organisation.</summary>
/// <param name="Id">Who; the same as their account's.</param>
/// <param name="Name">What people call them; shown to those whom they answer.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Organisation">Their organisation's id; null only for an administrator of the whole programme.</param>
/// <param name="Languages">The languages that they speak, as ISO 639-1 codes, Dutch among them where they do.</param>
public sealed record StaffMember(StaffId Id, string Name, StaffRole Role, string? Organisation, IReadOnlyList<string> Languages)
{
    /// <summary>Whether they may sign in and get cases; false for somebody who has left.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Whether they are alarmed at once when somebody is in danger.</summary>
    public bool IsOnCall { get; init; }

    /// <summary>Until when they are out of office; null when they are in.</summary>
    public DateTimeOffset? AwayUntil { get; init; }

    /// <summary>Where they get e-mail.</summary>
    public string? Email { get; init; }

    /// <summary>Whether they want an e-mail when something waits for them.</summary>
    public bool WantsEmail { get; init; }

    /// <summary>Who they are on Microsoft Teams, e.g. <c>msteams:TENANT:OBJECT</c>; null until they have connected it.</summary>
    public string? Identity { get; init; }

    /// <summary>The conversation reference of their chat with the bot on Teams, JSON in UTF-8; null until they have connected it.</summary>
    public byte[]? TeamsReference { get; init; }

    /// <summary>The language of the desk for them: nl or en.</summary>
    public string DeskLanguage { get; init; } = "nl";

    /// <summary>Whether they can be asked now.</summary>
    /// <param name="now">The time.</param>
    public bool IsIn(DateTimeOffset now) => IsActive && (AwayUntil is not { } until || until <= now);

    /// <summary>Whether they speak a language.</summary>
    /// <param name="language">Its code.</param>
    public bool Speaks(string language) => Languages.Contains(language, StringComparer.Ordinal);
}
