using System.Net;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Tests.Support.Channel;

namespace SamenHier.Bot.Tests.AzureChannels;

/// <summary>Whoever calls <c>/api/messages</c> proves to be the channel, or nothing happens.</summary>
public sealed class TokenTests(SharedAzure shared) : IClassFixture<SharedAzure>
{
    public static TheoryData<string> Right => new(TokenCases.Right);

    public static TheoryData<string> Wrong => new(TokenCases.Wrong);

    private AzureServer Azure => shared.Server;

    private ChannelUser Person(string name) => Azure.Person(
        name, Azure.Connector.ServiceUrl, () => new TokenCases(Azure.Microsoft, Azure.Connector.ServiceUrl, TimeProvider.System.GetUtcNow()).Header(name));

    [Theory]
    [MemberData(nameof(Right))]
    public async Task A_channel_that_proves_itself_is_answered_with_the_bots_own_token(string name)
    {
        var person = Person(name);

        (await person.JoinAsync()).Taken();

        await Azure.Connector.UntilAsync(all => all.Any(activity => activity.Conversation.Id == name));
        Assert.All(Azure.Connector.Authorizations, header => Assert.Equal("Bearer given-1", header));
        Assert.Equal("start.language", (await Azure.Bot.QuestionAsync(person.Conversation)).Id);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Anybody_else_is_told_so_and_nothing_is_stored_or_said(string name)
    {
        var person = Person(name);

        (await person.JoinAsync()).Refused(HttpStatusCode.Unauthorized);

        Assert.Equal("nobody", (await Azure.Bot.RecordAsync(person.Conversation)).Person);
        Assert.Empty(await Azure.Bot.MessagesAsync(person.Conversation));
        Assert.DoesNotContain(Azure.Connector.Delivered, activity => activity.Conversation.Id == name);
        Assert.DoesNotContain(Azure.Bot.Logs.Lines, line => line.Contains("eyJ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_channel_that_proves_itself_has_its_replies_sent_over_https_only()
    {
        const string InTheClear = "http://channel.example.test/";
        var person = Azure.Person("in-the-clear", InTheClear, () => "Bearer " + Azure.Microsoft.Token(InTheClear));

        (await person.JoinAsync()).Refused(HttpStatusCode.BadRequest);

        Assert.Equal("nobody", (await Azure.Bot.RecordAsync(person.Conversation)).Person);
    }
}
