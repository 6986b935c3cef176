using System.Collections.Concurrent;
using System.Diagnostics;
using SamenHier.Tests.Clients;

namespace SamenHier.Benchmarks.Turns;

/// <summary>People who complete intakes without a pause. A turn is one answer: from the moment it is posted until the post was answered and the next question has arrived.</summary>
/// <param name="server">The server.</param>
/// <param name="open">Makes the line for a new conversation, given its number.</param>
internal sealed class Load(ServerUnderTest server, Func<int, IChatLine> open)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly string[] Languages = ["nl", "en", "ar", "ti"];

    private readonly ConcurrentBag<double> milliseconds = [];
    private int begun;

    /// <summary>Runs so many conversations at once, first for a warm-up, then for the time to measure.</summary>
    public async Task<Measurement> RunAsync(int conversations, TimeSpan time, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp() + Ticks(WarmUp);
        var end = start + Ticks(time);
        milliseconds.Clear();
        var talking = Enumerable.Range(0, conversations).Select(_ => Task.Run(() => TalkAsync(start, end, cancellationToken), cancellationToken)).ToList();
        await Task.Delay(WarmUp, cancellationToken);
        var before = server.ProcessorTime();
        await Task.WhenAll(talking);
        var used = server.ProcessorTime() - before;
        var sorted = milliseconds.Order().ToList();
        return new Measurement(
            conversations, sorted.Count / time.TotalSeconds, sorted[sorted.Count / 2], sorted[(int)(sorted.Count * 0.99)], used.TotalMilliseconds / sorted.Count);
    }

    private async Task TalkAsync(long start, long end, CancellationToken cancellationToken)
    {
        while (Stopwatch.GetTimestamp() < end)
        {
            var number = Interlocked.Increment(ref begun);
            await using var line = open(number);
            await line.OpenAsync(cancellationToken);
            IntakeScript script = new(number, Languages[number % Languages.Length]);
            for (var heard = await HearAsync(line, cancellationToken); !heard.IsDone && Stopwatch.GetTimestamp() < end;)
            {
                var before = Stopwatch.GetTimestamp();
                var posting = line.SayAsync(script.Reply(heard.Question!).Utterance, cancellationToken);
                heard = await HearAsync(line, cancellationToken);
                await posting;
                var after = Stopwatch.GetTimestamp();
                if (before >= start && after <= end) milliseconds.Add(Stopwatch.GetElapsedTime(before, after).TotalMilliseconds);
            }
        }
    }

    private static async Task<ChatActivity> HearAsync(IChatLine line, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await line.ReceiveAsync(cancellationToken) is { } heard && (heard.IsDone || heard.Question is not null)) return heard;
        }
    }

    private static long Ticks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);
}

/// <summary>What a load measured.</summary>
/// <param name="Conversations">How many at once.</param>
/// <param name="PerSecond">Complete turns per second.</param>
/// <param name="Median">Half of the turns took at most so many milliseconds.</param>
/// <param name="Percentile99">99 of 100 did.</param>
/// <param name="Processor">Milliseconds of processor time that the server used for a turn.</param>
internal sealed record Measurement(int Conversations, double PerSecond, double Median, double Percentile99, double Processor);
