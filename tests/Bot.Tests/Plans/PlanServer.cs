using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SamenHier.Bot.Page;
using SamenHier.Bot.Plans;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Dialogs;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Plans;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Plans;

/// <summary>The pages of plans on a real Kestrel, with one group in memory and time by hand.</summary>
internal sealed class PlanServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http;

    private PlanServer(WebApplication app, CapturedLogs logs, ManualTimeProvider time)
    {
        (this.app, Logs, Time) = (app, logs, time);
        http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public static ParticipantId Anna { get; } = new(new Guid(1, 0, 0, new byte[8]));

    public static ParticipantId Newcomer { get; } = new(new Guid(50, 0, 0, new byte[8]));

    public CapturedLogs Logs { get; }

    public ManualTimeProvider Time { get; }

    /// <summary>The group as stored; null when it is gone.</summary>
    public GroupRecord? Group { get; set; } = new(
        new GroupId(new Guid(9, 0, 0, new byte[8])),
        Version: 1,
        new GroupProfile("sponsorgroep", "De Buren", AnswerValue.Of("Haarlem"), default, Arrival: new DateOnly(2027, 3, 12)),
        [Member(1, "Anna")],
        ActionPlan.Empty,
        Newcomer: Newcomer);

    public bool IsStoreBroken { get; set; }

    public Uri Address => http.BaseAddress!;

    public static async Task<PlanServer> StartAsync(params PlanTask[] tasks)
    {
        var (logs, time) = (new CapturedLogs(), new ManualTimeProvider());
        PlanServer? server = null;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(logs).SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(time)
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddSingleton(new OrganisationOptions())
            .AddDialogs().AddChatPage().AddPlanPages()
            .AddSingleton<FindGroup>((participant, _) => server!.FindAsync(participant));
        var built = builder.Build();
        built.MapChatPage();
        built.MapPlanPages();
        await built.StartAsync();
        server = new PlanServer(built, logs, time);
        server.Group = server.Group! with { Plan = new ActionPlan(tasks) };
        return server;
    }

    public static GroupMember Member(int seat, string name) => new(
        new ParticipantId(new Guid(seat, 0, 0, new byte[8])), seat, default, "nl", IntakeState.Sent,
        new Dictionary<string, Answer>(StringComparer.Ordinal) { ["volunteer.name"] = new("volunteer.name", AnswerValue.Of(name), name, "nl", "", default) });

    public static PlanTask Task(int id, int day, string words, string owner = "nobody") => new(id, Suggestion: null, words, PlanPhases.Of(day), day, owner);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    /// <summary>A token as the bot gives it now.</summary>
    public string Token(ParticipantId? participant = null, string language = "nl") =>
        app.Services.GetRequiredService<PlanTokens>().Write(new PlanPass(Group!.Id, participant ?? Anna, language), Time.GetUtcNow());

    public async Task<PlanAnswer> GetAsync(string path, string? acceptLanguage = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        if (acceptLanguage is not null) request.Headers.AcceptLanguage.ParseAdd(acceptLanguage);
        using var response = await http.SendAsync(request);
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new PlanAnswer(response.StatusCode, await response.Content.ReadAsStringAsync(), headers);
    }

    private Task<GroupRecord?> FindAsync(ParticipantId participant)
    {
        if (IsStoreBroken) throw new StoreUnavailableException("The disk is full.", new IOException());
        return System.Threading.Tasks.Task.FromResult(Group is { } group && (group.Newcomer == participant || group.Members.Any(member => member.Participant == participant)) ? group : null);
    }
}

/// <summary>An answer over HTTP.</summary>
internal sealed record PlanAnswer(HttpStatusCode Status, string Body, IReadOnlyDictionary<string, string> Headers);
