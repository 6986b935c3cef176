using System.Security.Claims;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using SamenHier.Tests.Support.Channel;

namespace SamenHier.BotFramework.Tests.Channel;

/// <summary>Who proves to be a channel is let in, and nobody else.</summary>
public sealed class ChannelTokenTests(ChannelSide side) : IClassFixture<ChannelSide>
{
    public static TheoryData<string> Right => new(TokenCases.Right);

    public static TheoryData<string> Wrong => new(TokenCases.Wrong);

    private string? Header(string name) => new TokenCases(side.Service, ChannelSide.ServiceUrl, side.Time.GetUtcNow()).Header(name);

    [Theory]
    [MemberData(nameof(Right))]
    public async Task A_channels_token_is_taken(string name)
    {
        AuthenticateRequestResult result = await side.Bot().AuthenticateRequestAsync(ChannelSide.Incoming(), Header(name), CancellationToken.None);

        Assert.True(result.ClaimsIdentity.IsAuthenticated);
        Assert.Equal(StandInBotService.AppId, result.ClaimsIdentity.FindFirst("aud")?.Value);
        Assert.Equal("https://api.botframework.com", result.Audience);
        Assert.Equal("urn:botframework:azure", result.CallerId);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Anything_else_is_refused_and_the_reason_holds_nothing_of_it(string name)
    {
        string? header = Header(name);

        UnauthorizedAccessException refusal = await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => side.Bot().AuthenticateRequestAsync(ChannelSide.Incoming(), header, CancellationToken.None));

        Assert.True(refusal.Message.Length < 150, refusal.Message);
        Assert.DoesNotContain("eyJ", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong issuer", "has another issuer")]
    [InlineData("issuer of skills", "has another issuer")]
    [InlineData("token of another app", "is meant for another app")]
    [InlineData("expired beyond the skew", "SecurityTokenInvalidLifetimeException")]
    [InlineData("not yet valid", "SecurityTokenInvalidLifetimeException")]
    [InlineData("no expiry", "SecurityTokenInvalidLifetimeException")]
    [InlineData("key endorsed for another channel", "not endorsed")]
    [InlineData("key without endorsements", "not endorsed")]
    [InlineData("wrong service URL", "service URL")]
    [InlineData("no service URL", "service URL")]
    [InlineData("unknown key that the token brings along", "names a key that is not published")]
    [InlineData("no key named", "names no key")]
    [InlineData("another key under our key's name", "SecurityTokenInvalidSignatureException")]
    [InlineData("claims changed afterwards", "SecurityTokenInvalidSignatureException")]
    [InlineData("no signature", "SecurityTokenInvalidSignatureException")]
    [InlineData("alg none", "not signed with RS256")]
    [InlineData("HS256 with the public key as PEM", "not signed with RS256")]
    [InlineData("Bearer twice", "cannot be read")]
    public async Task The_operator_reads_why(string name, string reason)
    {
        UnauthorizedAccessException refusal = await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => side.Bot().AuthenticateRequestAsync(ChannelSide.Incoming(), Header(name), CancellationToken.None));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("msteams", true)]
    [InlineData("directline", true)]
    [InlineData("slack", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("MSTEAMS", false)]
    public async Task A_key_speaks_for_the_channels_that_it_is_endorsed_for(string? channelId, bool isTaken)
    {
        ConfigurationBotFrameworkAuthentication bot = side.Bot();

        Assert.Equal(isTaken, await IsTakenAsync(() => bot.AuthenticateRequestAsync(ChannelSide.Incoming(channelId), Header("right"), CancellationToken.None)));
    }

    [Theory]
    [InlineData("msteams", true)]
    [InlineData("special", false)]
    public async Task A_key_must_have_the_endorsements_that_the_bot_requires(string required, bool isTaken)
    {
        ConfigurationBotFrameworkAuthentication bot = side.Bot(new AuthenticationConfiguration { RequiredEndorsements = ["emulator", required] });

        Assert.Equal(isTaken, await IsTakenAsync(() => bot.AuthenticateRequestAsync(ChannelSide.Incoming(), Header("right"), CancellationToken.None)));
        Assert.Equal(isTaken, await IsTakenAsync(() => bot.AuthenticateChannelRequestAsync(Header("right"), CancellationToken.None)));
    }

    [Fact]
    public async Task The_bots_own_rule_over_the_claims_has_the_last_word()
    {
        ConfigurationBotFrameworkAuthentication bot = side.Bot(new AuthenticationConfiguration { ClaimsValidator = new NoServiceUrl() });

        Assert.False(await IsTakenAsync(() => bot.AuthenticateRequestAsync(ChannelSide.Incoming(), Header("right"), CancellationToken.None)));
    }

    [Fact]
    public async Task Another_cloud_has_another_issuer()
    {
        ConfigurationBotFrameworkAuthentication bot = side.Bot(null, "ToBotFromChannelTokenIssuer=https://api.example.test");

        Assert.True(await IsTakenAsync(() => bot.AuthenticateRequestAsync(ChannelSide.Incoming(), Header("wrong issuer"), CancellationToken.None)));
        Assert.False(await IsTakenAsync(() => bot.AuthenticateRequestAsync(ChannelSide.Incoming(), Header("right"), CancellationToken.None)));
    }

    [Fact]
    public async Task Without_a_word_about_the_cloud_it_is_the_public_one()
    {
        ConfigurationBotFrameworkAuthentication bot = side.Bot(null, "ToBotFromChannelTokenIssuer=", "ToChannelFromBotOAuthScope=");

        Assert.True(await IsTakenAsync(() => bot.AuthenticateRequestAsync(ChannelSide.Incoming(), Header("right"), CancellationToken.None)));
        Assert.Equal("https://api.botframework.com", bot.GetOriginatingAudience());
    }

    [Theory]
    [InlineData("right")]
    [InlineData("empty audience")]
    public async Task Without_an_app_id_no_token_is_for_the_bot(string name)
    {
        ConfigurationBotFrameworkAuthentication bot = side.Bot(null, "MicrosoftAppId=");

        Assert.False(await IsTakenAsync(() => bot.AuthenticateRequestAsync(ChannelSide.Incoming(), Header(name), CancellationToken.None)));
    }

    [Fact]
    public async Task A_request_without_an_activity_needs_a_token_too()
    {
        ConfigurationBotFrameworkAuthentication bot = side.Bot();

        Assert.True(await IsTakenAsync(() => bot.AuthenticateChannelRequestAsync(Header("right"), CancellationToken.None)));
        Assert.False(await IsTakenAsync(() => bot.AuthenticateChannelRequestAsync(Header("no header"), CancellationToken.None)));
        Assert.False(await IsTakenAsync(() => bot.AuthenticateChannelRequestAsync(Header("alg none"), CancellationToken.None)));
    }

    private static async Task<bool> IsTakenAsync(Func<Task> call)
    {
        try
        {
            await call();
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private sealed class NoServiceUrl : ClaimsValidator
    {
        public override Task ValidateClaimsAsync(IList<Claim> claims) =>
            claims.Any(claim => claim.Type == AuthenticationConstants.ServiceUrlClaim) ? throw new UnauthorizedAccessException("It has a service URL.") : Task.CompletedTask;
    }
}
