using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Casework.Staff;

namespace SamenHier.Benchmarks.Desk;

/// <summary>Fills a database, asks what the desk's pages ask, and writes the table.</summary>
internal static class Report
{
    public static async Task WriteAsync(TextWriter output, int cases, int messages, int rounds, string? postgres, CancellationToken cancellationToken)
    {
        var directory = Directory.CreateTempSubdirectory("samenhier-desk-");
        try
        {
            var options = new CaseworkOptions
            {
                DataDirectory = directory.FullName,
                Provider = postgres is null ? CaseworkOptions.Sqlite : CaseworkOptions.Postgres,
                ConnectionString = postgres,
            };
            await using var services = new ServiceCollection().AddLogging().AddCasework(options).BuildServiceProvider();
            await services.GetRequiredService<CaseworkDatabase>().PrepareAsync(cancellationToken);
            var desk = new FilledDesk(services, Math.Max(messages / cases, 1));
            var start = Stopwatch.GetTimestamp();
            await desk.FillAsync(cases, cancellationToken);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{options.Provider}, {cases:N0} open cases, {messages:N0} messages, {Environment.ProcessorCount} cores; filled in {Stopwatch.GetElapsedTime(start).TotalSeconds:N0} s; {rounds} rounds after a warm-up."));
            await output.WriteLineAsync();
            await MeasureAsync(services, desk, new(output, rounds), cancellationToken);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(IServiceProvider services, FilledDesk desk, Stopwatches stopwatches, CancellationToken cancellationToken)
    {
        await stopwatches.HeadAsync();
        var directory = services.GetRequiredService<CaseDirectory>();
        (string Name, StaffMember Viewer)[] viewers = [("builder", FilledDesk.Builder), ("coordinator", FilledDesk.Coordinator), ("administrator", FilledDesk.Administrator)];
        foreach (var (name, viewer) in viewers)
        {
            foreach (var box in (CaseBox[])[CaseBox.Waiting, CaseBox.Mine, CaseBox.Open])
                await stopwatches.MeasureAsync($"page of 50, {box}, {name}", _ => directory.ListAsync(viewer, new(box), cancellationToken));
            await stopwatches.MeasureAsync($"other pages of 50, {CaseBox.Open}, {name}", round => directory.ListAsync(viewer, new(CaseBox.Open, round % 40), cancellationToken));
            await stopwatches.MeasureAsync($"one case, {name}", round => directory.FindAsync(viewer, Case(round).Id, cancellationToken));
            await stopwatches.MeasureAsync(
                $"page of 50 people, {name}", _ => services.GetRequiredService<ParticipantDirectory>().ListForDeskAsync(viewer, new(), cancellationToken));
            await stopwatches.MeasureAsync($"all groups, {name}", _ => services.GetRequiredService<GroupDirectory>().ListForDeskAsync(viewer, cancellationToken));
        }

        await stopwatches.MeasureAsync("last 50 messages", round => directory.SaidAsync(Case(round).Participant, null, 50, cancellationToken));
        await stopwatches.MeasureAsync("100 cases that are due", _ => directory.DueAsync(DateTimeOffset.MaxValue, 100, cancellationToken));
        await stopwatches.MeasureAsync("everybody's load", _ => directory.LoadsAsync(cancellationToken));

        CaseRecord Case(int round) => desk.Cases[round * 7919 % desk.Cases.Count];
    }
}
