using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace SamenHier.Tests.Clients;

/// <summary>A channel's connector on loopback: it takes every reply and remembers the order.</summary>
public sealed class StandInConnector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConnectorInbox> inboxes = new(StringComparer.Ordinal);
    private readonly WebApplication app;
    private long given;

    private StandInConnector()
    {
        // Empty: no configuration files, whose watching would slow the disk for everybody.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        builder.Services.AddRoutingCore();
        app = builder.Build();
        app.UseRouting();
        app.MapPost("/v3/conversations/{conversation}/activities/{**replyTo}", TakeAsync);
    }

    /// <summary>Where channels say that it is.</summary>
    public string ServiceUrl => app.Urls.First();

    public static async Task<StandInConnector> StartAsync()
    {
        StandInConnector connector = new();
        await connector.app.StartAsync();
        return connector;
    }

    /// <summary>Listens to a conversation; before its first activity is posted.</summary>
    public ConnectorInbox OpenInbox(string conversationId) => inboxes.GetOrAdd(conversationId, _ => new ConnectorInbox());

    /// <summary>Forgets a conversation.</summary>
    public void CloseInbox(string conversationId) => inboxes.TryRemove(conversationId, out _);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext http, string conversation)
    {
        using var json = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        if (inboxes.TryGetValue(conversation, out var inbox)) inbox.Take(ChatActivity.Read(json.RootElement));
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync($$"""{"id":"connector-{{Interlocked.Increment(ref given)}}"}""", http.RequestAborted);
    }
}

/// <summary>What the connector was given for one conversation.</summary>
public sealed class ConnectorInbox
{
    private readonly Channel<ChatActivity> unread = Channel.CreateUnbounded<ChatActivity>();
    private readonly Lock order = new();
    private ImmutableList<Arrival> arrivals = [];

    public IReadOnlyList<Arrival> Arrivals => arrivals;

    public Task<ChatActivity> ReceiveAsync(CancellationToken cancellationToken) => unread.Reader.ReadAsync(cancellationToken).AsTask();

    internal void Take(ChatActivity activity)
    {
        lock (order)
        {
            arrivals = arrivals.Add(new Arrival(activity, DateTimeOffset.UtcNow));
            unread.Writer.TryWrite(activity);
        }
    }
}
