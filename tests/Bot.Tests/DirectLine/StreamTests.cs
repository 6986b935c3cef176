using System.Net;
using System.Net.WebSockets;

namespace SamenHier.Bot.Tests.DirectLine;

public sealed class StreamTests
{
    [Fact]
    public async Task A_socket_gives_what_was_said_and_then_what_is_said()
    {
        await using var server = await DirectLineServer.StartAsync(("PageSize", "2"));
        var chat = await server.StartedChatAsync();
        await server.SayAsync(chat, "one");
        using var socket = await server.OpenSocketAsync(chat);
        Assert.Equal(["welcome", "one", "heard one"], [await socket.NextTextAsync(), await socket.NextTextAsync(), await socket.NextTextAsync()]);

        await server.SayAsync(chat, "two");
        Assert.Equal(["two", "heard two"], [await socket.NextTextAsync(), await socket.NextTextAsync()]);
        Assert.Equal("5", socket.Watermark);
    }

    [Fact]
    public async Task A_socket_begins_after_the_watermark()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.StartedChatAsync();
        await server.SayAsync(chat, "one");
        using var socket = await server.OpenSocketAsync(chat, "2");
        Assert.Equal("heard one", await socket.NextTextAsync());
    }

    [Fact]
    public async Task A_socket_finds_what_another_node_stored()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.StartedChatAsync();
        using var socket = await server.OpenSocketAsync(chat);
        Assert.Equal("welcome", await socket.NextTextAsync());
        server.Chat.Say(chat.ConversationId, "from elsewhere", announced: false);
        server.Time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("from elsewhere", await socket.NextTextAsync());
    }

    [Fact]
    public async Task A_socket_outlives_a_store_that_is_out_of_reach()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.StartedChatAsync();
        server.Chat.Broken = true;
        using var socket = await server.OpenSocketAsync(chat);
        server.Chat.Broken = false;
        server.Time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("welcome", await socket.NextTextAsync());
    }

    [Fact]
    public async Task What_a_client_says_on_a_socket_is_not_read()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.StartedChatAsync();
        using var socket = await server.OpenSocketAsync(chat);
        foreach (var text in new[] { "", """{"type":"message","text":"by socket"}""", "nonsense", new string('x', 4000), new string('x', 4000) })
            await socket.SendAsync(text);
        await server.SayAsync(chat, "one");
        Assert.Equal(["welcome", "one", "heard one"], [await socket.NextTextAsync(), await socket.NextTextAsync(), await socket.NextTextAsync()]);
    }

    [Fact]
    public async Task A_client_that_says_too_much_is_closed()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.StartedChatAsync();
        using var socket = await server.OpenSocketAsync(chat, "1");
        await socket.SendAsync(new string('x', 5000));
        Assert.Null(await socket.NextFrameAsync());
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, socket.CloseStatus);
    }

    [Fact]
    public async Task A_stream_address_is_good_once()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.StartedChatAsync();
        var address = await StreamAddressAsync(server, chat);
        using var socket = await OpenSocket.ConnectAsync(address);
        Assert.Equal("welcome", await socket.NextTextAsync());
        await Assert.ThrowsAsync<WebSocketException>(() => OpenSocket.ConnectAsync(address));
    }

    [Fact]
    public async Task A_stream_address_is_good_for_a_minute()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.StartedChatAsync();
        var address = await StreamAddressAsync(server, chat);
        server.Time.Advance(TimeSpan.FromSeconds(60));
        await Assert.ThrowsAsync<WebSocketException>(() => OpenSocket.ConnectAsync(address));
    }

    [Fact]
    public async Task A_stream_address_is_good_for_its_conversation_only()
    {
        await using var server = await DirectLineServer.StartAsync();
        var mine = await server.StartedChatAsync();
        var theirs = await server.StartedChatAsync();
        var address = await StreamAddressAsync(server, mine);
        foreach (var wrong in new[] { address.Replace(mine.ConversationId, theirs.ConversationId, StringComparison.Ordinal), address + "x", address[..address.IndexOf('?', StringComparison.Ordinal)] })
            await Assert.ThrowsAsync<WebSocketException>(() => OpenSocket.ConnectAsync(wrong));
    }

    [Fact]
    public async Task A_stream_address_is_for_sockets_only()
    {
        await using var server = await DirectLineServer.StartAsync();
        var address = new Uri(await StreamAddressAsync(server, await server.StartedChatAsync()));
        var answer = await server.SendAsync(HttpMethod.Get, address.PathAndQuery, token: null);
        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task A_socket_ends_with_its_token()
    {
        await using var server = await DirectLineServer.StartAsync(("TokenLifetime", "01:00:00"));
        var chat = await server.StartedChatAsync();
        using var socket = await server.OpenSocketAsync(chat, "1");

        // The last step is a short one: the goodbye is said during it, and must not run out of time in it.
        server.Time.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1));
        server.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await socket.NextFrameAsync());
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, socket.CloseStatus);
    }

    [Fact]
    public async Task A_socket_lives_on_when_its_token_is_renewed()
    {
        await using var server = await DirectLineServer.StartAsync(("TokenLifetime", "01:00:00"));
        var chat = await server.StartedChatAsync();
        using var socket = await server.OpenSocketAsync(chat, "1");
        server.Time.Advance(TimeSpan.FromMinutes(50));
        await server.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", chat.Token);
        server.Time.Advance(TimeSpan.FromMinutes(50));
        server.Chat.Say(chat.ConversationId, "still there?");
        Assert.Equal("still there?", await socket.NextTextAsync());
    }

    [Fact]
    public async Task One_socket_too_many_closes_the_oldest()
    {
        await using var server = await DirectLineServer.StartAsync(("Streams:PerConversation", "2"));
        var chat = await server.StartedChatAsync();
        using var oldest = await server.OpenSocketAsync(chat, "1");
        using var older = await server.OpenSocketAsync(chat, "1");
        using var newest = await server.OpenSocketAsync(chat, "1");
        Assert.Null(await oldest.NextFrameAsync());
        server.Chat.Say(chat.ConversationId, "hello");
        Assert.Equal(("hello", "hello"), (await older.NextTextAsync(), await newest.NextTextAsync()));
    }

    [Fact]
    public async Task A_server_that_stops_says_goodbye()
    {
        await using var server = await DirectLineServer.StartAsync();
        using var socket = await server.OpenSocketAsync(await server.StartedChatAsync(), "1");
        var stopping = server.StopAsync();
        Assert.Null(await socket.NextFrameAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, socket.CloseStatus);
        await socket.CloseAsync();
        await stopping.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_client_that_leaves_is_answered()
    {
        await using var server = await DirectLineServer.StartAsync();
        using var socket = await server.OpenSocketAsync(await server.StartedChatAsync(), "1");
        await socket.CloseAsync();
        Assert.Equal(WebSocketCloseStatus.NormalClosure, socket.CloseStatus);
    }

    private static async Task<string> StreamAddressAsync(DirectLineServer server, Chat chat) =>
        (await server.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{chat.ConversationId}", chat.Token)).Text("streamUrl");
}
