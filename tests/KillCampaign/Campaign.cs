using System.Collections.Concurrent;
using System.Globalization;
using SamenHier.Casework;
using SamenHier.Tests.Clients;

namespace SamenHier.KillCampaign;

/// <summary>A campaign: the server is killed again and again while scripted clients complete intakes.</summary>
public sealed class Campaign : IAsyncDisposable
{
    private const int Killed = 128 + 9;
    private const int KillsPerProgress = 20;
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly CampaignOptions options;
    private readonly Action<string> progress;
    private readonly CaseworkOptions store;
    private readonly Uri address = new($"http://127.0.0.1:{BotProcess.FreePort()}");
    private readonly ServerCalls calls;
    private readonly StandInConnector connector;
    private readonly Lives lives = new();
    private readonly ConcurrentQueue<Intake> intakes = new();
    private readonly ConcurrentQueue<string> findings = new();
    private readonly Dictionary<string, int> kills = new(StringComparer.Ordinal);
    private int audited;

    private Campaign(CampaignOptions options, StandInConnector connector, Action<string> progress)
    {
        (this.options, this.connector, this.progress) = (options, connector, progress);
        calls = new ServerCalls(address, isPatient: true);
        store = new CaseworkOptions
        {
            Provider = options.ConnectionString is null ? CaseworkOptions.Sqlite : CaseworkOptions.Postgres,
            DataDirectory = options.Directory,
            ConnectionString = options.ConnectionString,
        };
    }

    /// <summary>Runs a campaign.</summary>
    /// <param name="options">How large, and where.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<CampaignResult> RunAsync(CampaignOptions options, Action<string> progress, CancellationToken cancellationToken)
    {
        await using var standIn = await StandInConnector.StartAsync();
        await using Campaign campaign = new(options, standIn, progress);
        return await campaign.RunAsync(cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        calls.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<CampaignResult> RunAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource lastIntakes = new();
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var clients = Enumerable.Range(0, options.Clients)
            .Select(number => new ScriptedClient(number, options.Seed, calls, connector, intakes.Enqueue))
            .Select(client => RunClientAsync(client, lastIntakes.Token, giveUp.Token))
            .ToList();

        foreach (var kill in PlannedKill.Draw(options.KillsPerPoint, options.Seed)) await LiveAndDieAsync(kill, cancellationToken);

        await using var server = Start(kill: null);
        await server.BecomesReadyAsync(address, cancellationToken);
        await lastIntakes.CancelAsync();
        giveUp.CancelAfter(LongestLife);
        await Task.WhenAll(clients);
        return await ConcludeAsync(cancellationToken);
    }

    private async Task LiveAndDieAsync(PlannedKill kill, CancellationToken cancellationToken)
    {
        using var life = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        life.CancelAfter(LongestLife);
        await using var server = Start(kill);
        try
        {
            var dying = DieAsync(server, kill, life.Token);
            if (await server.BecomesReadyAsync(address, life.Token)) await AuditAsync(life.Token);
            await dying;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Find($"{kill} did not strike");
        }
    }

    private async Task DieAsync(BotProcess server, PlannedKill kill, CancellationToken cancellationToken)
    {
        if (kill is PlannedKill.AtRandom random)
        {
            await Task.Delay(random.After, cancellationToken);
            server.Kill();
        }

        var exitCode = await server.ExitAsync(cancellationToken);
        if (exitCode == Killed) Count(kill);
        else Find($"the server ended with {exitCode} instead of {kill}");
    }

    private async Task<CampaignResult> ConcludeAsync(CancellationToken cancellationToken)
    {
        await using Audit audit = new(store, lives);
        using CancellationTokenSource patience = new(LongestLife);
        while (!await audit.IsAllDeliveredAsync(cancellationToken) && !patience.IsCancellationRequested) await Task.Delay(Pause, cancellationToken);
        if (patience.IsCancellationRequested) Find("replies are left that were never delivered");
        foreach (var finding in await audit.CheckAsync(intakes, isEnd: true, cancellationToken)) Find(finding);

        var known = intakes.Select(intake => intake.Know()).ToList();
        return new CampaignResult(
            store.Provider,
            kills,
            known.Count,
            known.Sum(intake => intake.Answers.Count),
            await audit.CountMessagesAsync(intakes, cancellationToken),
            calls.Repeats,
            known.Sum(IntakeRules.Repeats),
            [.. findings.Distinct(StringComparer.Ordinal)]);
    }

    // Intakes that were whole at an earlier audit are looked at again only at the end.
    private async Task AuditAsync(CancellationToken cancellationToken)
    {
        var open = intakes.Skip(audited).ToList();
        await using Audit audit = new(store, lives);
        foreach (var finding in await audit.CheckAsync(open, isEnd: false, cancellationToken)) Find(finding);
        audited = Math.Max(0, intakes.Count - (2 * options.Clients));
    }

    private async Task RunClientAsync(ScriptedClient client, CancellationToken last, CancellationToken cancellationToken)
    {
        try
        {
            await client.RunAsync(last, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever stopped a client is a finding.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Find($"a client was stopped: {exception.Message}");
        }
    }

    private BotProcess Start(PlannedKill? kill)
    {
        lives.Begin(DateTimeOffset.UtcNow);
        return BotProcess.Start(typeof(Campaign).Assembly.Location, [MortalHost.Verb, .. Settings(), .. kill is null ? [] : MortalHost.Arguments(kill)], Heed);
    }

    private IEnumerable<string> Settings()
    {
        yield return $"--urls={address}";
        yield return $"--Data:Provider={store.Provider}";
        yield return $"--Data:Directory={store.DataDirectory}";
        if (store.ConnectionString is { } connection) yield return $"--Data:ConnectionString={connection}";
        yield return "--Channels:AllowAnonymous=true";
        yield return "--Logging:LogLevel:Default=Warning";

        // EF Core logs its first look into an empty PostgreSQL database as a failure.
        yield return "--Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command=None";

        // All clients share one address and write faster than people.
        yield return $"--DirectLine:Limits:NewTokensPerAddress={1_000_000}";
        yield return $"--DirectLine:Limits:MessageBurst={1_000_000}";
    }

    // The server hides nothing: a fault in its log is a finding.
    private void Heed(string line)
    {
        if (line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal) || line.StartsWith("Unhandled", StringComparison.Ordinal))
            Find($"the server logged {line}");
    }

    private void Find(string finding)
    {
        findings.Enqueue(finding);
        progress($"{store.Provider}: {finding}");
    }

    private void Count(PlannedKill kill)
    {
        var kind = kill is PlannedKill.AtStage planned ? planned.Stage.ToString() : CampaignResult.Random;
        kills[kind] = kills.GetValueOrDefault(kind) + 1;
        if (kills.Values.Sum() % KillsPerProgress == 0)
            progress(string.Create(CultureInfo.InvariantCulture, $"{store.Provider}: {kills.Values.Sum()} kills, {intakes.Count} intakes, {findings.Count} findings"));
    }
}
