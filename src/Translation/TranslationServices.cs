using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SamenHier.Translation.Azure;

namespace SamenHier.Translation;

/// <summary>Registers the translator.</summary>
public static class TranslationServices
{
    /// <summary>Adds <see cref="ITranslator"/>: the one that is configured, or one that is off.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configuration">Holds the section <see cref="TranslationOptions.Section"/>; a wrong setting stops the start and names its key.</param>
    public static IServiceCollection AddTranslation(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IValidateOptions<TranslationOptions>, TranslationOptionsValidator>();
        services.AddOptions<TranslationOptions>().Bind(configuration.GetSection(TranslationOptions.Section)).ValidateOnStart();
        return services.AddSingleton(Translator);
    }

    private static ITranslator Translator(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<TranslationOptions>>().Value;
        return options.Provider == TranslationOptions.Azure
            ? new AzureTranslator(
                options, Connection(), Identity(options), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<AzureTranslator>>())
            : new NoTranslator();
    }

    // A translator that sends us elsewhere would be handed the texts there.
    private static HttpClientTransport Connection() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    });

    private static DefaultAzureCredential? Identity(TranslationOptions options) => options.UseManagedIdentity ? new DefaultAzureCredential() : null;
}
