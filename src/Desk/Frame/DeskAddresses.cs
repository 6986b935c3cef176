namespace SamenHier.Desk.Frame;

/// <summary>Addresses within the desk.</summary>
public static class DeskAddresses
{
    /// <summary>The inbox.</summary>
    public const string Inbox = "/desk";

    /// <summary>The sign-in, which leads back afterwards.</summary>
    /// <param name="returnUrl">Where to go then, from the root of the site.</param>
    public static string SignIn(string returnUrl) => $"/desk/sign-in?returnUrl={Uri.EscapeDataString(OwnOrInbox(returnUrl))}";

    /// <summary>An address that somebody handed in, when it lies within the desk; else the inbox. Never leads to another site.</summary>
    /// <param name="address">The address, with or without the slash at its start; null for none.</param>
    public static string OwnOrInbox(string? address)
    {
        var path = $"/{address?.TrimStart('/')}";
        return !path.Contains('\\', StringComparison.Ordinal) && (path == Inbox || path.StartsWith(Inbox + "/", StringComparison.Ordinal) || path.StartsWith(Inbox + "?", StringComparison.Ordinal))
            ? path
            : Inbox;
    }
}
