using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SamenHier.Bot.DirectLine;
using SamenHier.Bot.Hosting;
using SamenHier.Casework.People;
using SamenHier.Casework.Transcripts;
using SamenHier.Dialogs.Json;

namespace SamenHier.Browser.Tests.Servers;

/// <summary>The whole program on loopback, as <c>dotnet run</c> starts it.</summary>
internal sealed class ChatServer : IAsyncDisposable
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(30);

    private readonly WebApplication app;

    private ChatServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    /// <summary>Starts a server.</summary>
    /// <param name="directory">Its data directory; a second server on the same one is a restart.</param>
    /// <param name="address">Where it listens; a free port when not given.</param>
    /// <param name="settings">Further settings.</param>
    /// <param name="configure">Replaces parts.</param>
    public static async Task<ChatServer> StartAsync(
        string directory, Uri? address = null, IEnumerable<string>? settings = null, Action<IServiceCollection>? configure = null)
    {
        var built = await BotHost.BuildAsync(
            [$"--urls={address?.ToString() ?? "http://127.0.0.1:0"}", $"--Data:Directory={directory}", .. (settings ?? []).Select(setting => $"--{setting}")],
            builder =>
            {
                builder.Logging.ClearProviders();
                configure?.Invoke(builder.Services);
            });
        await built.StartAsync();
        return new ChatServer(built);
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Everything that the person with a code told.</summary>
    public async Task<ParticipantExport> ExportAsync(string reference) =>
        await Get<ParticipantDirectory>().ExportAsync(reference, CancellationToken.None)
        ?? throw new InvalidOperationException("Nobody has this reference.");

    /// <summary>Everything that was said in a conversation, as stored.</summary>
    public async Task<IReadOnlyList<SaidMessage>> SaidAsync(string conversationId)
    {
        var page = await Get<Transcript>().ReadAsync(WebChatChannel.Key(conversationId), afterSequence: 0, limit: 1000, CancellationToken.None);
        return [.. page.Messages
            .Select(message => BotJson.ReadActivity(message.Body))
            .Where(activity => activity.Type == Microsoft.Bot.Schema.ActivityTypes.Message)
            .Select(activity => new SaidMessage(activity.From.Id != WebChatChannel.BotId, activity.Text ?? ""))];
    }

    /// <summary>Stops as at a deploy.</summary>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync().WaitAsync(StopPatience);
        await app.DisposeAsync();
    }
}

/// <summary>One message of a conversation.</summary>
/// <param name="IsFromPerson">Whether the person said it.</param>
/// <param name="Text">Its words.</param>
internal sealed record SaidMessage(bool IsFromPerson, string Text);
