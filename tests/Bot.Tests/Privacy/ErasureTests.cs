using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using SamenHier.Bot.DirectLine;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Privacy;

/// <summary>After deletion nothing of a person is found in the files and the log, and their devices get a clear answer.</summary>
public sealed class ErasureTests
{
    private static readonly string[] EveryLine = ["Logging:LogLevel:Default=Debug", "Logging:LogLevel:Microsoft.EntityFrameworkCore=Warning"];

    public static TheoryData<Entrance> Entrances => StandIns.Entrances.Both;

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task The_verb_leaves_no_trace_while_the_server_runs_and_after(Entrance entrance)
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path, EveryLine);
        var (_, person, traces) = await TellAsync(server, entrance, data.Path);
        var (other, bystander, _) = await TellAsync(server, entrance, data.Path);

        // The search finds what is there, and nothing was ever readable.
        Assert.Equal(["the id", "the wrapped key"], (await traces.InAsync(data.Path, server.Logs)).Select(trace => trace[..trace.IndexOf(" in ", StringComparison.Ordinal)]).Distinct());

        var erased = await BotProcess.RunAsync("erase", "--reference", person.Code, "--data-directory", data.Path);

        Assert.Equal((0, ""), (erased.ExitCode, erased.Errors));
        Assert.Empty(await traces.InAsync(data.Path, server.Logs));
        await other.SayAsync("1987");
        Assert.Equal(bystander.Code, (await server.ExportAsync(other.Conversation)).Profile.Reference);
        await server.DisposeAsync();
        Assert.Empty(await traces.InAsync(data.Path, server.Logs));
    }

    [Fact]
    public async Task A_turn_that_forgets_leaves_no_trace_either()
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path, EveryLine);
        var (user, person, traces) = await TellAsync(server, Entrance.WebChat, data.Path);
        await TellAsync(server, Entrance.WebChat, data.Path);
        var store = server.Get<TurnStore>();
        var before = await store.LoadAsync(user.Conversation, "never", CancellationToken.None);

        Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(
            new TurnCommit
            {
                Conversation = user.Conversation,
                UserId = before.Conversation!.UserId,
                ExpectedSequence = before.Conversation.LastSequence,
                Participant = ParticipantId.New(),
                ExpectedVersion = 0,
                ActivityKey = "forget",
                Seen = new SeenActivity("forget", null, null),
                Forgets = new ForgottenParticipant(person.Id, before.Participant!.Version),
            },
            CancellationToken.None));

        // The turn does not wait for the files; the next cleanup waits for them.
        await server.Get<Eraser>().EraseUnconsentedAsync(DateTimeOffset.UnixEpoch, CancellationToken.None);
        Assert.Empty(await traces.InAsync(data.Path, server.Logs));
        await server.DisposeAsync();
        Assert.Empty(await traces.InAsync(data.Path, server.Logs));
    }

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task Deleting_everything_in_the_chat_leaves_no_trace(Entrance entrance)
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path, EveryLine);
        var (user, person, traces) = await TellAsync(server, entrance, data.Path);
        await TellAsync(server, entrance, data.Path);

        var asked = PersonActions.Typed("mijn gegevens");
        asked["value"] = new JsonObject { ["command"] = "mydata" };
        (await user.PostAsync(asked)).Taken();
        await user.PressAsync("data.action", "delete");
        await user.PressAsync("data.delete", "yes");
        Assert.NotEmpty(await traces.InAsync(data.Path, server.Logs));
        await user.PressAsync("data.deleteSure", "yes");

        // The turn does not wait for the files; the next cleanup waits for them.
        await server.Get<Eraser>().EraseUnconsentedAsync(DateTimeOffset.UnixEpoch, CancellationToken.None);
        Assert.Empty(await traces.InAsync(data.Path, server.Logs));
        Assert.NotEqual(person.Id, (await server.Get<TurnStore>().LoadAsync(user.Conversation, "never", CancellationToken.None)).Participant!.Id);
        await server.DisposeAsync();
        Assert.Empty(await traces.InAsync(data.Path, server.Logs));
    }

    [Fact]
    public async Task The_verb_and_the_turns_of_others_do_not_stop_each_other()
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path, ["DirectLine:Limits:MessageBurst=100000"]);
        var told = new List<(IPerson User, FindablePerson Person, Traces Traces)>();
        for (var person = 0; person < 3; person++) told.Add(await TellAsync(server, Entrance.WebChat, data.Path));
        var others = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => server.NewPersonAsync(Entrance.WebChat)));

        var erasing = Task.WhenAll(told.Select(one => BotProcess.RunAsync("erase", "--reference", one.Person.Code, "--data-directory", data.Path)));
        await Task.WhenAll(others.Select(async other =>
        {
            (await other.JoinAsync()).Taken();
            while (!erasing.IsCompleted) await other.SayAsync("hallo");
        }));

        Assert.All(await erasing, result => Assert.Equal((0, ""), (result.ExitCode, result.Errors)));
        foreach (var (user, _, traces) in told)
        {
            Assert.Empty(await traces.InAsync(data.Path, server.Logs));
            Assert.Empty(await server.TranscriptAsync(user.Conversation));
        }
    }

    [Fact]
    public async Task A_device_that_knows_nothing_of_it_gets_a_fresh_start()
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path);
        var (user, person, _) = await TellAsync(server, Entrance.WebChat, data.Path);
        var device = (WebChatUser)user;
        var last = (await server.MessagesAsync(device.Conversation))[^1].Sequence;
        Assert.True(await server.Get<Eraser>().EraseAsync(person.Id, CancellationToken.None));

        // A poll with the old place, a message, and a poll again.
        Assert.Empty(await PollAsync(server, device, last));
        await device.SayAsync("hallo", id: "after");
        var heard = await PollAsync(server, device, last);
        Assert.Equal("after", heard[0].GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal("start.language", (await server.QuestionAsync(device.Conversation)).Id);
        Assert.NotEqual(person.Id, (await server.Get<TurnStore>().LoadAsync(device.Conversation, "never", CancellationToken.None)).Participant!.Id);
        Assert.Empty(await PollAsync(server, device, heard.Count));
    }

    [Fact]
    public async Task A_device_that_reconnects_afterwards_is_greeted()
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path);
        var (user, person, _) = await TellAsync(server, Entrance.WebChat, data.Path);
        var device = (WebChatUser)user;
        Assert.True(await server.Get<Eraser>().EraseAsync(person.Id, CancellationToken.None));

        var rejoined = await GetAsync(server, device, $"{DirectLineRoutes.Prefix}/conversations/{device.Conversation.ConversationId}?watermark=25");

        Assert.Equal(device.Conversation.ConversationId, rejoined.GetProperty("conversationId").GetString());
        Assert.Equal("start.language", (await server.QuestionAsync(device.Conversation)).Id);
        Assert.NotEmpty(await PollAsync(server, device, 25));
    }

    private static async Task<(IPerson User, FindablePerson Person, Traces Traces)> TellAsync(BotServer server, Entrance entrance, string directory)
    {
        var user = await server.NewPersonAsync(entrance);
        FindablePerson person = new(server, user);
        await person.TellAsync();
        return (user, person, await Traces.OfAsync(person, directory));
    }

    private static async Task<IReadOnlyList<JsonElement>> PollAsync(BotServer server, WebChatUser device, long watermark) =>
        [.. (await GetAsync(server, device, $"{device.Activities}?watermark={watermark}")).GetProperty("activities").EnumerateArray()];

    private static async Task<JsonElement> GetAsync(BotServer server, WebChatUser device, string path)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", device.Token);
        using var response = await server.Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
