using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace SamenHier.Bot.Mail;

/// <summary>Registers the sending of mail.</summary>
internal static class MailServices
{
    /// <summary>Adds it; each part that sends mail may ask for it.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configuration">Holds the section <see cref="MailOptions.Section"/>; a wrong setting stops the start and names its key.</param>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        if (services.Any(service => service.ServiceType == typeof(MailSender)))
        {
            return services;
        }

        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MailOptions>, MailOptionsValidator>());
        return services.AddSingleton<MailSender>();
    }
}
