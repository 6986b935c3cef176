using SamenHier.Bot.Mail;

namespace SamenHier.Bot.Alerts;

/// <summary>Registers what tells people of the desk outside it, and hears them in Teams.</summary>
internal static class AlertServices
{
    /// <summary>Adds it.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configuration">Holds the sections <see cref="AlertOptions.Section"/> and <see cref="MailOptions.Section"/>; a wrong setting stops the start and names its key.</param>
    public static IServiceCollection AddAlerts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AlertOptions>().Bind(configuration.GetSection(AlertOptions.Section)).ValidateOnStart();
        return services
            .AddMail(configuration)
            .AddSingleton<AlertBell>()
            .AddSingleton<AlertTexts>()
            .AddSingleton<AlertMail>()
            .AddSingleton<CaseCard>()
            .AddSingleton<CaseCards>()
            .AddSingleton<PersonWords>()
            .AddSingleton<TeamsChats>()
            .AddSingleton<StaffLines>()
            .AddSingleton<StaffTalk>()
            .AddSingleton<StaffChannels>()
            .AddSingleton<StaffInTeams>()
            .AddHostedService<AlertRounds>();
    }
}
