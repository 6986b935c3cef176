using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SamenHier.Desk.Matches;

/// <summary>Registers this room of the desk.</summary>
internal static class DeskMatchesServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddDeskMatches(this IServiceCollection services)
    {
        services.TryAddSingleton<RoundRunner>();
        return services.AddSingleton<MatchNames>().AddSingleton<PinFaults>().AddSingleton<ProposalDesk>();
    }
}
