using System.Globalization;
using SamenHier.Tests.Clients;

namespace SamenHier.KillCampaign;

/// <summary>Completes one intake after the other, each as another person in another language, whatever happens to the server.</summary>
/// <param name="number">Which client; it decides the channel.</param>
/// <param name="seed">The campaign's seed.</param>
/// <param name="calls">Reaches the server.</param>
/// <param name="connector">Gets the replies of a channel.</param>
/// <param name="begun">Is told of each intake that begins.</param>
internal sealed class ScriptedClient(int number, int seed, ServerCalls calls, StandInConnector connector, Action<Intake> begun)
{
    private static readonly string[] Languages = ["nl", "en", "ar", "ti"];

    /// <summary>Goes on until <paramref name="last"/> says that no further intake is to begin; the one in hand is finished.</summary>
    public async Task RunAsync(CancellationToken last, CancellationToken cancellationToken)
    {
        var round = 0;
        while (!last.IsCancellationRequested) await CompleteAsync(round++, cancellationToken);
    }

    private async Task CompleteAsync(int round, CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{seed}-{number}-{round}");
        var language = Languages[(number + round) % Languages.Length];
        var chosenOnPage = round % 2 == 0 ? language : null;
        await using IChatLine line = number % 2 == 0
            ? new DirectLineChat(calls, streams: number % 4 == 0, chosenOnPage)
            : new ChannelChat(calls, connector, $"kill-{name}");
        await line.OpenAsync(cancellationToken);

        Intake intake = new($"{line.Channel} {name} {language}", line);
        if (line is DirectLineChat && chosenOnPage is not null) intake.ChooseLanguage(language);
        begun(intake);
        await TalkAsync(line, intake, new IntakeScript(HashCode(round), language), cancellationToken);
    }

    private static async Task TalkAsync(IChatLine line, Intake intake, IntakeScript script, CancellationToken cancellationToken)
    {
        var answered = DateTimeOffset.MinValue;
        while (await line.ReceiveAsync(cancellationToken) is { IsDone: false } heard)
        {
            if (heard.Reference is { } code) intake.Remember(code);

            // A connector may hand the same question over twice; a person answers it once.
            if (heard.Question is not { } question || heard.Timestamp <= answered) continue;
            var reply = script.Reply(question);
            var id = await line.SayAsync(reply.Utterance, cancellationToken);
            intake.Acknowledge(reply.Question, reply.Utterance.Key, id, reply.Stored);
            answered = heard.Timestamp;
        }
    }

    // Fixed for seed, client and round; System.HashCode differs from run to run.
    private int HashCode(int round) => ((seed * 397) ^ (number * 10_007)) + round;
}
