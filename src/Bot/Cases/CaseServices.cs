using Microsoft.Extensions.Options;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;
using SamenHier.Desk.Cases;

namespace SamenHier.Bot.Cases;

/// <summary>Registers what the desk does with cases, and the time limits on them.</summary>
internal static class CaseServices
{
    /// <summary>Adds it.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configuration">Holds the section <see cref="CaseTimes.Section"/>; a wrong setting stops the start and names its key.</param>
    public static IServiceCollection AddCases(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<CaseTimes>, CaseTimesValidator>();
        services.AddOptions<CaseTimes>().Bind(configuration.GetSection(CaseTimes.Section)).ValidateOnStart();
        return services
            .AddSingleton(provider => provider.GetRequiredService<IOptions<CaseTimes>>().Value)
            .AddSingleton<RosterOfNow>(provider => () => provider.GetRequiredService<RosterBoard>().Current)
            .AddSingleton<CaseLoads>()
            .AddSingleton<CaseTurns>()
            .AddSingleton<ICaseTurns>(provider => provider.GetRequiredService<CaseTurns>())
            .AddHostedService<CaseRounds>();
    }
}
