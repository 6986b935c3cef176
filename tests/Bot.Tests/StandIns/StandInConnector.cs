using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using SamenHier.Dialogs.Json;

namespace SamenHier.Bot.Tests.StandIns;

/// <summary>The connector of a channel, on loopback: keeps what is delivered, and refuses on demand.</summary>
internal sealed class StandInConnector : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock guard = new();
    private readonly WebApplication app;
    private readonly List<Activity> delivered = [];
    private readonly List<(Func<IReadOnlyList<Activity>, bool> Enough, TaskCompletionSource Done)> waiting = [];
    private readonly ConcurrentQueue<string?> authorizations = new();
    private int attempts;

    private StandInConnector(WebApplication app) => this.app = app;

    public string ServiceUrl { get; private init; } = string.Empty;

    public int Port => new Uri(ServiceUrl).Port;

    /// <summary>What was delivered, in order of arrival.</summary>
    public IReadOnlyList<Activity> Delivered
    {
        get
        {
            lock (guard) return [.. delivered];
        }
    }

    /// <summary>How many deliveries were tried, refused ones too.</summary>
    public int Attempts => Volatile.Read(ref attempts);

    /// <summary>The Authorization header of each try, in order of arrival.</summary>
    public IReadOnlyList<string?> Authorizations => [.. authorizations];

    /// <summary>The Retry-After header of refusals; null for none.</summary>
    public string? RetryAfter { get; set; }

    /// <summary>The code of the error in refusals.</summary>
    public string RefusalCode { get; set; } = "Refused";

    /// <summary>Decides about each delivery; it is kept when the answer is 200.</summary>
    public Func<Activity, Task<HttpStatusCode>> Judge { get; set; } = _ => Task.FromResult(HttpStatusCode.OK);

    public static async Task<StandInConnector> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        var built = builder.Build();
        StandInConnector? connector = null;
        Func<HttpContext, Task<IResult>> take = http => connector!.TakeAsync(http);
        built.MapPost("/v3/conversations/{conversation}/activities", take);
        built.MapPost("/v3/conversations/{conversation}/activities/{activity}", take);
        await built.StartAsync();
        return connector = new StandInConnector(built) { ServiceUrl = built.Urls.Single() };
    }

    /// <summary>Refuses the next deliveries with these statuses, one each, and takes all that follow.</summary>
    public void RefuseNext(params HttpStatusCode[] statuses)
    {
        Queue<HttpStatusCode> refusals = new(statuses);
        Judge = _ => Task.FromResult(refusals.TryDequeue(out var status) ? status : HttpStatusCode.OK);
    }

    /// <summary>Waits until so many messages were delivered, and returns all that were.</summary>
    public Task<IReadOnlyList<Activity>> DeliveredAsync(int count) => UntilAsync(all => all.Count >= count);

    /// <summary>Waits until what was delivered is enough.</summary>
    public async Task<IReadOnlyList<Activity>> UntilAsync(Func<IReadOnlyList<Activity>, bool> enough)
    {
        TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (guard)
        {
            if (enough(delivered)) return [.. delivered];
            waiting.Add((enough, done));
        }

        await done.Task.WaitAsync(Patience);
        return Delivered;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpContext http)
    {
        using MemoryStream body = new();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var activity = BotJson.ReadActivity(body.ToArray());
        Interlocked.Increment(ref attempts);
        authorizations.Enqueue(http.Request.Headers.Authorization);
        var status = await Judge(activity);
        return status is HttpStatusCode.OK ? Results.Json(new { id = string.Create(CultureInfo.InvariantCulture, $"channel-{Keep(activity)}") }) : Refuse(http, status);
    }

    private IResult Refuse(HttpContext http, HttpStatusCode status)
    {
        http.Response.Headers.RetryAfter = RetryAfter;
        return Results.Text($$$"""{"error":{"code":"{{{RefusalCode}}}","message":"not now"}}""", "application/json", Encoding.UTF8, (int)status);
    }

    private int Keep(Activity activity)
    {
        lock (guard)
        {
            delivered.Add(activity);
            foreach (var (_, done) in waiting.Where(one => one.Enough(delivered)).ToList()) done.TrySetResult();
            return delivered.Count;
        }
    }
}
