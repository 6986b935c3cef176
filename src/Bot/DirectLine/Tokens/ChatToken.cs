namespace SamenHier.Bot.DirectLine.Tokens;

/// <summary>What a token gives the right to: one conversation, as one user, until a moment.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="UserId">The user as whom its bearer speaks.</param>
/// <param name="Language">The language chosen with the token, or null when none was.</param>
/// <param name="Expires">When it ends, in whole seconds.</param>
internal sealed record ChatToken(string ConversationId, string UserId, string? Language, DateTimeOffset Expires);

/// <summary>What reading a token gave.</summary>
internal abstract record TokenReading
{
    private TokenReading() { }

    /// <summary>A token of ours that is still good.</summary>
    public sealed record Valid(ChatToken Token) : TokenReading;

    /// <summary>A token of ours whose time is over.</summary>
    public sealed record Expired : TokenReading;

    /// <summary>No token of ours.</summary>
    public sealed record Foreign : TokenReading;
}
