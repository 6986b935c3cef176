using System.Text.Json.Nodes;
using Npgsql;
using SamenHier.Bot.Hosting;
using SamenHier.Bot.Tests.Deployment.Arm;
using SamenHier.Casework;

namespace SamenHier.Bot.Tests.Deployment;

/// <summary>What the templates deploy, with every expression worked out.</summary>
public sealed class DeployedServerTests
{
    private const string Password = "it's \"long\"; Host=evil, and {braces}";

    private const string Server = $"{DeploymentFiles.ExistingGroup}/template-BotApp-with-rg.json";
    private const string Registration = $"{DeploymentFiles.ExistingGroup}/template-AzureBot-with-rg.json";
    private const string NewServer = $"{DeploymentFiles.NewGroup}/template-BotApp-new-rg.json";
    private const string NewRegistration = $"{DeploymentFiles.NewGroup}/template-AzureBot-new-rg.json";

    public static TheoryData<string, string> Deployments => new()
    {
        { Server, "none" }, { Server, "S1" }, { NewServer, "none" }, { NewServer, "F0" }, { Registration, string.Empty }, { NewRegistration, string.Empty },
    };

    // Resource, path of a property, what it must be.
    public static TheoryData<string, string, string> Promises => new()
    {
        { "Microsoft.Web/sites", "httpsOnly", "true" },
        { "Microsoft.Web/sites", "clientAffinityEnabled", "false" },
        { "Microsoft.Web/sites", "siteConfig.minTlsVersion", "1.2" },
        { "Microsoft.Web/sites", "siteConfig.scmMinTlsVersion", "1.2" },
        { "Microsoft.Web/sites", "siteConfig.ftpsState", "Disabled" },
        { "Microsoft.Web/sites", "siteConfig.remoteDebuggingEnabled", "false" },
        { "Microsoft.Web/sites", "siteConfig.alwaysOn", "true" },
        { "Microsoft.Web/sites", "siteConfig.webSocketsEnabled", "true" },
        { "Microsoft.Web/sites", "siteConfig.healthCheckPath", "/health/ready" },
        { "Microsoft.Web/sites", "siteConfig.linuxFxVersion", "DOTNETCORE|10.0" },
        { "Microsoft.Web/serverfarms", "reserved", "true" },
        { "Microsoft.KeyVault/vaults", "enableRbacAuthorization", "true" },
        { "Microsoft.KeyVault/vaults", "enablePurgeProtection", "true" },
        { "Microsoft.DBforPostgreSQL/flexibleServers", "network.publicNetworkAccess", "Disabled" },
        { "Microsoft.DBforPostgreSQL/flexibleServers", "backup.backupRetentionDays", "14" },
        { "Microsoft.DBforPostgreSQL/flexibleServers/configurations", "value", "on" },
        { "Microsoft.CognitiveServices/accounts", "disableLocalAuth", "true" },
    };

    [Theory]
    [MemberData(nameof(Deployments))]
    public void A_resource_waits_for_what_it_names(string template, string translator)
    {
        var deployment = Deploy(template, translator);

        foreach (var (id, resource) in deployment.Resources)
        {
            var waits = deployment.WaitsFor(id);
            Assert.Equal([], Named(resource).Where(named => !IsElsewhere(named, template) && !waits.Any(one => IsOrHolds(one, named))));
            Assert.Equal([], deployment.Dependencies(id).Except(deployment.Resources.Keys, StringComparer.OrdinalIgnoreCase));
            Assert.DoesNotContain(id, waits);
        }
    }

    [Theory]
    [MemberData(nameof(Deployments))]
    public void Every_resource_has_a_kind_a_version_and_a_name_that_fits(string template, string translator)
    {
        foreach (var resource in Deploy(template, translator).Resources.Values)
        {
            var (type, name) = ($"{resource["type"]}", $"{resource["name"]}");
            Assert.Matches(@"^Microsoft\.\w+(/\w+)+$", type);
            Assert.Matches(@"^20\d\d-\d\d-\d\d$", $"{resource["apiVersion"]}");
            Assert.Equal(type.Split('/').Length - 1, name.Split('/').Length);
            Assert.Matches(@"^[A-Za-z0-9][A-Za-z0-9._/-]{1,126}[A-Za-z0-9]$", name);
        }
    }

    [Theory]
    [MemberData(nameof(Promises))]
    public void What_keeps_strangers_out_is_set(string type, string path, string value)
    {
        var properties = Deploy(Server, "S1").Only(type)["properties"]!;
        Assert.Equal(value, $"{path.Split('.').Aggregate(properties, (section, key) => section[key]!)}");
    }

    [Fact]
    public void The_identity_has_no_more_than_two_roles_each_on_one_resource()
    {
        var deployment = Deploy(Server, "S1");
        var roles = deployment.All("Microsoft.Authorization/roleAssignments").Select(role => (On: $"{role["scope"]}".Split('/')[^2], Role: $"{role["properties"]!["roleDefinitionId"]}".Split('/')[^1]));

        Assert.Equal([("vaults", "4633458b-17de-408a-b874-0445c86b69e6"), ("accounts", "a97b65f3-24c7-4388-baec-2e87135dc908")], roles);
    }

    [Fact]
    public void Without_a_translator_nothing_of_it_is_made()
    {
        var deployment = Deploy(Server, "none");

        Assert.Empty(deployment.All("Microsoft.CognitiveServices/accounts"));
        Assert.Single(deployment.All("Microsoft.Authorization/roleAssignments"));
    }

    [Theory]
    [InlineData(Server)]
    [InlineData(NewServer)]
    public async Task Every_setting_of_the_server_is_one_that_it_reads(string template)
    {
        var known = await ServerSettings.KnownAsync();
        Assert.Equal([], AppSettings(Deploy(template, "none")).Keys.Where(ServerSettings.IsOurs).Except(known.Select(ServerSettings.AsVariable), StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_server_accepts_the_settings_of_its_records()
    {
        var settings = AppSettings(Deploy(Server, "none"));
        var options = CaseworkSettings.Read(ServerSettings.Configuration(settings));

        options.Validate();
        Assert.Equal(CaseworkOptions.Postgres, options.Provider);
        Assert.StartsWith("/home/", options.KeysDirectory, StringComparison.Ordinal);
        Assert.StartsWith("/home/", options.DataDirectory, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_secret_is_in_the_vault_alone_and_says_how_to_reach_the_database()
    {
        var deployment = Deploy(Server, "none");
        var secret = deployment.Only("Microsoft.KeyVault/vaults/secrets");
        NpgsqlConnectionStringBuilder connection = new($"{secret["properties"]!["value"]}");

        Assert.Equal(Password, connection.Password);
        Assert.Equal(SslMode.VerifyFull, connection.SslMode);
        Assert.Contains("fullyQualifiedDomainName", connection.Host, StringComparison.Ordinal);
        Assert.Equal(("samenhier", "samenhier"), (connection.Database, connection.Username));
        Assert.Equal($"@Microsoft.KeyVault(VaultName={$"{secret["name"]}".Replace("/", ";SecretName=", StringComparison.Ordinal)})", AppSettings(deployment)["SAMENHIER_Data__ConnectionString"]);
        Assert.DoesNotContain(
            deployment.Resources.Values,
            resource => resource != secret && $"{resource["type"]}" != "Microsoft.DBforPostgreSQL/flexibleServers" && resource.ToJsonString().Contains("evil", StringComparison.Ordinal));
    }

    [Fact]
    public void The_server_runs_the_program_that_is_built() => Assert.Equal(
        $"dotnet {typeof(BotHost).Assembly.GetName().Name}.dll", $"{Deploy(Server, "none").Only("Microsoft.Web/sites")["properties"]!["siteConfig"]!["appCommandLine"]}");

    [Theory]
    [InlineData(Server, Registration)]
    [InlineData(NewServer, NewRegistration)]
    public void The_registration_names_the_identity_and_the_address_of_the_server(string server, string registration)
    {
        var deployed = Deploy(server, "none");
        var identity = deployed.Resources.Single(resource => $"{resource.Value["type"]}" == "Microsoft.ManagedIdentity/userAssignedIdentities").Key;
        var bot = ArmDeployment.OfFile(registration).Only("Microsoft.BotService/botServices")["properties"]!;

        Assert.Equal(identity, $"{bot["msaAppMSIResourceId"]}");
        Assert.Equal($"<{identity}#clientId>", $"{bot["msaAppId"]}");
        Assert.Equal(AppSettings(deployed)["SAMENHIER_MicrosoftAppId"], $"{bot["msaAppId"]}");
        Assert.Equal(AppSettings(deployed)["SAMENHIER_MicrosoftAppTenantId"], $"{bot["msaAppTenantId"]}");
        Assert.Equal(AppSettings(deployed)["SAMENHIER_MicrosoftAppType"], $"{bot["msaAppType"]}");
        Assert.Equal($"https://{deployed.Only("Microsoft.Web/sites")["name"]}.azurewebsites.net/api/messages", $"{bot["endpoint"]}");
        Assert.Equal(deployed.Outputs["UMSIName"], identity.Split('/')[^1]);
        Assert.Equal("1.3", $"{bot["schemaTransformationVersion"]}");
    }

    [Theory]
    [InlineData(Registration)]
    [InlineData(NewRegistration)]
    public void Teams_is_the_channel(string registration)
    {
        var channel = ArmDeployment.OfFile(registration).Only("Microsoft.BotService/botServices/channels");

        Assert.Equal("MsTeamsChannel", $"{channel["name"]}".Split('/')[1]);
        Assert.Equal("true", $"{channel["properties"]!["properties"]!["isEnabled"]}");
    }

    private static ArmDeployment Deploy(string template, string translator) => template.Contains("BotApp", StringComparison.Ordinal)
        ? ArmDeployment.OfFile(template, ("databaseAdministratorPassword", Password), ("translatorSku", translator))
        : ArmDeployment.OfFile(template);

    private static Dictionary<string, string> AppSettings(ArmDeployment deployment) => deployment.Only("Microsoft.Web/sites")["properties"]!["siteConfig"]!["appSettings"]!.AsArray()
        .ToDictionary(setting => $"{setting!["name"]}", setting => $"{setting!["value"]}", StringComparer.Ordinal);

    // The identity belongs to the server, which is deployed first.
    private static bool IsElsewhere(string named, string template) =>
        template.Contains("AzureBot", StringComparison.Ordinal) && named.Contains("Microsoft.ManagedIdentity", StringComparison.Ordinal);

    private static bool IsOrHolds(string resource, string named) =>
        named.Equals(resource, StringComparison.OrdinalIgnoreCase) || named.StartsWith($"{resource}/subnets/", StringComparison.OrdinalIgnoreCase);

    // The ids that a resource's texts give or ask something of; built-in roles are always there.
    private static IEnumerable<string> Named(JsonObject resource) =>
        from text in Texts(new JsonObject { ["p"] = resource["properties"]?.DeepClone(), ["i"] = resource["identity"]?.DeepClone(), ["s"] = resource["scope"]?.DeepClone() })
        from id in text.StartsWith("/subscriptions/", StringComparison.Ordinal) ? [text] : ArmReference.ResourcesIn(text)
        where !id.Contains("/roleDefinitions/", StringComparison.Ordinal)
        select id;

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject section => section.SelectMany(pair => Texts(pair.Value).Prepend(pair.Key)),
        JsonArray list => list.SelectMany(Texts),
        JsonValue value when value.TryGetValue(out string? text) => [text],
        _ => [],
    };
}
