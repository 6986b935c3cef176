namespace SamenHier.Bot.Teams;

/// <summary>Registers what Teams needs beyond other channels.</summary>
internal static class TeamsServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services) =>
        services.AddSingleton<KnownPeople>().AddSingleton<FixedLines>();
}
