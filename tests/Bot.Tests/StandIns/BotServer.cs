using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SamenHier.Bot.Alerts;
using SamenHier.Bot.Cases;
using SamenHier.Bot.Hosting;
using SamenHier.Bot.Jobs;
using SamenHier.Casework;
using SamenHier.Casework.People;
using SamenHier.Casework.Transcripts;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Contents;
using SamenHier.Dialogs.Json;
using Schema = Microsoft.Bot.Schema;

namespace SamenHier.Bot.Tests.StandIns;

/// <summary>The whole program on loopback, as <c>dotnet run</c> starts it, over a data directory of the test.</summary>
internal sealed class BotServer : IAsyncDisposable
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(20);

    private static readonly Type?[] ByTheHalfMinute = [typeof(CaseRounds), typeof(AlertRounds), typeof(ContentReload), typeof(PostcodeReload)];

    private readonly WebApplication app;

    private BotServer(WebApplication app, CapturedLogs logs)
    {
        (this.app, Logs) = (app, logs);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromSeconds(60) };
    }

    public HttpClient Http { get; }

    public CapturedLogs Logs { get; }

    public Uri Address => Http.BaseAddress!;

    /// <summary>Starts a server.</summary>
    /// <param name="directory">Its data directory; a second server on the same one is a restart.</param>
    /// <param name="settings">Further settings, as <c>Channels:MaxBodyBytes=2048</c>; they win.</param>
    /// <param name="configure">Replaces parts.</param>
    public static async Task<BotServer> StartAsync(string directory, string[]? settings = null, Action<IServiceCollection>? configure = null)
    {
        CapturedLogs logs = new();
        var built = await BuildAsync(directory, logs, settings, configure);
        await built.StartAsync();
        return new BotServer(built, logs);
    }

    /// <summary>Starts a server whose clock stands until the test moves it.</summary>
    public static Task<BotServer> StartAsync(string directory, AlarmClock clock, string[]? settings = null) =>
        StartAsync(directory, settings, services => services.AddSingleton<TimeProvider>(clock));

    /// <summary>Likewise, without the rounds that go by the half minute: through a year they would go round a million times.</summary>
    public static Task<BotServer> StartForYearsAsync(string directory, AlarmClock clock) => StartAsync(directory, configure: services =>
    {
        services.AddSingleton<TimeProvider>(clock);
        foreach (var rounds in services.Where(service => service.ServiceType == typeof(IHostedService) && ByTheHalfMinute.Contains(service.ImplementationType)).ToList())
        {
            services.Remove(rounds);
        }
    });

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Stops as at a deploy.</summary>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync().WaitAsync(StopPatience);
        await app.DisposeAsync();
    }

    /// <summary>What the store knows of a conversation and its person.</summary>
    public async Task<StoredRecord> RecordAsync(ConversationKey conversation) =>
        StoredRecord.Of(await Get<TurnStore>().LoadAsync(conversation, "activity:that-never-was", CancellationToken.None));

    /// <summary>Everything that was said in a conversation, as stored.</summary>
    public async Task<IReadOnlyList<Schema.Activity>> TranscriptAsync(ConversationKey conversation) =>
        [.. (await MessagesAsync(conversation)).Select(message => BotJson.ReadActivity(message.Body))];

    /// <summary>Likewise with the numbers and times of the messages.</summary>
    public async Task<IReadOnlyList<TranscriptMessage>> MessagesAsync(ConversationKey conversation) =>
        (await Get<Transcript>().ReadAsync(conversation, afterSequence: 0, limit: 10_000, CancellationToken.None)).Messages;

    /// <summary>The question that stands in a conversation.</summary>
    public async Task<StandingQuestion> QuestionAsync(ConversationKey conversation) =>
        StandingQuestion.LastIn(await TranscriptAsync(conversation)) ?? throw new InvalidOperationException("No question stands.");

    /// <summary>Everything that the person of a conversation told.</summary>
    public async Task<ParticipantExport> ExportAsync(ConversationKey conversation)
    {
        var snapshot = await Get<TurnStore>().LoadAsync(conversation, "activity:that-never-was", CancellationToken.None);
        return await Get<ParticipantDirectory>().ExportAsync(snapshot.Participant!.Profile.Reference!, CancellationToken.None)
            ?? throw new InvalidOperationException("Nobody has this reference.");
    }

    private static Task<WebApplication> BuildAsync(string directory, CapturedLogs logs, string[]? settings, Action<IServiceCollection>? configure)
    {
        string[] args =
        [
            "--urls=http://127.0.0.1:0", $"--Data:Directory={directory}", "--Channels:AllowAnonymous=true", "--Logging:LogLevel:Microsoft.EntityFrameworkCore=Warning",
            .. (settings ?? []).Select(setting => "--" + setting),
        ];
        return BotHost.BuildAsync(args, builder =>
        {
            builder.Logging.ClearProviders().AddProvider(logs);
            configure?.Invoke(builder.Services);
        });
    }
}
