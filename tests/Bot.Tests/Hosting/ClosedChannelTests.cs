using System.Net;
using System.Text.Json.Nodes;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Hosting;

/// <summary>The channel is closed unless it is opened on purpose.</summary>
public sealed class ClosedChannelTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Unauthorized, "MicrosoftAppId=11111111-2222-3333-4444-555555555555", "MicrosoftAppPassword=x")]
    public async Task Without_a_token_nobody_is_let_in_unless_anonymous_callers_are_allowed_and_there_is_no_app_id(HttpStatusCode status, params string[] settings)
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path, ["Channels:AllowAnonymous=false", .. settings]);
        ChannelUser person = new(server.Http, "http://127.0.0.1:1", "closed");

        (await person.JoinAsync()).Refused(status);

        Assert.Equal("nobody", (await server.RecordAsync(person.Conversation)).Person);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("http://192.0.2.7/")]
    [InlineData("http://127.0.0.1.example.org/")]
    [InlineData("http://localhost.example.org/")]
    [InlineData("http://127.0.0.1@example.org/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://[2001:db8::1]/")]
    public async Task An_anonymous_caller_may_not_have_replies_sent_elsewhere(string serviceUrl)
    {
        ChannelUser person = new(shared.Server.Http, serviceUrl, $"elsewhere-{Guid.NewGuid():N}");

        (await person.JoinAsync()).Refused(HttpStatusCode.BadRequest);

        Assert.Equal("nobody", (await shared.Server.RecordAsync(person.Conversation)).Person);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://localhost:1/")]
    [InlineData("http://[::1]:1/")]
    public async Task An_anonymous_caller_on_this_machine_is_let_in(string serviceUrl) =>
        (await new ChannelUser(shared.Server.Http, serviceUrl, $"here-{Guid.NewGuid():N}").JoinAsync()).Taken();

    [Fact]
    public async Task Nobody_posts_as_the_embedded_web_chat()
    {
        var victim = await WebChatUser.AskTokenAsync(shared.Server.Http);
        await new Newcomer("nl").ReachAsync(shared.Server, victim, "newcomer.name");
        var before = await shared.Server.RecordAsync(victim.Conversation);
        ChannelUser intruder = new(shared.Server.Http, "http://127.0.0.1:1", victim.Conversation.ConversationId);

        var answer = await intruder.PostAsync(new JsonObject { ["type"] = "message", ["text"] = "x", ["channelId"] = "webchat" });

        answer.Refused(HttpStatusCode.BadRequest);
        Assert.Equal(before, await shared.Server.RecordAsync(victim.Conversation));
    }
}
