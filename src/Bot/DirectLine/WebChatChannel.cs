using System.Security.Cryptography;
using SamenHier.Casework;

namespace SamenHier.Bot.DirectLine;

/// <summary>The fixed names of the embedded web chat.</summary>
public static class WebChatChannel
{
    /// <summary>The channel's id in every activity.</summary>
    public const string Id = "webchat";

    /// <summary>The service URL in every activity; nothing is delivered there, because the transcript is the delivery.</summary>
    public const string ServiceUrl = "urn:samenhier:webchat";

    /// <summary>The bot's account id in this channel.</summary>
    public const string BotId = "samenhier";

    /// <summary>The key under which the store knows a conversation of this channel.</summary>
    public static ConversationKey Key(string conversationId) => new(Id, conversationId);

    /// <summary>The id of the activity that starts a conversation; always the same, so that a repeat is recognised.</summary>
    public static string StartId(string conversationId) => $"{conversationId}|start";

    // Whoever could guess one could not use it without a token, but unguessable costs nothing.
    internal static string NewConversationId() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    internal static string NewUserId() => "dl_" + RandomNumberGenerator.GetHexString(32, lowercase: true);
}
