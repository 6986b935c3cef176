using SamenHier.Bot.DirectLine.Wire;

namespace SamenHier.Bot.DirectLine.Tokens;

/// <summary>Lets a request through when its bearer may do what it asks.</summary>
internal sealed class TokenGate(ChatTokens tokens)
{
    /// <summary>Runs <paramref name="handle"/> with the request's token; refuses a request without one that is good.</summary>
    public Task<IResult> EnterAsync(HttpContext http, Func<ChatToken, Task<IResult>> handle) =>
        BearerToken(http.Request) is not { } text
            ? Refuse(Refusal.Forbidden("MissingToken", "This address needs a token: Authorization: Bearer TOKEN."))
            : tokens.Read(text) switch
            {
                TokenReading.Valid valid => handle(valid.Token),
                TokenReading.Expired => Refuse(Refusal.Forbidden("TokenExpired", "The token has expired. Ask for a new one.")),
                _ => Refuse(Refusal.Forbidden("BadToken", "The token was not made here.")),
            };

    /// <summary>The same for a request about one conversation, which must be the token's own.</summary>
    public Task<IResult> EnterAsync(HttpContext http, string conversationId, Func<ChatToken, Task<IResult>> handle) =>
        EnterAsync(http, token => string.Equals(token.ConversationId, conversationId, StringComparison.Ordinal)
            ? handle(token)
            : Refuse(Refusal.Forbidden("OtherConversation", "The token is for another conversation.")));

    /// <summary>What the request carries after <c>Authorization: Bearer</c>; null when there is nothing.</summary>
    public static string? BearerToken(HttpRequest request)
    {
        const string scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && header.Length > scheme.Length ? header[scheme.Length..].Trim() : null;
    }

    private static Task<IResult> Refuse(Refusal refusal) => Task.FromResult<IResult>(refusal);
}
