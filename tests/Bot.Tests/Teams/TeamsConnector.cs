using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Dialogs.Json;

namespace SamenHier.Bot.Tests.Teams;

/// <summary>The connector of Teams, on loopback: keeps each chat as its client shows it, with what was updated in its place.</summary>
internal sealed class TeamsConnector : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock guard = new();
    private readonly WebApplication app;
    private readonly List<(string Id, string Conversation, Activity Message)> messages = [];
    private readonly List<(string Conversation, string Call)> callsIn = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TeamsConnector(WebApplication app) => this.app = app;

    public string ServiceUrl { get; private init; } = string.Empty;

    /// <summary>Decides about each call by its method; what is refused changes nothing.</summary>
    public Func<string, HttpStatusCode> Judge { get; set; } = _ => HttpStatusCode.OK;

    /// <summary>Every call, refused ones too: the method and the id that it named or was given.</summary>
    public IReadOnlyList<string> Calls
    {
        get
        {
            lock (guard) return [.. callsIn.Select(call => call.Call)];
        }
    }

    /// <summary>Likewise, in one chat.</summary>
    public IReadOnlyList<string> CallsIn(string conversation)
    {
        lock (guard) return [.. callsIn.Where(call => call.Conversation == conversation).Select(call => call.Call)];
    }

    public static async Task<TeamsConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var built = builder.Build();
        TeamsConnector? connector = null;
        built.MapPost("/v3/conversations/{conversation}/activities/{reply?}", (HttpContext http, string conversation) => connector!.TakeAsync(http, conversation, id: null));
        built.MapPut("/v3/conversations/{conversation}/activities/{id}", (HttpContext http, string conversation, string id) => connector!.TakeAsync(http, conversation, id));
        await built.StartAsync();
        return connector = new TeamsConnector(built) { ServiceUrl = built.Urls.Single() };
    }

    /// <summary>The messages of a chat, from top to bottom.</summary>
    public IReadOnlyList<ShownCard> Shown(string conversation)
    {
        lock (guard) return [.. messages.Where(message => message.Conversation == conversation).Select(message => ShownCard.Of(message.Message))];
    }

    /// <summary>Waits until a chat looks as it should.</summary>
    public async Task<IReadOnlyList<ShownCard>> UntilAsync(string conversation, Func<IReadOnlyList<ShownCard>, bool> enough)
    {
        using CancellationTokenSource patience = new(Patience);
        while (true)
        {
            var next = changed.Task;
            if (Shown(conversation) is var shown && enough(shown)) return shown;
            await next.WaitAsync(patience.Token);
        }
    }

    /// <summary>Waits until a question stands at the bottom of a chat, and all cards above it are closed.</summary>
    public async Task<ShownCard> QuestionAsync(string conversation, string question) => (await UntilAsync(
        conversation, shown => shown.Count > 0 && StandingQuestion.In(shown[^1].Message)?.Id == question && shown.SkipLast(1).All(card => !card.IsOpen)))[^1];

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpContext http, string conversation, string? id)
    {
        using MemoryStream body = new();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var status = Keep(http.Request.Method, conversation, ref id, BotJson.ReadActivity(body.ToArray()));
        Interlocked.Exchange(ref changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        return status is HttpStatusCode.OK
            ? Results.Json(new { id })
            : Results.Text("""{"error":{"code":"Refused","message":"not now"}}""", "application/json", Encoding.UTF8, (int)status);
    }

    private HttpStatusCode Keep(string method, string conversation, ref string? id, Activity activity)
    {
        lock (guard)
        {
            var name = id ?? $"teams-{messages.Count + 1}";
            callsIn.Add((conversation, $"{method} {name}"));
            var status = Judge(method);
            var place = messages.FindIndex(message => message.Id == name && message.Conversation == conversation);
            if (status is not HttpStatusCode.OK || (id is not null && place < 0)) return status is HttpStatusCode.OK ? HttpStatusCode.NotFound : status;
            if (place < 0) messages.Add((name, conversation, activity));
            else messages[place] = (name, conversation, activity);
            activity.Id = id = name;
            return status;
        }
    }
}
