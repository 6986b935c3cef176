using Microsoft.Extensions.Options;
using SamenHier.Bot.Messages;

namespace SamenHier.Bot.Hosting;

/// <summary>Runs the server until it is told to stop.</summary>
internal static class Server
{
    /// <summary>Runs; the exit code is 0 after a stop, 2 when a setting is wrong, and 1 when the server cannot start for another reason.</summary>
    /// <param name="args">The command line.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var app = await BotHost.BuildAsync(args);
            var desk = await FirstDeskLink.MakeAsync(app.Services, CancellationToken.None);
            app.Lifetime.ApplicationStarted.Register(() => Announce(app, desk));
            await app.RunAsync();
            return 0;
        }
        catch (Exception exception) when (StartFailure.Explain(exception) is { } failure)
        {
            await Console.Error.WriteLineAsync(failure.Line);
            return failure.ExitCode;
        }
    }

    private static void Announce(WebApplication app, FirstDeskLink desk)
    {
        foreach (var address in app.Urls)
        {
            Console.WriteLine($"The chat is at {address}/");
            desk.Write(address, Console.Out);
        }

        if (app.Services.GetRequiredService<IOptions<MessagesOptions>>().Value.AllowAnonymous)
        {
            Console.WriteLine($"{MessagesRoutes.Path} takes unauthenticated posts from this machine (Channels:AllowAnonymous).");
        }
    }
}
