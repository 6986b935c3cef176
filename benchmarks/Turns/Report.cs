using System.Globalization;
using SamenHier.Tests.Clients;

namespace SamenHier.Benchmarks.Turns;

/// <summary>Measures one thing after the other and writes the tables.</summary>
internal static class Report
{
    public static async Task WriteAsync(TextWriter output, TimeSpan time, IReadOnlyList<int> conversations, bool isWhole, CancellationToken cancellationToken)
    {
        var directory = Directory.CreateTempSubdirectory("samenhier-benchmark-");
        try
        {
            await output.WriteLineAsync(Machine.Describe(directory.FullName));
            await output.WriteLineAsync();
            await WriteTurnsAsync(output, directory.CreateSubdirectory("turns").FullName, time, conversations, cancellationToken);
            if (isWhole) await WriteStartAndPageAsync(output, directory.CreateSubdirectory("start").FullName, cancellationToken);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task WriteTurnsAsync(TextWriter output, string directory, TimeSpan time, IReadOnlyList<int> conversations, CancellationToken cancellationToken)
    {
        await using var connector = await StandInConnector.StartAsync();
        await using var server = ServerUnderTest.Start(directory);
        await server.BecomeReadyAsync(cancellationToken);
        using ServerCalls calls = new(server.Address, isPatient: false);
        Load messages = new(server, number => new ChannelChat(calls, connector, $"benchmark-{number}"));
        Load directLine = new(server, _ => new DirectLineChat(calls, streams: true, language: null));

        // The runtime compiles the hot paths while nobody measures.
        foreach (var load in (Load[])[messages, directLine, messages, directLine]) await load.RunAsync(16, time / 2, cancellationToken);

        await output.WriteLineAsync("| through | conversations at once | durable turns per second | p50 ms | p99 ms | server's processor ms a turn |");
        await output.WriteLineAsync("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (name, load) in ((string, Load)[])[("`/api/messages`", messages), ("Direct Line", directLine)])
        {
            foreach (var count in conversations) await WriteRowAsync(output, name, await load.RunAsync(count, time, cancellationToken));
        }

        var (now, most) = server.Memory();
        await output.WriteLineAsync();
        await output.WriteLineAsync($"Memory of the server after this load: {now} MiB, at most {most} MiB.");
    }

    private static Task WriteRowAsync(TextWriter output, string name, Measurement row) => output.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture, $"| {name} | {row.Conversations} | {row.PerSecond:N0} | {row.Median:N1} | {row.Percentile99:N1} | {row.Processor:N2} |"));

    private static async Task WriteStartAndPageAsync(TextWriter output, string directory, CancellationToken cancellationToken)
    {
        var (first, later) = await ColdStart.MeasureAsync(directory, cancellationToken);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Start of the process until the bot's first words: {later.TotalSeconds:N2} s; {first.TotalSeconds:N2} s when it makes the database first."));
        await output.WriteLineAsync();

        await using var server = ServerUnderTest.Start(directory);
        await server.BecomeReadyAsync(cancellationToken);
        var files = await PageWeight.MeasureAsync(server.Address, cancellationToken);
        await output.WriteLineAsync("| the page | kB with brotli | kB with gzip |");
        await output.WriteLineAsync("| --- | ---: | ---: |");
        foreach (var file in files.Append(new PageFile("**all**", files.Sum(file => file.Brotli), files.Sum(file => file.Gzip))))
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {file.Name} | {file.Brotli / 1000.0:N1} | {file.Gzip / 1000.0:N1} |"));
        }
    }
}
