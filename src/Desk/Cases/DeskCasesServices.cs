using Microsoft.Extensions.DependencyInjection;

namespace SamenHier.Desk.Cases;

/// <summary>Registers this room of the desk.</summary>
internal static class DeskCasesServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddDeskCases(this IServiceCollection services) => services;
}
