using Microsoft.Extensions.Options;
using SamenHier.Bot.Messages;
using SamenHier.Casework;

namespace SamenHier.Bot.Hosting;

/// <summary>Runs the server until it is told to stop.</summary>
internal static class Server
{
    /// <summary>Runs; the exit code is 0 after a stop and 2 when a setting is wrong.</summary>
    /// <param name="args">The command line.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var app = await BotHost.BuildAsync(args);
            app.Lifetime.ApplicationStarted.Register(() => Announce(app));
            await app.RunAsync();
            return 0;
        }
        catch (Exception exception) when (exception is OptionsValidationException or ArgumentException)
        {
            await Console.Error.WriteLineAsync($"A setting is wrong: {exception.Message}");
            return 2;
        }
        catch (Exception exception) when (exception is StoreUnavailableException or System.Data.Common.DbException)
        {
            await Console.Error.WriteLineAsync($"The database cannot be used: {exception.InnerException?.Message ?? exception.Message}");
            return 1;
        }
    }

    private static void Announce(WebApplication app)
    {
        foreach (var address in app.Urls)
        {
            Console.WriteLine($"The chat is at {address}/");
        }

        if (app.Services.GetRequiredService<IOptions<MessagesOptions>>().Value.AllowAnonymous)
        {
            Console.WriteLine($"{MessagesRoutes.Path} takes unauthenticated posts from this machine (Channels:AllowAnonymous).");
        }
    }
}
