using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SamenHier.Bot.Hosting;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Deployment;

/// <summary>The settings that the server knows: those that it asks for while it is put together and checked.</summary>
internal static class ServerSettings
{
    private const string Prefix = "SAMENHIER_";

    // The names of Bot Framework's SDK; which of them is asked for depends on the others.
    private static readonly string[] Channel = ["MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppTenantId", "MicrosoftAppPassword"];

    private static readonly Lazy<Task<IReadOnlyCollection<string>>> Known = new(AskedAsync);

    /// <summary>The keys, as <c>Data:Provider</c>.</summary>
    public static Task<IReadOnlyCollection<string>> KnownAsync() => Known.Value;

    /// <summary>Whether an environment variable is a setting of ours.</summary>
    public static bool IsOurs(string variable) => variable.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The environment variable of a key.</summary>
    public static string AsVariable(string key) => Prefix + key.Replace(":", "__", StringComparison.Ordinal);

    /// <summary>The configuration that environment variables give.</summary>
    public static IConfiguration Configuration(IEnumerable<KeyValuePair<string, string>> variables) => new ConfigurationBuilder()
        .AddInMemoryCollection(variables.Where(variable => IsOurs(variable.Key))
            .Select(variable => KeyValuePair.Create(variable.Key[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal), (string?)variable.Value)))
        .Build();

    private static async Task<IReadOnlyCollection<string>> AskedAsync()
    {
        using TemporaryDirectory data = new();
        AskedKeys asked = new();
        CaseworkSettings.Read(new ConfigurationBuilder().Add(asked).Build());

        var app = await BotHost.BuildAsync(["--urls=http://127.0.0.1:0", $"--Data:Directory={data.Path}"], builder =>
        {
            builder.Logging.ClearProviders();
            ((IConfigurationBuilder)builder.Configuration).Add(asked);
        });
        await using (app)
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
        }

        return [.. asked.Keys, .. Channel, WebHostDefaults.ServerUrlsKey];
    }
}
