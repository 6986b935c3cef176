using System.Net;
using System.Text;
using System.Text.Json;

namespace SamenHier.Bot.Tests.DirectLine;

public sealed class TokenTests
{
    [Theory]
    [InlineData("""{"language":"ti"}""", HttpStatusCode.OK)]
    [InlineData("""{"language":null}""", HttpStatusCode.OK)]
    [InlineData("{}", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("""{"language":"xx"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"language":"TI"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"language":7}""", HttpStatusCode.BadRequest)]
    [InlineData("""["ti"]""", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    public async Task The_page_gets_a_token_for_a_language_that_the_bot_speaks(string body, HttpStatusCode expected)
    {
        await using var server = await DirectLineServer.StartAsync();
        var answer = await server.PostAsync("/api/chat/token", token: null, body);
        Assert.Equal(expected, answer.Status);
        if (expected != HttpStatusCode.OK)
        {
            Assert.False(string.IsNullOrEmpty(answer.ErrorCode));
            return;
        }

        Assert.Equal(28800, answer.Body.GetProperty("expires_in").GetInt32());
        Assert.StartsWith("dl_", answer.Text("userId"), StringComparison.Ordinal);
        Assert.NotEmpty(answer.Text("conversationId"));
    }

    [Fact]
    public async Task A_token_shows_its_user_to_the_client_as_a_JWT_would()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.NewChatAsync();
        var middle = chat.Token.Split('.')[1].Replace('-', '+').Replace('_', '/');
        var claims = JsonSerializer.Deserialize<JsonElement>(Convert.FromBase64String(middle.PadRight((middle.Length + 3) / 4 * 4, '=')));
        Assert.Equal(chat.UserId, claims.GetProperty("user").GetString());
    }

    [Fact]
    public async Task Two_tokens_are_for_two_conversations_and_two_users()
    {
        await using var server = await DirectLineServer.StartAsync();
        var one = await server.NewChatAsync();
        var other = await server.NewChatAsync();
        Assert.NotEqual(one.ConversationId, other.ConversationId, StringComparer.Ordinal);
        Assert.NotEqual(one.UserId, other.UserId, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(DirectLineServer.Secret, "", HttpStatusCode.OK)]
    [InlineData(DirectLineServer.Secret, """{"user":{"id":"dl_fictitious"}}""", HttpStatusCode.OK)]
    [InlineData(DirectLineServer.Secret, """{"user":{"id":"somebody"}}""", HttpStatusCode.BadRequest)]
    [InlineData(DirectLineServer.Secret, """{"user":"dl_fictitious"}""", HttpStatusCode.BadRequest)]
    [InlineData(DirectLineServer.Secret + "x", "", HttpStatusCode.Forbidden)]
    [InlineData("wrong", "", HttpStatusCode.Forbidden)]
    [InlineData(null, "", HttpStatusCode.Forbidden)]
    public async Task Servers_get_tokens_for_the_secret_only(string? secret, string body, HttpStatusCode expected)
    {
        await using var server = await DirectLineServer.StartAsync();
        var answer = await server.PostAsync("/v3/directline/tokens/generate", secret, body);
        Assert.Equal(expected, answer.Status);
        if (expected == HttpStatusCode.OK)
            Assert.Equal(HttpStatusCode.Created, (await server.PostAsync("/v3/directline/conversations", answer.Text("token"), "{}")).Status);
        else
            Assert.False(string.IsNullOrEmpty(answer.ErrorCode));
    }

    [Fact]
    public async Task A_user_named_by_the_server_speaks_under_that_name()
    {
        await using var server = await DirectLineServer.StartAsync();
        var answer = await server.PostAsync("/v3/directline/tokens/generate", DirectLineServer.Secret, """{"user":{"id":"dl_fictitious"}}""");
        await server.SayAsync(new Chat(answer.Text("token"), answer.Text("conversationId"), "dl_fictitious"), "hello");
        Assert.Equal("dl_fictitious", server.Chat.LastReceived.From.Id);
    }

    [Fact]
    public async Task A_token_ends_with_its_time_and_a_renewed_one_lives_on()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.StartedChatAsync();

        server.Time.Advance(TimeSpan.FromMinutes(479));
        var renewed = await server.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", chat.Token);
        Assert.Equal(HttpStatusCode.OK, renewed.Status);
        Assert.Equal(chat.ConversationId, renewed.Text("conversationId"));

        server.Time.Advance(TimeSpan.FromMinutes(2));
        var late = await server.PollAsync(chat);
        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (late.Status, late.ErrorCode));
        Assert.Equal(HttpStatusCode.Forbidden, (await server.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", chat.Token)).Status);
        Assert.Equal(HttpStatusCode.OK, (await server.PollAsync(chat with { Token = renewed.Text("token") })).Status);
    }

    public static TheoryData<string, Func<string, string?>> SpoiledTokens => new()
    {
        { "none", _ => null },
        { "nonsense", _ => "nonsense" },
        { "an empty seal", token => token[..(token.LastIndexOf('.') + 1)] },
        { "another's content", token => WithUser(token, "dl_somebody-else") },
        { "a seal cut short", token => token[..^4] },
        { "a very long one", token => token + new string('A', 5000) },
        { "no dots", token => token.Replace(".", string.Empty, StringComparison.Ordinal) },
        { "letters that are no base64", token => token[..token.LastIndexOf('.')] + ".***" },
    };

    [Theory]
    [MemberData(nameof(SpoiledTokens))]
    public async Task A_spoiled_token_opens_nothing(string name, Func<string, string?> spoil)
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.StartedChatAsync();
        var heard = server.Chat.Received.Count;
        var spoiled = chat with { Token = spoil(chat.Token)! };
        foreach (var answer in new[]
        {
            await server.PollAsync(spoiled),
            await server.SayAsync(spoiled, "hello"),
            await server.PostAsync("/v3/directline/conversations", spoiled.Token, "{}"),
            await server.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", spoiled.Token),
        })
        {
            Assert.True(answer.Status == HttpStatusCode.Forbidden, $"{name}: {answer.Status}");
            Assert.True(answer.ErrorCode is "BadToken" or "MissingToken", $"{name}: {answer.ErrorCode}");
        }

        Assert.Equal(heard, server.Chat.Received.Count);
    }

    [Fact]
    public async Task A_token_of_other_keys_opens_nothing()
    {
        await using var server = await DirectLineServer.StartAsync();
        await using var stranger = await DirectLineServer.StartAsync();
        var chat = await stranger.NewChatAsync();
        Assert.Equal("BadToken", (await server.PollAsync(chat)).ErrorCode);
    }

    private static string WithUser(string token, string user)
    {
        var parts = token.Split('.');
        var claims = $$"""{"conv":"x","user":"{{user}}","exp":99999999999}""";
        parts[1] = Convert.ToBase64String(Encoding.UTF8.GetBytes(claims)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        return string.Join('.', parts);
    }
}
