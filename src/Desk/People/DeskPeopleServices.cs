using Microsoft.Extensions.DependencyInjection;

namespace SamenHier.Desk.People;

/// <summary>Registers this room of the desk.</summary>
internal static class DeskPeopleServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddDeskPeople(this IServiceCollection services) => services
        .AddSingleton<TeamsCodes>()
        .AddSingleton<StaffRegister>()
        .AddSingleton<OrganisationRegister>();
}
