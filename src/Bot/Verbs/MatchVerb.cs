using System.Text.Json.Nodes;
using SamenHier.Casework.Matches;
using SamenHier.Desk.Matches;
using SamenHier.Matching.Input;
using SamenHier.Matching.Runs;
using SamenHier.Matching.Scores;

namespace SamenHier.Bot.Verbs;

/// <summary>Works out rounds for an operator.</summary>
internal static class MatchVerb
{
    /// <summary>The objective of a round.</summary>
    public const string Fair = "fair";

    /// <summary>The objective to compare with.</summary>
    public const string Total = "total";

    private const string FileRunId = "file";
    private const string StandardInput = "-";
    private const int Failed = 1;
    private const int Usage = 2;

    /// <summary>Works out a round from the stored answers.</summary>
    public static Task<int> RoundAsync(RoundRunner runner, MatchRequest request, TextWriter output, TextWriter errors, CancellationToken cancellationToken) =>
        TellingFaultsAsync(errors, async () =>
        {
            var report = request.IsTryOut
                ? await runner.TryOutAsync(by: null, ObjectiveOf(request), cancellationToken)
                : await runner.RunAsync(by: null, cancellationToken);
            var json = MatchJson.Write(report.Run, request.Explains);
            json["round"] = report.Id?.ToString();
            json["people"] = MatchJson.People(report);
            await output.WriteLineAsync(json.ToJsonString(VerbJson.Readable));
            return 0;
        });

    /// <summary>Works out a round from a file.</summary>
    public static Task<int> FileAsync(string file, MatchRequest request, TextWriter output, TextWriter errors, CancellationToken cancellationToken) =>
        TellingFaultsAsync(errors, async () =>
        {
            var weights = request.Weights is { } path ? MatchingWeights.Read(await File.ReadAllBytesAsync(path, cancellationToken)) : MatchingWeights.Shipped;
            var input = InputJson.Read(await ReadAsync(file, cancellationToken));
            var run = MatchingEngine.Run(input, weights, new RunOptions(FileRunId, ObjectiveOf(request)), cancellationToken);
            if (request.Record is { } record) await File.WriteAllBytesAsync(record, RunRecord.Write(run), cancellationToken);
            await output.WriteLineAsync(MatchJson.Write(run, request.Explains).ToJsonString(VerbJson.Readable));
            return 0;
        });

    /// <summary>Works out a recorded run again.</summary>
    public static Task<int> ReplayAsync(string file, TextWriter output, TextWriter errors, CancellationToken cancellationToken) =>
        TellingFaultsAsync(errors, async () =>
        {
            var record = await ReadAsync(file, cancellationToken);
            var isSame = IsSame(record, out var run);
            await output.WriteLineAsync(new JsonObject { ["runId"] = run.Options.RunId, ["inputHash"] = run.InputHash, ["identical"] = isSame }.ToJsonString(VerbJson.Readable));
            return isSame ? 0 : Failed;
        });

    /// <summary>Lists the stored rounds.</summary>
    public static async Task<int> RoundsAsync(RoundStore rounds, bool replays, TextWriter output, CancellationToken cancellationToken)
    {
        var (list, allSame) = (new JsonArray(), true);
        foreach (var summary in await rounds.ListAsync(viewer: null, cancellationToken))
        {
            var json = new JsonObject
            {
                ["round"] = summary.Id.ToString(),
                ["at"] = VerbJson.Instant(summary.At),
                ["newcomers"] = summary.Newcomers,
                ["groups"] = summary.Groups,
                ["proposals"] = summary.Proposals,
            };
            if (replays && await rounds.FindAsync(viewer: null, summary.Id, cancellationToken) is { } stored)
            {
                // Without the answers of somebody who was erased it cannot be worked out again.
                bool? isSame = stored.Record is { } record ? IsSame(record, out _) : null;
                json["identical"] = isSame;
                allSame &= isSame ?? true;
            }

            list.Add(json);
        }

        await output.WriteLineAsync(list.ToJsonString(VerbJson.Readable));
        return allSame ? 0 : Failed;
    }

    private static bool IsSame(byte[] record, out MatchingRun run)
    {
        run = RunRecord.Replay(record);
        return RunRecord.Write(run).AsSpan().SequenceEqual(record);
    }

    private static RunObjective ObjectiveOf(MatchRequest request) => request.Objective == Fair ? RunObjective.Fair : RunObjective.TotalOnly;

    private static async Task<byte[]> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (file != StandardInput) return await File.ReadAllBytesAsync(file, cancellationToken);

        await using var input = Console.OpenStandardInput();
        using var read = new MemoryStream();
        await input.CopyToAsync(read, cancellationToken);
        return read.ToArray();
    }

    private static async Task<int> TellingFaultsAsync(TextWriter errors, Func<Task<int>> act)
    {
        try
        {
            return await act();
        }
        catch (InvalidInputException error)
        {
            foreach (var fault in error.Faults) await errors.WriteLineAsync(fault);
            return Usage;
        }
        catch (CertificateException error)
        {
            await errors.WriteLineAsync($"The result did not pass the check of its certificate, and is thrown away: {error.Message}");
            return Failed;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(error.Message);
            return Usage;
        }
    }
}
