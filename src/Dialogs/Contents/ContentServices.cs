using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SamenHier.Dialogs.Commands;
using SamenHier.Dialogs.Faq;

namespace SamenHier.Dialogs.Contents;

/// <summary>Registers what lets the desk edit the conversation.</summary>
public static class ContentServices
{
    /// <summary>Adds it, to the conversation or before it; a second time it does nothing.</summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddContents(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(ContentOverlay)))
        {
            return services;
        }

        services.TryAddSingleton<CommandWords>();
        return services
            .AddSingleton<ContentOverlay>()
            .AddSingleton<TextRules>()
            .AddSingleton(provider => new FaqLibrary(FaqLibrary.Shipped, provider.GetRequiredService<ContentOverlay>()));
    }
}
