using System.Diagnostics;
using SamenHier.Tests.Clients;

namespace SamenHier.Benchmarks.Turns;

/// <summary>From the start of the process until the first words of the bot have arrived in a conversation on Direct Line.</summary>
internal static class ColdStart
{
    private const int Times = 5;

    /// <summary>Measures several starts in one directory; the first makes the database. Gives the first and the median of the others.</summary>
    public static async Task<(TimeSpan First, TimeSpan Later)> MeasureAsync(string directory, CancellationToken cancellationToken)
    {
        var first = await StartAsync(directory, cancellationToken);
        List<TimeSpan> later = [];
        for (var i = 0; i < Times; i++) later.Add(await StartAsync(directory, cancellationToken));
        return (first, later.Order().ElementAt(Times / 2));
    }

    private static async Task<TimeSpan> StartAsync(string directory, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        await using var server = ServerUnderTest.Start(directory);
        using ServerCalls calls = new(server.Address, isPatient: true);
        await using DirectLineChat chat = new(calls, streams: false, language: "nl");
        await chat.OpenAsync(cancellationToken);
        await chat.ReceiveAsync(cancellationToken);
        return Stopwatch.GetElapsedTime(start);
    }
}
