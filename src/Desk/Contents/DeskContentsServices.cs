using Microsoft.Extensions.DependencyInjection;

namespace SamenHier.Desk.Contents;

/// <summary>Registers this room of the desk.</summary>
internal static class DeskContentsServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddDeskContents(this IServiceCollection services) => services;
}
