using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SamenHier.Translation.Tests;

/// <summary>Speaks the translator's API on a port of its own: "[uk] hello". It misbehaves when it is told to.</summary>
internal sealed class StandInTranslator : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> misdeeds = new();
    private readonly ConcurrentQueue<ReceivedRequest> received = new();
    private Func<HttpContext, Task>? always;

    private StandInTranslator(WebApplication app) => this.app = app;

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public IReadOnlyList<ReceivedRequest> Received => [.. received];

    /// <summary>Starts one.</summary>
    /// <param name="https">Shows a certificate of the test's own; null for plain HTTP.</param>
    public static async Task<StandInTranslator> StartAsync(Action<HttpsConnectionAdapterOptions>? https = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => Secure(listen, https)));
        var standIn = new StandInTranslator(builder.Build());
        standIn.app.Run(standIn.ReceiveAsync);
        await standIn.app.StartAsync();
        return standIn;
    }

    /// <summary>What becomes of the next request that has no misdeed yet.</summary>
    public StandInTranslator Then(Func<HttpContext, Task> misdeed)
    {
        misdeeds.Enqueue(misdeed);
        return this;
    }

    /// <summary>What becomes of every request from now on; null to behave.</summary>
    public void Always(Func<HttpContext, Task>? misdeed) => always = misdeed;

    public static Func<HttpContext, Task> Status(int status, string? retryAfter = null, string body = """{"error":{"code":0,"message":"no"}}""") => async context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        await context.Response.WriteAsync(body);
    };

    public static Func<HttpContext, Task> Body(string body) => context => context.Response.WriteAsync(body);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static void Secure(ListenOptions listen, Action<HttpsConnectionAdapterOptions>? https)
    {
        if (https is not null) listen.UseHttps(https);
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        received.Enqueue(new ReceivedRequest(
            context.Request.Method,
            context.Request.Path,
            context.Request.QueryString.Value!,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body));
        if (misdeeds.TryDequeue(out var misdeed) || (misdeed = always) is not null) await misdeed(context);
        else await TranslateAsync(context, body);
    }

    private static async Task TranslateAsync(HttpContext context, string body)
    {
        var to = context.Request.Query["to"].ToString();
        var texts = JsonDocument.Parse(body).RootElement.EnumerateArray().Select(item => item.GetProperty("Text").GetString());
        await context.Response.WriteAsJsonAsync(texts.Select(text => new { translations = new[] { new { text = $"[{to}] {text}", to } } }), context.RequestAborted);
    }
}

/// <summary>A request as it arrived, whole.</summary>
internal sealed record ReceivedRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public IReadOnlyList<string> Texts => [.. JsonDocument.Parse(Body).RootElement.EnumerateArray().Select(item => item.GetProperty("Text").GetString()!)];
}
