using Microsoft.Extensions.DependencyInjection;

namespace SamenHier.Desk.Frame;

/// <summary>Registers this room of the desk.</summary>
internal static class DeskFrameServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddDeskFrame(this IServiceCollection services) => services
        .AddCascadingAuthenticationState()
        .AddSingleton<LanguageNames>()
        .AddScoped<DeskLanguage>();
}
