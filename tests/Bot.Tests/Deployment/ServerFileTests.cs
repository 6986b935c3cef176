using System.Text.RegularExpressions;
using SamenHier.Bot.Hosting;

namespace SamenHier.Bot.Tests.Deployment;

/// <summary>The service and the proxy of one's own server fit the program and each other.</summary>
public sealed partial class ServerFileTests
{
    private static readonly string Unit = DeploymentFiles.Text("server/samenhier.service");
    private static readonly string Environment = DeploymentFiles.Text("server/settings.env");

    [Fact]
    public async Task Every_setting_is_one_that_the_server_reads()
    {
        var known = await ServerSettings.KnownAsync();
        var named = Setting().Matches(Unit + Environment).Select(match => match.Groups["name"].Value).ToList();

        Assert.NotEmpty(named);
        Assert.Equal([], named.Except(known.Select(ServerSettings.AsVariable), StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_service_runs_the_program_that_is_built() =>
        Assert.EndsWith($"/{typeof(BotHost).Assembly.GetName().Name}.dll", Line("ExecStart"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Data__Directory")]
    [InlineData("Data__KeysDirectory")]
    public void The_program_may_write_where_it_keeps_things(string key) =>
        Assert.Contains(Value(key), Line("StateDirectory").Split(' ').Select(name => $"/var/lib/{name}"));

    [Fact]
    public void The_proxy_reaches_the_service_and_nobody_else_does()
    {
        Uri address = new(Value("Urls"));

        Assert.True(address.IsLoopback);
        Assert.Contains($"reverse_proxy {address.Authority} ", DeploymentFiles.Text("server/Caddyfile"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NoNewPrivileges", "yes")]
    [InlineData("ProtectSystem", "strict")]
    [InlineData("ProtectHome", "yes")]
    [InlineData("PrivateTmp", "yes")]
    [InlineData("CapabilityBoundingSet", "")]
    [InlineData("StateDirectoryMode", "0700")]
    [InlineData("UMask", "0077")]
    [InlineData("RestartPreventExitStatus", "2")]
    public void The_service_may_do_no_more_than_it_needs(string key, string value) => Assert.Equal(value, Line(key));

    private static string Line(string key) =>
        Assert.Single(Unit.Split('\n'), line => line.StartsWith($"{key}=", StringComparison.Ordinal))[(key.Length + 1)..];

    private static string Value(string key) =>
        Assert.Single(Unit.Split('\n'), line => line.StartsWith($"Environment=SAMENHIER_{key}=", StringComparison.Ordinal)).Split('=', 3)[2];

    [GeneratedRegex(@"^(Environment=|#)?(?<name>SAMENHIER_\w+)=", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Setting();
}
