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
}
