using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using SamenHier.Bot.DirectLine;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Bot.Turns;
using SamenHier.Dialogs.Json;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Turns;

/// <summary>A hundred messages at once in one conversation.</summary>
public sealed class OrderTests
{
    private const int Many = 100;

    public static TheoryData<Entrance> Entrances => StandIns.Entrances.Both;

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task A_hundred_messages_at_once_are_each_handled_whole_and_once(Entrance entrance)
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path);
        var person = await server.NewPersonAsync(entrance);
        await new Newcomer("nl").ReachAsync(server, person, "consent.keep");
        var before = await server.RecordAsync(person.Conversation);

        await Task.WhenAll(Enumerable.Range(0, Many).Select(number => person.SayAsync(Line(number), id: Line(number))));

        var messages = await server.TranscriptAsync(person.Conversation);
        var burst = messages.Skip((int)before.LastSequence).ToList();
        Assert.Equal(before.Version + Many, (await server.RecordAsync(person.Conversation)).Version);
        Assert.Equal(2 * Many, burst.Count);
        Assert.Equal(
            Enumerable.Range(0, Many).Select(Line).Order(StringComparer.Ordinal),
            burst.Where((_, index) => index % 2 == 0).Select(echo => echo.Text).Order(StringComparer.Ordinal));
        Assert.All(burst.Chunk(2), pair => Assert.Equal(pair[0].Id, pair[1].ReplyToId));
    }

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task A_hundred_messages_at_once_are_handled_in_order_of_arrival(Entrance entrance)
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path);
        var person = await server.NewPersonAsync(entrance);
        await new Newcomer("nl").ReachAsync(server, person, "consent.keep");

        // Called one after another and awaited together, so that the order of arrival is certain.
        await Task.WhenAll(Enumerable.Range(0, Many).Select(number => ArriveAsync(server, entrance, person, number)).ToList());

        var lines = (await server.TranscriptAsync(person.Conversation)).Select(activity => activity.Text).Where(text => text?.StartsWith("regel", StringComparison.Ordinal) is true);
        Assert.Equal(Enumerable.Range(0, Many).Select(Line), lines);
    }

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task The_times_of_a_conversation_increase_strictly_also_when_the_clock_stands(Entrance entrance)
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path, new AlarmClock());
        var person = await server.NewPersonAsync(entrance);
        await new Newcomer("ar").ReachAsync(server, person, "newcomer.languages");

        var messages = await server.MessagesAsync(person.Conversation);

        Assert.Equal(Enumerable.Range(1, messages.Count).Select(number => (long)number), messages.Select(message => message.Sequence));
        Assert.All(messages.Zip(messages.Skip(1)), pair => Assert.True(pair.First.At < pair.Second.At));
        Assert.All(messages, message => Assert.Equal(message.At, BotJson.ReadActivity(message.Body).Timestamp));
    }

    private static Task ArriveAsync(BotServer server, Entrance entrance, IPerson person, int number)
    {
        if (entrance is Entrance.WebChat) return server.Get<IWebChatTurns>().ReceiveAsync(Activity(person, number), CancellationToken.None);

        DefaultHttpContext http = new() { RequestServices = server.Get<IServiceProvider>() };
        http.Request.Method = HttpMethods.Post;
        http.Request.Body = new MemoryStream(BotJson.WriteActivity(Activity(person, number)));
        return server.Get<CloudAdapter>().ProcessAsync(http.Request, http.Response, server.Get<DurableBot>());
    }

    private static Activity Activity(IPerson person, int number) => BotJson.ReadActivity(Encoding.UTF8.GetBytes(
        new ChannelUser(new HttpClient(), "http://127.0.0.1:1", person.Conversation.ConversationId)
            .Envelop(new() { ["type"] = "message", ["text"] = Line(number), ["channelId"] = person.Conversation.ChannelId }).ToJsonString()));

    private static string Line(int number) => string.Create(CultureInfo.InvariantCulture, $"regel {number:000}");
}
