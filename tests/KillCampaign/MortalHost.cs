using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Bot.Hosting;
using SamenHier.Bot.Turns;

namespace SamenHier.KillCampaign;

/// <summary>The real server, except that it may kill itself at a moment of a turn.</summary>
internal static class MortalHost
{
    /// <summary>The first argument of a process that is to be this.</summary>
    public const string Verb = "host";

    private const string StageKey = "Kill:Stage";
    private const string PassingKey = "Kill:Passing";

    /// <summary>The arguments that make the server kill itself as planned.</summary>
    public static IEnumerable<string> Arguments(PlannedKill kill) => kill is PlannedKill.AtStage planned
        ? [$"--{StageKey}={planned.Stage}", string.Create(CultureInfo.InvariantCulture, $"--{PassingKey}={planned.Passing}")]
        : [];

    /// <summary>Runs the server until it is stopped or dies.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = await BotHost.BuildAsync(args, builder =>
        {
            if (builder.Configuration[StageKey] is { } stage)
            {
                var passing = int.Parse(builder.Configuration[PassingKey]!, CultureInfo.InvariantCulture);
                builder.Services.AddSingleton<ITurnStages>(new DeadlyStage(Enum.Parse<TurnStage>(stage), passing));
            }
        });
        await app.RunAsync();
        return 0;
    }
}
