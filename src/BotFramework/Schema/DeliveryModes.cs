namespace Microsoft.Bot.Schema;

/// <summary>How the bot is asked to deliver its replies.</summary>
public static class DeliveryModes
{
    /// <summary>Through the connector.</summary>
    public const string Normal = "normal";

    /// <summary>As a notification.</summary>
    public const string Notification = "notification";

    /// <summary>All in the answer to the request.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>For the reader of the moment; nothing is kept.</summary>
    public const string Ephemeral = "ephemeral";
}
