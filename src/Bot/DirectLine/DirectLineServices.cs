using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SamenHier.Bot.DirectLine.Endpoints;
using SamenHier.Bot.DirectLine.Streaming;
using SamenHier.Bot.DirectLine.Tokens;
using SamenHier.Bot.Turns;

namespace SamenHier.Bot.DirectLine;

/// <summary>Registers the embedded Direct Line.</summary>
public static class DirectLineServices
{
    /// <summary>Adds the services of the embedded Direct Line, all as singletons.</summary>
    /// <remarks>Needs an <see cref="IWebChatTurns"/>, and the store's transcript or an <see cref="ITranscriptReader"/>, registered as singletons.</remarks>
    /// <param name="services">Where to register.</param>
    /// <param name="configuration">Holds the section <see cref="DirectLineOptions.Section"/>; a wrong setting stops the host's start and names its key.</param>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DirectLineOptions>().Bind(configuration.GetSection(DirectLineOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>();
        services.AddDataProtection();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ITranscriptReader, StoredTranscript>();

        services.AddSingleton<TranscriptSignals>();
        services.AddSingleton<Lanes<string>>();
        services.AddSingleton<RequestLimits>();
        services.AddSingleton<ChatTokens>();
        services.AddSingleton<StreamTickets>();
        services.AddSingleton<StreamSockets>();
        services.AddSingleton<TokenGate>();
        services.AddSingleton<Admissions>();

        services.AddSingleton<IssueToken>();
        services.AddSingleton<StartConversation>();
        services.AddSingleton<RejoinConversation>();
        services.AddSingleton<PostActivity>();
        services.AddSingleton<PollActivities>();
        services.AddSingleton<OpenStream>();
        return services;
    }
}
