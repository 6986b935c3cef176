using SamenHier.Casework.Staff;
using SamenHier.Desk.Cases;

namespace SamenHier.Bot.Cases;

/// <summary>Registers what the desk does with cases.</summary>
internal static class CaseServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddSingleton<RosterOfNow>(provider => () => provider.GetRequiredService<RosterBoard>().Current)
        .AddSingleton<CaseTurns>()
        .AddSingleton<ICaseTurns>(provider => provider.GetRequiredService<CaseTurns>());
}
