using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SamenHier.Bot.DirectLine;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Bot.Tests.BadInput;

/// <summary>What nobody should send and somebody will: a plain line in the person's language or a refusal in JSON, and nothing else changes.</summary>
public sealed class BadInputTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Question = "newcomer.household";
    private const string NobodyListens = "http://127.0.0.1:1";

    private readonly BotServer server = shared.Server;

    /// <summary>Messages that a person can send by accident or on purpose, and the text with which the bot answers.</summary>
    public static TheoryData<Entrance, string, string> Messages
    {
        get
        {
            TheoryData<Entrance, string, string> rows = [];
            foreach (var (message, line) in LinesByMessage)
            {
                rows.Add(Entrance.Channel, message, line);
                rows.Add(Entrance.WebChat, message, line);
            }

            return rows;
        }
    }

    /// <summary>Bodies that are no activity which can be taken.</summary>
    public static TheoryData<Entrance, string> Bodies => new()
    {
        { Entrance.Channel, "{" },
        { Entrance.WebChat, "{" },
        { Entrance.Channel, "" },
        { Entrance.WebChat, "" },
        { Entrance.Channel, "[]" },
        { Entrance.WebChat, "[]" },
        { Entrance.Channel, "null" },
        { Entrance.WebChat, "null" },
        { Entrance.Channel, "{}" },
        { Entrance.WebChat, "{}" },
        { Entrance.Channel, """{"type":"message","text":"no serviceUrl, no conversation"}""" },
        { Entrance.WebChat, """{"type":"conversationUpdate"}""" },
        { Entrance.WebChat, """{"type":"made-up"}""" },
        { Entrance.Channel, """{"type":"message","text":7}""" },
        { Entrance.WebChat, """{"type":"message","text":7}""" },
        { Entrance.Channel, """{"type":"message","text":"\ud800"}""" },
        { Entrance.WebChat, """{"type":"message","text":"\ud800"}""" },
        { Entrance.Channel, new string('[', 5000) },
        { Entrance.WebChat, new string('[', 5000) },
    };

    /// <summary>Members of an activity on <c>/api/messages</c> that make it one which cannot be taken; null leaves the member out.</summary>
    public static TheoryData<string, string?> Members => new()
    {
        { "serviceUrl", null },
        { "serviceUrl", "\"\"" },
        { "serviceUrl", "\"not an address\"" },
        { "serviceUrl", "\"/relative\"" },
        { "serviceUrl", "\"ftp://127.0.0.1/\"" },
        { "serviceUrl", "\"file:///etc/passwd\"" },
        { "serviceUrl", "7" },
        { "channelId", null },
        { "channelId", "\"\"" },
        { "channelId", "\"a\\u0000b\"" },
        { "conversation", null },
        { "conversation", "{}" },
        { "conversation", "\"text\"" },
        { "conversation", """{"id":"a\u0000b"}""" },
        { "from", null },
        { "from", """{"id":""}""" },
        { "recipient", null },
        { "id", "\"\"" },
        { "id", "\"a\\u0000b\"" },
        { "type", null },
        { "channelData", """{"clientActivityID":"\ud800"}""" },
        { "value", """{"question":"\ud800","choice":"x"}""" },
    };

    private static IReadOnlyList<(string Message, string Line)> LinesByMessage =>
    [
        (Text(""), "notText"),
        (Text("   \n\t "), "notText"),
        (Text(new string('a', 100_000)), "messageTooLong"),
        (Text("😀🎉👨‍👩‍👧"), "notUnderstood"),
        ("""{"type":"message","attachments":[{"contentType":"image/jpeg","contentUrl":"https://example.org/photo.jpg","name":"photo.jpg"}]}""", "notText"),
        ("""{"type":"message","attachments":[{"contentType":"image/webp","name":"sticker"}],"channelData":{"sticker":{"emoji":"😀"}}}""", "notText"),
        (Text("<b onclick='x(1)'>x</b><script>x('x')</script>"), "notUnderstood"),
        (Text("\u202Egnp.exe\u202C \u2066x\u2069"), "notUnderstood"),
        (Text("a\0b"), "notUnderstood"),
        (Text("\0"), "notUnderstood"),
        (Text("'; DROP TABLE participants; --"), "notUnderstood"),
        ("""{"type":"message","text":"alone","value":{"question":"start.language","choice":"nl"}}""", "oldButton"),
        ("""{"type":"message","text":"x","value":{"question":"no.such","choice":"x"}}""", "oldButton"),
        ("""{"type":"message","text":"x","value":{"question":"newcomer.household","choice":"no-such-choice"}}""", "notUnderstood"),
        ("""{"type":"message","text":"x","value":[1,2,3]}""", "notUnderstood"),
        ("""{"type":"message","text":"x","value":{"question":{"deep":[]},"choice":7}}""", "notUnderstood"),
        ("""{"type":"message","text":"x","value":{"command":"fly"}}""", "notUnderstood"),
        ("""{"type":"message","text":"x","value":{"command":""}}""", "notUnderstood"),
        ("""{"type":"message","text":"x","value":{"command":"2"}}""", "notUnderstood"),
        ("""{"type":"message","text":"x","value":{"command":"+2"}}""", "notUnderstood"),
        ("""{"type":"message","text":"x","value":{"command":"skip,decline"}}""", "notUnderstood"),
        ("""{"type":"message","text":"x","value":{"command":7}}""", "notUnderstood"),
        ("""{"type":"message","text":"x","value":{"command":{"a":1}}}""", "notUnderstood"),
        ("""{"type":"message","text":"x","value":{"command":["why"]}}""", "notUnderstood"),
        ("""{"type":"message","text":"x","value":{"command":null}}""", "notUnderstood"),
        ("""{"type":"message","value":{"command":"fly"}}""", "notText"),
    ];

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task A_message_that_is_no_answer_gets_a_plain_line_and_the_question_stands(Entrance entrance, string message, string line)
    {
        var (person, before) = await NewPersonAtTheQuestionAsync(entrance);

        (await person.PostAsync(JsonNode.Parse(message)!.AsObject())).Taken();

        var after = await server.RecordAsync(person.Conversation);
        Assert.Equal(before with { Version = before.Version + 1, LastSequence = before.LastSequence + 2 }, after);
        var reply = (await server.TranscriptAsync(person.Conversation))[^1];
        Assert.StartsWith(server.Get<TextCatalog>().Get("en", line).Split('{')[0], reply.Text, StringComparison.Ordinal);
        Assert.Equal(Question, StandingQuestion.In(reply)?.Id);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_is_no_activity_is_refused_in_JSON_and_changes_nothing(Entrance entrance, string body)
    {
        var (person, before) = await NewPersonAtTheQuestionAsync(entrance);

        var answer = await person.PostRawAsync(HttpAnswer.Content(body));

        answer.Refused(HttpStatusCode.BadRequest);
        Assert.Equal(before, await server.RecordAsync(person.Conversation));
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task An_activity_with_a_wrong_member_is_refused_in_JSON_and_changes_nothing(string member, string? value)
    {
        var (person, before) = await NewPersonAtTheQuestionAsync(Entrance.Channel);
        var activity = ((ChannelUser)person).Envelop(new JsonObject { ["type"] = "message", ["text"] = "x", ["channelData"] = new JsonObject { ["clientActivityID"] = "x" }, [member] = "THE VALUE" });
        var json = activity.ToJsonString().Replace($"\"{member}\":\"THE VALUE\"", value is null ? "\"unknown\":1" : $"\"{member}\":{value}", StringComparison.Ordinal);

        var answer = await person.PostRawAsync(HttpAnswer.Content(json));

        answer.Refused(HttpStatusCode.BadRequest);
        Assert.Equal(before, await server.RecordAsync(person.Conversation));
    }

    [Theory]
    [InlineData("made-up")]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("event")]
    [InlineData("endOfConversation")]
    public async Task An_activity_of_a_type_that_the_bot_does_not_know_is_taken_and_changes_nothing(string type)
    {
        var (person, before) = await NewPersonAtTheQuestionAsync(Entrance.Channel);

        (await person.PostAsync(new JsonObject { ["type"] = type, ["text"] = "alone" })).Taken();

        Assert.Equal(before, await server.RecordAsync(person.Conversation));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    public async Task A_body_that_is_not_JSON_in_UTF8_is_refused_by_its_content_type(string? contentType)
    {
        foreach (var entrance in new[] { Entrance.Channel, Entrance.WebChat })
        {
            var person = await server.NewPersonAsync(entrance);
            using ByteArrayContent body = new(Encoding.UTF8.GetBytes("""{"type":"message"}"""));
            if (contentType is not null) body.Headers.TryAddWithoutValidation("Content-Type", contentType);

            (await person.PostRawAsync(body)).Refused(HttpStatusCode.UnsupportedMediaType);
        }
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task A_channel_that_does_not_post_is_refused_in_JSON(string method)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), "/api/messages");

        (await HttpAnswer.ReadAsync(await server.Http.SendAsync(request))).Refused(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("Bearer made.up.token")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("x")]
    public async Task A_channel_with_a_token_that_is_not_good_is_refused_in_JSON(string authorization)
    {
        using HttpClient http = new() { BaseAddress = server.Address };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        ChannelUser person = new(http, NobodyListens, $"wrong-token-{Guid.NewGuid():N}");

        (await person.JoinAsync()).Refused(HttpStatusCode.Unauthorized);

        Assert.Equal("nobody", (await server.RecordAsync(person.Conversation)).Person);
    }

    [Fact]
    public async Task A_web_chat_with_a_wrong_foreign_or_expired_token_is_refused_in_JSON()
    {
        var (person, before) = await NewPersonAtTheQuestionAsync(Entrance.WebChat);
        var chat = (WebChatUser)person;
        var other = await WebChatUser.AskTokenAsync(server.Http);

        (await chat.With("made-up").PostAsync(PersonActions.Typed("alone"))).Refused(HttpStatusCode.Forbidden);
        (await chat.With(other.Token).PostAsync(PersonActions.Typed("alone"))).Refused(HttpStatusCode.Forbidden);
        shared.Clock.Advance(server.Get<IOptions<DirectLineOptions>>().Value.TokenLifetime + TimeSpan.FromSeconds(1));
        (await chat.PostAsync(PersonActions.Typed("alone"))).Refused(HttpStatusCode.Forbidden);

        Assert.Equal(before, await server.RecordAsync(person.Conversation));
    }

    private async Task<(IPerson Person, StoredRecord Before)> NewPersonAtTheQuestionAsync(Entrance entrance)
    {
        var person = await server.NewPersonAsync(entrance);
        await new Newcomer("en").ReachAsync(server, person, Question);
        return (person, await server.RecordAsync(person.Conversation));
    }

    private static string Text(string text) => new JsonObject { ["type"] = "message", ["text"] = text }.ToJsonString();
}
