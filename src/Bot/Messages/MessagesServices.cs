using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using SamenHier.Bot.Delivery;

namespace SamenHier.Bot.Messages;

/// <summary>What the channels of the Azure Bot Service need: who the bot is, who may call, and how replies are sent.</summary>
internal static class MessagesServices
{
    /// <summary>Adds it.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">The section <c>Channels</c>, and the SDK's keys at the root.</param>
    public static IServiceCollection AddMessages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MessagesOptions>().Bind(configuration.GetSection(MessagesOptions.Section))
            .Validate(options => options.MaxBodyBytes >= 1024, "Channels:MaxBodyBytes must be at least 1024.").ValidateOnStart();
        services.AddOptions<BotIdentityOptions>().Bind(configuration).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotIdentityOptions>, BotIdentityValidator>();
        services.AddHttpClient();
        return services
            .AddSingleton(CreateAuthentication)
            .AddSingleton(provider => new CloudAdapter(
                provider.GetRequiredService<BotFrameworkAuthentication>(), provider.GetRequiredService<ILogger<CloudAdapter>>()))
            .AddSingleton<ConnectorDelivery>()
            .AddSingleton<Senders>();
    }

    private static BotFrameworkAuthentication CreateAuthentication(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var clients = services.GetRequiredService<IHttpClientFactory>();
        var log = services.GetRequiredService<ILogger<CloudAdapter>>();
        var credentials = new ConfigurationServiceClientCredentialFactory(configuration, clients.CreateClient(), log);
        return new ConfigurationBotFrameworkAuthentication(configuration, credentials, httpClientFactory: clients, logger: log);
    }
}
