using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Identity.Client;
using SamenHier.Tests.Support.Channel;

namespace SamenHier.BotFramework.Tests.Channel;

/// <summary>Calls to a channel carry the bot's own token.</summary>
public sealed class AppTokenTests : IAsyncLifetime
{
    private readonly ChannelSide _side = new();
    private StandInConnector _connector = null!;

    public async Task InitializeAsync()
    {
        await _side.InitializeAsync();
        _connector = await StandInConnector.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _connector.DisposeAsync();
        await _side.DisposeAsync();
    }

    private StandInBotService Service => _side.Service;

    private static Activity Reply => new(ActivityTypes.Message) { Text = "dag", Conversation = new ConversationAccount(id: "c1") };

    private IEnumerable<string?> Authorizations => _connector.Calls.Select(call => call.Authorization);

    private async Task<IConnectorClient> ClientAsync(params string[] settings)
    {
        ClaimsIdentity bot = new([new Claim("aud", StandInBotService.AppId)]);
        return await _side.Bot(null, settings).CreateConnectorFactory(bot).CreateAsync(_connector.ServiceUrl, null, CancellationToken.None);
    }

    [Fact]
    public async Task A_token_is_asked_for_once_for_many_calls()
    {
        using IConnectorClient client = await ClientAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.Conversations.SendToConversationAsync(Reply)));

        TokenRequest asked = Assert.Single(Service.TokenRequests);
        Assert.Equal(("/botframework.com/oauth2/v2.0/token", StandInBotService.AppId), (asked.Path, asked.ClientId));
        Assert.Contains("https://api.botframework.com/.default", asked.Scope!.Split(' '));
        Assert.Equal(Enumerable.Repeat("Bearer given-1", 20), Authorizations);
    }

    [Fact]
    public async Task A_token_that_soon_expires_is_replaced()
    {
        Service.TokenLifetime = TimeSpan.FromMinutes(4);
        using IConnectorClient client = await ClientAsync();

        await client.Conversations.SendToConversationAsync(Reply);
        await client.Conversations.SendToConversationAsync(Reply);

        Assert.Equal(["Bearer given-1", "Bearer given-2"], Authorizations);
    }

    [Fact]
    public async Task A_token_that_the_channel_refuses_is_replaced_once()
    {
        _connector.Judge = call => call.Authorization == "Bearer given-1" ? HttpStatusCode.Unauthorized : HttpStatusCode.OK;
        using IConnectorClient client = await ClientAsync();

        await client.Conversations.SendToConversationAsync(Reply);
        await client.Conversations.SendToConversationAsync(Reply);

        Assert.Equal(["Bearer given-1", "Bearer given-2", "Bearer given-2"], Authorizations);
        Assert.All(_connector.Calls, call => Assert.Equal("dag", call.Activity?.Text));
    }

    [Fact]
    public async Task A_channel_that_refuses_every_token_is_not_asked_a_third_time()
    {
        _connector.Status = HttpStatusCode.Unauthorized;
        using IConnectorClient client = await ClientAsync();

        ErrorResponseException refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.SendToConversationAsync(Reply));

        Assert.Equal(HttpStatusCode.Unauthorized, refusal.Response.StatusCode);
        Assert.Equal(["Bearer given-1", "Bearer given-2"], Authorizations);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        Service.TokenError = "invalid_client";
        using IConnectorClient client = await ClientAsync();

        MsalServiceException fault = await Assert.ThrowsAsync<MsalServiceException>(() => client.Conversations.SendToConversationAsync(Reply));

        Assert.Equal("invalid_client", fault.ErrorCode);
        Assert.Empty(_connector.Calls);
    }

    [Fact]
    public async Task A_managed_identity_asks_its_machine()
    {
        using IConnectorClient client = await ClientAsync("MicrosoftAppType=UserAssignedMSI", $"MicrosoftAppTenantId={StandInBotService.Tenant}", "MicrosoftAppPassword=");

        await client.Conversations.SendToConversationAsync(Reply);
        await client.Conversations.SendToConversationAsync(Reply);

        TokenRequest asked = Assert.Single(Service.TokenRequests);
        Assert.Equal(("https://api.botframework.com", StandInBotService.AppId), (asked.Resource, asked.ClientId));
        Assert.Equal(Enumerable.Repeat($"Bearer {asked.Given}", 2), Authorizations);
    }

    [Theory]
    [InlineData(AuthenticationConstants.ToChannelFromBotLoginUrl, null, "https://login.microsoftonline.com/botframework.com")]
    [InlineData(AuthenticationConstants.ToChannelFromBotLoginUrl, "", "https://login.microsoftonline.com/botframework.com")]
    [InlineData(AuthenticationConstants.ToChannelFromBotLoginUrl, "my-tenant", "https://login.microsoftonline.com/my-tenant")]
    [InlineData("https://login.example.test/fixed", "my-tenant", "https://login.example.test/fixed")]
    public void Tokens_come_from_the_apps_tenant_or_from_where_is_configured(string configured, string? tenant, string expected) =>
        Assert.Equal(new TokenIssuer(expected, true, "https://api.botframework.com/.default"), TokenIssuer.For(configured, true, "https://api.botframework.com", tenant));

    [Fact]
    public void A_scope_stays_a_scope() =>
        Assert.Equal("x/.default", TokenIssuer.For("https://login.example.test/t", true, "x/.default", null).Scope);
}
