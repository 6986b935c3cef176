using Microsoft.Extensions.DependencyInjection;

namespace SamenHier.Desk.Records;

/// <summary>Registers this room of the desk.</summary>
internal static class DeskRecordsServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddDeskRecords(this IServiceCollection services) => services.AddSingleton<RecordAnswers>();
}
