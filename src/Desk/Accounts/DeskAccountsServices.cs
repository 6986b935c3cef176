using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SamenHier.Desk.Accounts;

/// <summary>Registers and maps the sign-in.</summary>
internal static class DeskAccountsServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddDeskAccounts(this IServiceCollection services, IConfiguration configuration) => services;

    /// <summary>Adds what looks at every request for the desk.</summary>
    public static void UseDeskAccounts(this WebApplication app)
    {
    }

    /// <summary>Maps what is no page.</summary>
    public static void MapDeskAccounts(this WebApplication app)
    {
    }
}
