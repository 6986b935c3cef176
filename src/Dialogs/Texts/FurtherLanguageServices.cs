using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SamenHier.Translation;

namespace SamenHier.Dialogs.Texts;

/// <summary>Registers further languages.</summary>
public static class FurtherLanguageServices
{
    /// <summary>Adds the job that has texts translated; it needs the translator, the conversation and the records. A wrong setting stops the start and names its key.</summary>
    /// <param name="services">The services of the host.</param>
    public static IServiceCollection AddFurtherLanguages(this IServiceCollection services)
    {
        services.AddOptions<TranslationOptions>()
            .Validate(options => options.Languages.All(language => !Languages.Ships(language)), $"Translation:Languages may not hold {string.Join(", ", Languages.All)}: their texts ship.")
            .Validate(
                options => options.Languages.All(language => Languages.Ships(language) || FurtherLanguages.NameOf(language) is not null),
                $"Translation:Languages may hold {string.Join(", ", FurtherLanguages.Known)}.")
            .Validate(options => options.Languages.Distinct(StringComparer.Ordinal).Count() == options.Languages.Count, "Translation:Languages may hold a language once.")
            .ValidateOnStart();
        services.TryAddSingleton<FurtherLanguages>();
        return services
            .AddSingleton<FurtherTextMaker>()
            .AddHostedService<FurtherTextJob>();
    }
}
