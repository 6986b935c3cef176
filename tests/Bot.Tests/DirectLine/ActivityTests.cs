using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using SamenHier.Bot.DirectLine;
using SamenHier.Dialogs.Json;

namespace SamenHier.Bot.Tests.DirectLine;

public sealed class ActivityTests
{
    [Fact]
    public async Task The_bot_sees_the_envelope_of_the_server_whatever_the_client_writes_on_it()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.StartedChatAsync();
        var answer = await server.PostAsync(chat.Activities, chat.Token, """
            {
              "type":"message","text":"<b>ሰላም</b>","locale":"ti-ER","textFormat":"plain","localTimestamp":"2026-01-31T13:00:00+01:00",
              "value":{"question":"newcomer.children","choice":2},"channelData":{"clientActivityID":"c1","x":[1,null]},
              "id":"mine","timestamp":"1999-01-01T00:00:00Z","channelId":"msteams","serviceUrl":"https://elsewhere.invalid","inputHint":"expectingInput",
              "conversation":{"id":"other"},"recipient":{"id":"other"},"from":{"id":"other","name":"Somebody","role":"bot"},
              "entities":[{"type":"x"}],"suggestedActions":{"actions":[]},"replyToId":"r","deliveryMode":"expectReplies","callerId":"urn:x","unheardOf":true,
              "attachments":[{"contentType":"image/png","name":"photo.png","contentUrl":"https://elsewhere.invalid/x","content":{"a":1},"thumbnailUrl":"x"},{}]
            }
            """);
        Assert.Equal(HttpStatusCode.OK, answer.Status);

        var seen = server.Chat.LastReceived;
        Assert.Equal(answer.Text("id"), seen.Id);
        Assert.Matches("^[0-9a-f]{32}$", seen.Id);
        Assert.Equal(("webchat", "urn:samenhier:webchat", chat.ConversationId), (seen.ChannelId, seen.ServiceUrl, seen.Conversation.Id));
        Assert.Equal((chat.UserId, "user", WebChatChannel.BotId), (seen.From.Id, seen.From.Role, seen.Recipient.Id));
        Assert.Equal(server.Time.GetUtcNow(), seen.Timestamp);
        Assert.Equal(("message", "<b>ሰላም</b>", "ti-ER", "plain"), (seen.Type, seen.Text, seen.Locale, seen.TextFormat));
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero), seen.LocalTimestamp);
        Assert.Equal("newcomer.children", BotJson.ReadMap(seen.Value)!["question"]);

        var members = JsonSerializer.Deserialize<JsonElement>(BotJson.WriteActivity(seen)).EnumerateObject().Select(member => member.Name);
        Assert.Equal(
            ["attachments", "channelData", "channelId", "conversation", "from", "id", "localTimestamp", "locale", "recipient", "serviceUrl", "text", "textFormat", "timestamp", "type", "value"],
            members.Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.Equal(("image/png", "photo.png"), (seen.Attachments![0].ContentType, seen.Attachments[0].Name));
        Assert.All(seen.Attachments, attachment => Assert.True(attachment.ContentUrl is null && attachment.Content is null && attachment.ThumbnailUrl is null));
    }

    [Fact]
    public async Task The_echo_carries_the_clients_own_id_unchanged()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.StartedChatAsync();
        var said = await server.SayAsync(chat, "hello", "client-7");
        var echo = (await server.PollAsync(chat, "1")).Activities[0];
        Assert.Equal(said.Text("id"), echo.GetProperty("id").GetString());
        Assert.Equal("client-7", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
    }

    [Theory]
    [InlineData("ti", "ti")]
    [InlineData(null, null)]
    public async Task The_tokens_language_stands_in_for_a_locale_left_out(string? language, string? expected)
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.NewChatAsync(language);
        await server.SayAsync(chat, "hello");
        Assert.Equal(expected, server.Chat.LastReceived.Locale);
    }

    [Fact]
    public async Task The_same_message_sent_twice_has_one_id_and_one_effect()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.StartedChatAsync();
        var first = await server.SayAsync(chat, "hello", "client-1");
        var again = await server.SayAsync(chat, "hello", "client-1");
        Assert.Equal(first.Text("id"), again.Text("id"));
        Assert.Equal(["welcome", "hello", "heard hello"], (await server.PollAsync(chat)).Texts);
    }

    [Theory]
    [InlineData("event", 1)]
    [InlineData("typing", 0)]
    public async Task Events_are_turns_and_typing_is_none(string type, int turns)
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.NewChatAsync();
        var answer = await server.PostAsync(chat.Activities, chat.Token, $$$"""{"type":"{{{type}}}","name":"webchat/join","value":{"a":1}}""");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(answer.Text("id"));
        Assert.Equal(turns, server.Chat.Received.Count);
    }

    public static TheoryData<string, string> StrangeTexts => new()
    {
        { "empty", "" },
        { "100,000 characters", new string('é', 100_000) },
        { "only emoji", "👩‍👩‍👧‍👦🏳️‍🌈" },
        { "NUL", "a\0b" },
        { "right-to-left override", "a\u202Eb\u2067c\u2069" },
        { "HTML and script", "<script>alert(1)</script>" },
        { "quotes and backslashes", "\"\\'`${}" },
        { "line separators", "a\u2028b\r\nc" },
    };

    [Theory]
    [MemberData(nameof(StrangeTexts))]
    public async Task Strange_texts_pass_on_unharmed(string name, string text)
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.StartedChatAsync();
        Assert.Equal(HttpStatusCode.OK, (await server.SayAsync(chat, text, name)).Status);
        Assert.Equal(text, server.Chat.LastReceived.Text);
        Assert.Equal(text, (await server.PollAsync(chat, "1")).Texts[0]);
    }

    public static TheoryData<string, string> BadBodies => new()
    {
        { "", "MissingProperty" },
        { "{", "BadSyntax" },
        { "nonsense", "BadSyntax" },
        { "[]", "BadSyntax" },
        { "null", "BadSyntax" },
        { "\"message\"", "BadSyntax" },
        { """{"type":"message","text":"a"}}""", "BadSyntax" },
        { """{"type":"message","type":"event"}""", "BadSyntax" },
        { """{"type":"message","text":"\ud83d"}""", "BadSyntax" },
        { """{"type":"message","value":{"deep":"\udc00"}}""", "BadSyntax" },
        { """{"type":"message","value":""" + new string('[', 60) + new string(']', 60) + "}", "BadSyntax" },
        { "{}", "MissingProperty" },
        { """{"text":"hello"}""", "MissingProperty" },
        { """{"type":1}""", "MissingProperty" },
        { """{"type":"Message"}""", "BadArgument" },
        { """{"type":"endOfConversation"}""", "BadArgument" },
        { """{"type":"conversationUpdate","membersAdded":[]}""", "BadArgument" },
        { """{"type":"invoke","name":"x"}""", "BadArgument" },
        { """{"type":"trace"}""", "BadArgument" },
        { """{"type":"message","text":7}""", "BadArgument" },
        { """{"type":"message","text":{"a":1}}""", "BadArgument" },
        { """{"type":"message","locale":"<script>"}""", "BadArgument" },
        { """{"type":"message","locale":["ti"]}""", "BadArgument" },
        { """{"type":"message","textFormat":"html"}""", "BadArgument" },
        { """{"type":"message","localTimestamp":"yesterday"}""", "BadArgument" },
        { """{"type":"message","channelData":"c1"}""", "BadArgument" },
        { """{"type":"message","channelData":{"clientActivityID":7}}""", "BadArgument" },
        { $$$"""{"type":"message","channelData":{"clientActivityID":"{{{new string('x', 201)}}}"}}""", "BadArgument" },
        { $$$"""{"type":"message","channelData":{"big":"{{{new string('x', 33_000)}}}"}}""", "BadArgument" },
        { """{"type":"message","attachments":{}}""", "BadArgument" },
        { """{"type":"message","attachments":["a"]}""", "BadArgument" },
        { $$"""{"type":"event","name":"{{new string('x', 257)}}"}""", "BadArgument" },
    };

    [Theory]
    [MemberData(nameof(BadBodies))]
    public async Task A_bad_body_is_refused_with_400_and_changes_nothing(string body, string code)
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.NewChatAsync();
        var answer = await server.PostAsync(chat.Activities, chat.Token, body);
        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.Status, answer.ErrorCode));
        Assert.NotEmpty(answer.Body.GetProperty("error").GetProperty("message").GetString()!);
        Assert.Empty(server.Chat.Received);
    }

    [Fact]
    public async Task A_body_that_is_no_UTF8_is_refused()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.NewChatAsync();
        using ByteArrayContent content = new([.. "{\"type\":\"message\",\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var answer = await server.SendAsync(HttpMethod.Post, chat.Activities, chat.Token, content);
        Assert.Equal((HttpStatusCode.BadRequest, "BadSyntax"), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/vnd.microsoft.activity")]
    [InlineData(null)]
    public async Task A_body_that_is_no_JSON_by_its_own_word_is_refused(string? contentType)
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.NewChatAsync();
        using ByteArrayContent content = new("""{"type":"message","text":"hello"}"""u8.ToArray());
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        var answer = await server.SendAsync(HttpMethod.Post, chat.Activities, chat.Token, content);
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaType"), (answer.Status, answer.ErrorCode));
        Assert.Empty(server.Chat.Received);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ten_megabytes_are_refused(bool chunked)
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.NewChatAsync();
        using StringContent content = new($$"""{"type":"message","text":"{{new string('x', 10 * 1024 * 1024)}}"}""", Encoding.UTF8, "application/json");
        if (chunked)
            content.Headers.ContentLength = null;
        var answer = await server.SendAsync(HttpMethod.Post, chat.Activities, chat.Token, content);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig"), (answer.Status, answer.ErrorCode));
        Assert.Empty(server.Chat.Received);
    }

    [Fact]
    public async Task A_body_announced_too_large_is_refused_before_a_byte_of_it_has_come()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.NewChatAsync();
        using TcpClient client = new();
        await client.ConnectAsync(server.Address.Host, server.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {chat.Activities} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {chat.Token}\r\nContent-Type: application/json\r\nContent-Length: 10485760\r\n\r\n"));
        using StreamReader reader = new(stream);
        Assert.StartsWith("HTTP/1.1 413", await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(10)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limit_on_bodies_can_be_set()
    {
        await using var server = await DirectLineServer.StartAsync(("MaxBodyBytes", "2000"));
        var chat = await server.NewChatAsync();
        Assert.Equal(HttpStatusCode.OK, (await server.SayAsync(chat, new string('x', 1500), "short")).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await server.SayAsync(chat, new string('x', 2000), "long")).Status);
    }

    [Fact]
    public async Task A_message_that_could_not_be_stored_can_be_sent_again()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.StartedChatAsync();
        server.Chat.Broken = true;
        var failed = await server.SayAsync(chat, "hello", "client-1");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "ServiceUnavailable"), (failed.Status, failed.ErrorCode));

        server.Chat.Broken = false;
        Assert.Equal(HttpStatusCode.OK, (await server.SayAsync(chat, "hello", "client-1")).Status);
        Assert.Equal(["welcome", "hello", "heard hello"], (await server.PollAsync(chat)).Texts);
    }

    [Fact]
    public async Task A_turn_that_breaks_is_answered_in_JSON()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.StartedChatAsync();
        server.Chat.BeforeTurn = static _ => throw new InvalidOperationException("broken by the test");
        var answer = await server.SayAsync(chat, "hello");
        Assert.Equal((HttpStatusCode.InternalServerError, "ServiceError"), (answer.Status, answer.ErrorCode));
    }
}
