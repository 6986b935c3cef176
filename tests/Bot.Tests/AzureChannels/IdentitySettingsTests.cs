using SamenHier.Bot.Hosting;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.AzureChannels;

/// <summary>An identity that cannot work stops the start, and the operator reads which setting is wrong, never a secret.</summary>
public sealed class IdentitySettingsTests
{
    private const string App = "MicrosoftAppId=11111111-2222-3333-4444-555555555555";
    private const string Password = "MicrosoftAppPassword=open-sesame";
    private const string Tenant = "MicrosoftAppTenantId=aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    private const string Single = "MicrosoftAppType=SingleTenant";
    private const string Managed = "MicrosoftAppType=UserAssignedMSI";

    [Theory]
    [InlineData("MicrosoftAppType", App, Password, "MicrosoftAppType=SomethingElse")]
    [InlineData("MicrosoftAppType", App, Password, "MicrosoftAppType=1")]
    [InlineData("MicrosoftAppId", "MicrosoftAppId=my-bot", Password)]
    [InlineData("MicrosoftAppId", "MicrosoftAppId=AAAAAAAA-2222-3333-4444-555555555555", Password)]
    [InlineData("MicrosoftAppId", "MicrosoftAppId={11111111-2222-3333-4444-555555555555}", Password)]
    [InlineData("MicrosoftAppId", Password)]
    [InlineData("MicrosoftAppId", Tenant)]
    [InlineData("MicrosoftAppId", Managed)]
    [InlineData("MicrosoftAppPassword", App)]
    [InlineData("MicrosoftAppPassword", App, "MicrosoftAppPassword= ")]
    [InlineData("MicrosoftAppPassword", App, Single, Tenant)]
    [InlineData("MicrosoftAppTenantId", App, Single, Password)]
    [InlineData("MicrosoftAppTenantId", App, Managed)]
    [InlineData("MicrosoftAppTenantId", App, Single, Password, "MicrosoftAppTenantId=organisation.example")]
    [InlineData("MicrosoftAppTenantId", App, Password, Tenant)]
    [InlineData("Channels:AllowAnonymous", App, Password, "Channels:AllowAnonymous=true")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", App, Password, "ToBotFromChannelOpenIdMetadataUrl=http://login.example.test/keys")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", App, Password, "ToBotFromChannelOpenIdMetadataUrl=keys")]
    [InlineData("ToChannelFromBotLoginUrl", App, Password, "ToChannelFromBotLoginUrl=http://login.example.test/tenant")]
    [InlineData("ValidateAuthority", App, Password, "ValidateAuthority=perhaps")]
    public async Task A_wrong_setting_is_named_by_its_key(string key, params string[] settings)
    {
        using TemporaryDirectory data = new();

        var fault = await Assert.ThrowsAnyAsync<Exception>(() => BotServer.StartAsync(data.Path, ["Channels:AllowAnonymous=false", .. settings]));

        var failure = StartFailure.Explain(fault);
        Assert.Equal(2, failure?.ExitCode);
        Assert.Contains(key, failure?.Line, StringComparison.Ordinal);
        Assert.DoesNotContain("open-sesame", failure!.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(App, Password)]
    [InlineData(App, Password, "MicrosoftAppType=multitenant", "MicrosoftAppTenantId=")]
    [InlineData(App, Password, Tenant, Single)]
    [InlineData(App, Tenant, Managed)]
    [InlineData("MicrosoftAppId=", "MicrosoftAppPassword=", "MicrosoftAppType=MultiTenant", "MicrosoftAppTenantId=")]
    public async Task What_can_work_starts(params string[] settings)
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path, ["Channels:AllowAnonymous=false", .. settings]);

        Assert.NotNull(server.Address);
    }
}
