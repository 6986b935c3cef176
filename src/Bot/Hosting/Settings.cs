using Microsoft.Extensions.Options;
using SamenHier.Casework;

namespace SamenHier.Bot.Hosting;

/// <summary>Where settings come from.</summary>
internal static class Settings
{
    /// <summary>Adds the environment's <c>SAMENHIER_</c> variables; the command line stays the last word.</summary>
    public static void AddSamenHierSettings(this IConfigurationBuilder configuration, string[] args)
    {
        configuration.AddEnvironmentVariables("SAMENHIER_");
        configuration.AddCommandLine(args);
    }
}

/// <summary>Reads the section <c>Data</c>.</summary>
internal static class CaseworkSettings
{
    public static CaseworkOptions Read(IConfiguration configuration) => new()
    {
        Provider = configuration["Data:Provider"] ?? CaseworkOptions.Sqlite,
        DataDirectory = configuration["Data:Directory"] ?? "data",
        ConnectionString = configuration["Data:ConnectionString"],
        KeysDirectory = configuration["Data:KeysDirectory"],
    };

    /// <summary>Adds the store.</summary>
    /// <exception cref="OptionsValidationException">A setting is wrong, or names a directory that cannot be used; the message names its key.</exception>
    public static IServiceCollection AddRecords(this IServiceCollection services, CaseworkOptions options)
    {
        try
        {
            return services.AddCasework(options);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OptionsValidationException(
                nameof(CaseworkOptions), typeof(CaseworkOptions), [$"Data:Directory or Data:KeysDirectory cannot be used: {exception.Message}"]);
        }
    }
}
