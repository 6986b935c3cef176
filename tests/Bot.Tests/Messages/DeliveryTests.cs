using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Bot.Turns;
using SamenHier.Casework.Transcripts;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Messages;

/// <summary>What was said is delivered: in order, after the commit, and again until the channel takes it or refuses it for good.</summary>
public sealed class DeliveryTests
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.Unauthorized)]
    public async Task A_message_that_the_connector_does_not_take_now_is_sent_again_before_any_later_one(HttpStatusCode refusal)
    {
        using TemporaryDirectory data = new();
        AlarmClock clock = new();
        await using var connector = await StandInConnector.StartAsync();
        await using var server = await BotServer.StartAsync(data.Path, clock);
        ChannelUser person = new(server.Http, connector.ServiceUrl, "refused-for-now");
        connector.RefuseNext(refusal, refusal);

        await person.JoinAsync();
        await clock.AlarmIsSetAsync(FirstPause);
        await person.PressAsync("start.language", "en");
        clock.Advance(FirstPause);
        await clock.AlarmIsSetAsync(2 * FirstPause);
        clock.Advance(2 * FirstPause);

        await AssertDeliveredAsync(server, person, connector, attempts: 2);
    }

    [Fact]
    public async Task A_connector_that_is_down_gets_everything_in_order_when_it_is_back()
    {
        using TemporaryDirectory data = new();
        AlarmClock clock = new();
        var down = await StandInConnector.StartAsync();
        await using var server = await BotServer.StartAsync(data.Path, clock);
        ChannelUser person = new(server.Http, down.ServiceUrl, "down");
        await down.DisposeAsync();

        await person.JoinAsync();
        await clock.AlarmIsSetAsync(FirstPause);
        await person.PressAsync("start.language", "nl");
        await using var back = await StandInConnector.StartAsync(down.Port);
        clock.Advance(FirstPause);

        await AssertDeliveredAsync(server, person, back, attempts: 0);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task A_message_that_the_channel_refuses_for_good_is_marked_and_later_ones_are_still_sent(HttpStatusCode refusal)
    {
        using TemporaryDirectory data = new();
        await using var connector = await StandInConnector.StartAsync();
        await using var server = await BotServer.StartAsync(data.Path);
        ChannelUser person = new(server.Http, connector.ServiceUrl, "refused-for-good");
        connector.RefuseNext(refusal);

        await person.JoinAsync();
        await server.Logs.UntilAsync("refused message");
        await person.PressAsync("start.language", "en");
        var heard = await connector.UntilAsync(all => StandingQuestion.LastIn(all)?.Id == "start.role");

        Assert.DoesNotContain(heard, activity => StandingQuestion.In(activity)?.Id == "start.language");
        await using var stored = StoredFile.In(data.Path);
        Assert.Equal($"http-{(int)refusal}", await stored.ScalarAsync("SELECT failure FROM messages WHERE delivery = 3"));
        Assert.Equal(1L, await stored.ScalarAsync("SELECT COUNT(*) FROM messages WHERE delivery = 3"));
    }

    [Fact]
    public async Task Nothing_is_sent_that_is_not_stored()
    {
        using TemporaryDirectory data = new();
        await using var connector = await StandInConnector.StartAsync();
        await using var server = await BotServer.StartAsync(data.Path);
        ChannelUser person = new(server.Http, connector.ServiceUrl, "stored-first");
        ConcurrentQueue<bool> stored = new();
        connector.Judge = async activity =>
        {
            var texts = (await server.TranscriptAsync(person.Conversation)).Select(message => message.Text);
            stored.Enqueue(texts.Contains(activity.Text, StringComparer.Ordinal));
            return HttpStatusCode.OK;
        };

        await new Newcomer("en").ReachAsync(server, person, "newcomer.household");
        await connector.UntilAsync(all => StandingQuestion.LastIn(all)?.Id == "newcomer.household");

        Assert.All(stored, Assert.True);
    }

    [Fact]
    public async Task What_was_stored_and_not_sent_is_delivered_after_a_restart()
    {
        using TemporaryDirectory data = new();
        await using var connector = await StandInConnector.StartAsync();
        connector.Judge = _ => Task.FromResult(HttpStatusCode.ServiceUnavailable);
        IReadOnlyList<string?> said;
        await using (var server = await BotServer.StartAsync(data.Path))
        {
            ChannelUser person = new(server.Http, connector.ServiceUrl, "restarted");
            await new Newcomer("ti").ReachAsync(server, person, "newcomer.name");
            said = [.. (await server.TranscriptAsync(person.Conversation)).Where(activity => activity.From.Id == "the-bot").Select(activity => activity.Text)];
        }

        connector.Judge = _ => Task.FromResult(HttpStatusCode.OK);
        await using var restarted = await BotServer.StartAsync(data.Path);
        var heard = await connector.DeliveredAsync(said.Count);

        Assert.Equal(said, heard.Select(activity => activity.Text));
    }

    [Fact]
    public async Task What_was_delivered_is_not_delivered_again_after_a_restart()
    {
        using TemporaryDirectory data = new();
        await using var connector = await StandInConnector.StartAsync();
        WatchedStages stages = new();
        await using (var server = await BotServer.StartAsync(data.Path, configure: services => services.AddSingleton<ITurnStages>(stages)))
        {
            ChannelUser person = new(server.Http, connector.ServiceUrl, "delivered");
            await person.JoinAsync();
            await stages.ReachedAsync(TurnStage.Sent);
        }

        await using var restarted = await BotServer.StartAsync(data.Path);

        Assert.Empty(await restarted.Get<Outbox>().PendingConversationsAsync(CancellationToken.None));
        Assert.Equal(1, connector.Attempts);
    }

    [Fact]
    public async Task A_turn_that_is_not_committed_sends_nothing()
    {
        using TemporaryDirectory data = new();
        await using var connector = await StandInConnector.StartAsync();
        await using var server = await BotServer.StartAsync(
            data.Path, configure: services => services.AddSingleton<ITurnStages>(new WatchedStages { Breaks = TurnStage.BeforeCommit }));
        ChannelUser person = new(server.Http, connector.ServiceUrl, "never-committed");

        var answer = await person.JoinAsync();

        answer.Refused(HttpStatusCode.InternalServerError);
        Assert.Empty(await server.MessagesAsync(person.Conversation));
        Assert.Equal(0, connector.Attempts);
    }

    private static async Task AssertDeliveredAsync(BotServer server, ChannelUser person, StandInConnector connector, int attempts)
    {
        var said = (await server.TranscriptAsync(person.Conversation)).Where(activity => activity.From.Id == "the-bot").Select(activity => activity.Text).ToList();
        var heard = await connector.DeliveredAsync(said.Count);
        Assert.Equal(said, heard.Select(activity => activity.Text));
        Assert.Equal(said.Count + attempts, connector.Attempts);
    }
}
