using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace SamenHier.BotFramework.Tests.Channel;

[SuppressMessage("Design", "MA0002:IEqualityComparer<string> or IComparer<string> is missing", Justification = "The default comparer of strings is ordinal.")]
public class AuthenticationTests
{
    private static ConfigurationBotFrameworkAuthentication Configured(params (string Key, string? Value)[] settings) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => setting.Value)).Build());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_an_app_id_a_sender_who_proves_nothing_is_anonymous(string? authHeader)
    {
        AuthenticateRequestResult result = await Configured().AuthenticateRequestAsync(new Activity(), authHeader, CancellationToken.None);

        Assert.Equal(AuthenticationConstants.AnonymousAuthType, result.ClaimsIdentity.AuthenticationType);
        Assert.Empty(result.ClaimsIdentity.Claims);
        Assert.Equal("https://api.botframework.com", result.Audience);
        using IConnectorClient client = await result.ConnectorFactory.CreateAsync("http://127.0.0.1:1", null, CancellationToken.None);
        Assert.Equal(new Uri("http://127.0.0.1:1"), client.BaseUri);
    }

    [Theory]
    [InlineData(null, "Bearer x")]
    [InlineData("app", null)]
    [InlineData("app", "")]
    [InlineData("app", "Bearer x")]
    public async Task Whoever_must_prove_something_is_refused(string? appId, string? authHeader)
    {
        ConfigurationBotFrameworkAuthentication authentication = Configured(("MicrosoftAppId", appId));

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => authentication.AuthenticateRequestAsync(new Activity(), authHeader, CancellationToken.None));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => authentication.AuthenticateChannelRequestAsync(authHeader, CancellationToken.None));
    }

    [Theory]
    [InlineData("other", "p")]
    [InlineData(null, "p")]
    [InlineData("app", null)]
    public async Task Calls_go_out_for_the_bots_own_app_with_its_password_only(string? appId, string? password)
    {
        ClaimsIdentity identity = new(appId is null ? [] : [new Claim("aud", appId)]);
        ConnectorFactory factory = Configured(("MicrosoftAppId", "app"), ("MicrosoftAppPassword", password)).CreateConnectorFactory(identity);

        await Assert.ThrowsAsync<InvalidOperationException>(() => factory.CreateAsync("http://127.0.0.1:1", null, CancellationToken.None));
    }

    [Theory]
    [InlineData("SingleTenant", "MicrosoftAppId")]
    [InlineData("SingleTenant", "MicrosoftAppPassword")]
    [InlineData("SingleTenant", "MicrosoftAppTenantId")]
    [InlineData("singletenant", "MicrosoftAppTenantId")]
    [InlineData("UserAssignedMSI", "MicrosoftAppId")]
    [InlineData("UserAssignedMSI", "MicrosoftAppTenantId")]
    public void What_the_kind_of_app_needs_must_be_there(string type, string missing)
    {
        string[] keys = ["MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId"];

        ArgumentException fault = Assert.Throws<ArgumentException>(
            () => Configured([("MicrosoftAppType", type), .. keys.Where(key => key != missing).Select(key => (key, (string?)"x"))]));

        Assert.Contains(missing, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "https://api.botframework.com")]
    [InlineData(" ", "https://api.botframework.com")]
    [InlineData("https://api.example.test", "https://api.example.test")]
    public void The_audience_of_outgoing_calls_can_be_configured(string? scope, string expected) =>
        Assert.Equal(expected, Configured(("ToChannelFromBotOAuthScope", scope)).GetOriginatingAudience());

    [Theory]
    [InlineData("app", "app", true)]
    [InlineData("app", "other", false)]
    [InlineData(null, "app", false)]
    public async Task The_app_id_is_the_configured_one(string? configured, string asked, bool expected)
    {
        ConfigurationServiceClientCredentialFactory factory = new(new ConfigurationBuilder().AddInMemoryCollection([new("MicrosoftAppId", configured)]).Build());

        Assert.Equal(expected, await factory.IsValidAppIdAsync(asked, CancellationToken.None));
        Assert.Equal(configured is null, await factory.IsAuthenticationDisabledAsync(CancellationToken.None));
    }
}
