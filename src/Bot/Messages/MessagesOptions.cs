namespace SamenHier.Bot.Messages;

/// <summary>Who may post to <c>/api/messages</c>, from the configuration section <c>Channels</c>.</summary>
public sealed class MessagesOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Channels";

    /// <summary>Whether posts without a token are taken when the bot has no app id. They may name service URLs on loopback only: for emulators and tests.</summary>
    public bool AllowAnonymous { get; set; }

    /// <summary>The largest body in bytes; at least 1024.</summary>
    public int MaxBodyBytes { get; set; } = 400 * 1024;
}
