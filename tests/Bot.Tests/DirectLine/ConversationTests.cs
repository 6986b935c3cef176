using System.Net;
using Microsoft.Bot.Schema;
using SamenHier.Bot.DirectLine;

namespace SamenHier.Bot.Tests.DirectLine;

public sealed class ConversationTests
{
    [Fact]
    public async Task A_conversation_starts_with_one_greeting_however_often_it_is_asked_for()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.NewChatAsync("ar");
        var first = await server.PostAsync("/v3/directline/conversations", chat.Token, """{"user":{}}""");
        var again = await server.PostAsync("/v3/directline/conversations", chat.Token, "");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.Status, again.Status));
        Assert.Equal((chat.ConversationId, chat.ConversationId), (first.Text("conversationId"), again.Text("conversationId")));
        Assert.Equal(28800, first.Body.GetProperty("expires_in").GetInt32());

        var start = Assert.Single(server.Chat.Received);
        Assert.Equal(ActivityTypes.ConversationUpdate, start.Type);
        Assert.Equal($"{chat.ConversationId}|start", start.Id);
        Assert.Equal("ar", start.Locale);
        Assert.Equal([WebChatChannel.BotId, chat.UserId], start.MembersAdded!.Select(member => member.Id), StringComparer.Ordinal);
        Assert.Equal((chat.UserId, WebChatChannel.BotId), (start.From.Id, start.Recipient.Id));
        Assert.Equal(["welcome"], (await server.PollAsync(chat)).Texts);
    }

    [Fact]
    public async Task The_locale_asked_for_at_the_start_wins_over_the_tokens_language()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.NewChatAsync("ar");
        await server.PostAsync("/v3/directline/conversations", chat.Token, """{"locale":"nl-NL"}""");
        Assert.Equal("nl-NL", server.Chat.LastReceived.Locale);
    }

    [Fact]
    public async Task A_start_that_could_not_be_stored_is_made_good_when_the_client_comes_back()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.NewChatAsync();
        server.Chat.Broken = true;
        var failed = await server.PostAsync("/v3/directline/conversations", chat.Token, "{}");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "ServiceUnavailable"), (failed.Status, failed.ErrorCode));
        Assert.NotNull(failed.RetryAfter);

        server.Chat.Broken = false;
        using var socket = await server.OpenSocketAsync(chat);
        Assert.Equal("welcome", await socket.NextTextAsync());
    }

    [Theory]
    [InlineData("http", "ws")]
    [InlineData("https", "wss")]
    public async Task The_stream_address_is_whole_and_follows_the_request(string scheme, string expected)
    {
        await using var server = await DirectLineServer.StartBehindAsync(scheme);
        var chat = await server.NewChatAsync();
        var started = await server.PostAsync("/v3/directline/conversations", chat.Token, "{}");
        Uri stream = new(started.Text("streamUrl"));
        Assert.Equal(
            (expected, server.Address.Authority, $"/v3/directline/conversations/{chat.ConversationId}/stream"),
            (stream.Scheme, stream.Authority, stream.AbsolutePath));
    }

    [Fact]
    public async Task Nobody_reads_writes_or_leaves_anothers_conversation()
    {
        await using var server = await DirectLineServer.StartAsync();
        var mine = await server.StartedChatAsync();
        var theirs = await server.StartedChatAsync();
        var heard = server.Chat.Received.Count;
        var intruder = theirs with { Token = mine.Token };

        foreach (var answer in new[]
        {
            await server.PollAsync(intruder),
            await server.SayAsync(intruder, "hello"),
            await server.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{theirs.ConversationId}", mine.Token),
            await server.SendAsync(HttpMethod.Delete, $"/v3/directline/conversations/{theirs.ConversationId}", mine.Token),
            await server.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{theirs.ConversationId}/upload?userId=x", mine.Token),
        })
        {
            Assert.Equal((HttpStatusCode.Forbidden, "OtherConversation"), (answer.Status, answer.ErrorCode));
        }

        Assert.Equal(heard, server.Chat.Received.Count);
    }

    [Fact]
    public async Task Leaving_a_conversation_keeps_what_was_said()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.StartedChatAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await server.SendAsync(HttpMethod.Delete, $"/v3/directline/conversations/{chat.ConversationId}", chat.Token)).Status);
        Assert.Equal(["welcome"], (await server.PollAsync(chat)).Texts);
    }

    [Fact]
    public async Task An_upload_is_refused_with_a_reason()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.StartedChatAsync();
        using MultipartFormDataContent photo = new() { { new ByteArrayContent(new byte[100_000]), "file", "photo.jpg" } };
        var answer = await server.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{chat.ConversationId}/upload?userId={chat.UserId}", chat.Token, photo);
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "UploadsNotSupported"), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData("GET", "/v3/directline/session/getsessionid")]
    [InlineData("GET", "/v3/directline")]
    [InlineData("GET", "/v3/directline/conversations")]
    [InlineData("PUT", "/v3/directline/conversations/x/activities")]
    [InlineData("GET", "/v3/directline/tokens/refresh")]
    [InlineData("POST", "/v3/directline/anything/else")]
    [InlineData("GET", "/api/chat/token")]
    public async Task What_is_not_there_is_told_in_JSON(string method, string path)
    {
        await using var server = await DirectLineServer.StartAsync();
        var answer = await server.SendAsync(new HttpMethod(method), path, token: null);
        Assert.Equal((HttpStatusCode.NotFound, "NotFound"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task Nothing_is_served_when_it_is_switched_off()
    {
        await using var server = await DirectLineServer.StartAsync(("Enabled", "false"));
        Assert.Equal(HttpStatusCode.NotFound, (await server.PostAsync("/api/chat/token", token: null, "{}")).Status);
    }
}
