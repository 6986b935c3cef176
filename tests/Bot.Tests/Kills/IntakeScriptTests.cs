using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework;
using SamenHier.Tests.Clients;
using SamenHier.Tests.Support;
using StandInConnector = SamenHier.Tests.Clients.StandInConnector;

namespace SamenHier.Bot.Tests.Kills;

/// <summary>Whatever a scripted person replies ends the intake, and is kept as the script says: otherwise the campaign would find its own mistakes.</summary>
public sealed class IntakeScriptTests
{
    // Enough for every question to be answered and, where it may be, left open.
    private const int People = 24;

    private static readonly string[] Languages = ["nl", "en", "ar", "ti"];

    [Fact]
    public async Task Every_answer_of_every_person_is_kept_as_the_script_says()
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path);
        await using var connector = await StandInConnector.StartAsync();
        using ServerCalls calls = new(server.Address, isPatient: false);
        using CancellationTokenSource patience = new(TimeSpan.FromMinutes(2));
        HashSet<string> withheld = new(StringComparer.Ordinal);

        for (var seed = 1; seed <= People; seed++)
        {
            await using ChannelChat chat = new(calls, connector, $"script-{seed}");
            var answers = await TalkAsync(chat, new IntakeScript(seed, Languages[seed % Languages.Length]), patience.Token);

            var kept = (await server.ExportAsync(new ConversationKey(chat.Channel, chat.ConversationId))).Answers;
            Assert.Equal(
                answers.OrderBy(answer => answer.Key, StringComparer.Ordinal),
                kept.OrderBy(answer => answer.Question, StringComparer.Ordinal).Select(answer => KeyValuePair.Create(answer.Question, answer.Value)));
            withheld.UnionWith(answers.Where(answer => answer.Value == "null").Select(answer => answer.Key));
        }

        Assert.True(withheld.Count > 10, $"Only {withheld.Count} questions were left open.");
    }

    private static async Task<Dictionary<string, string>> TalkAsync(ChannelChat chat, IntakeScript script, CancellationToken cancellationToken)
    {
        Dictionary<string, string> answers = new(StringComparer.Ordinal);
        await chat.OpenAsync(cancellationToken);
        while (await chat.ReceiveAsync(cancellationToken) is { IsDone: false } heard)
        {
            if (heard.Question is not { } question) continue;
            var reply = script.Reply(question);
            await chat.SayAsync(reply.Utterance, cancellationToken);
            if (reply.Stored is not null) answers[reply.Question] = reply.Stored;
        }

        return answers;
    }
}
