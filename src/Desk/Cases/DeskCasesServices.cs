using Microsoft.Extensions.DependencyInjection;
using SamenHier.Desk.Records;

namespace SamenHier.Desk.Cases;

/// <summary>Registers this room of the desk, and the records that it leads to.</summary>
internal static class DeskCasesServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddDeskCases(this IServiceCollection services) => services.AddSingleton<QuestionNames>().AddDeskRecords();
}
