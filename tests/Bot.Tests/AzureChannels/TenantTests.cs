using System.Net;
using System.Text.Json.Nodes;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework;
using SamenHier.Tests.Support.Channel;

namespace SamenHier.Bot.Tests.AzureChannels;

/// <summary>A bot of one organisation serves that one in Teams. Microsoft's token does not say which organisation writes; the activity does.</summary>
public sealed class TenantTests(TenantTests.OneTenant shared) : IClassFixture<TenantTests.OneTenant>
{
    private const string Other = "99999999-bbbb-cccc-dddd-eeeeeeeeeeee";
    private const string Ours = StandInBotService.Tenant;

    [Theory]
    [InlineData("msteams", Ours, Ours, true)]
    [InlineData("msteams", Ours, null, true)]
    [InlineData("msteams", null, Ours, true)]
    [InlineData("msteams", "AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE", null, true)]
    [InlineData("msteams", Other, Other, false)]
    [InlineData("msteams", Other, Ours, false)]
    [InlineData("msteams", Ours, Other, false)]
    [InlineData("msteams", Other, null, false)]
    [InlineData("msteams", null, Other, false)]
    [InlineData("msteams", null, null, false)]
    [InlineData("msteams", "", "", false)]
    [InlineData("emulator", null, null, true)]
    [InlineData("emulator", Other, Other, true)]
    public async Task In_Teams_an_activity_names_the_bots_own_tenant(string channel, string? inChannelData, string? inConversation, bool isTaken)
    {
        var azure = shared.Server;
        var conversation = $"{channel}-{inChannelData}-{inConversation}";
        var answer = await azure.Person(conversation).PostAsync(Joining(channel, conversation, inChannelData, inConversation));

        if (isTaken) answer.Taken();
        else Assert.Equal((HttpStatusCode.Forbidden, "OtherTenant"), (answer.Status, answer.ErrorCode));
        Assert.Equal(isTaken, (await azure.Bot.RecordAsync(new ConversationKey(channel, conversation))).Person != "nobody");
    }

    [Fact]
    public async Task A_tenant_that_is_no_text_is_no_tenant()
    {
        var joining = Joining("msteams", "strange", Ours, null);
        joining["channelData"] = new JsonObject { ["tenant"] = new JsonArray(Ours) };

        (await shared.Server.Person("strange").PostAsync(joining)).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_another_tenant_sends_into_a_conversation_of_ours_changes_nothing()
    {
        var azure = shared.Server;
        ConversationKey conversation = new("msteams", "taken-over");
        var person = azure.Person(conversation.ConversationId);
        (await person.PostAsync(Joining("msteams", conversation.ConversationId, Ours, Ours))).Taken();
        var before = await azure.Bot.RecordAsync(conversation);
        var pressed = PersonActions.Pressed("start.language", "en");
        pressed["channelId"] = "msteams";
        pressed["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Other } };

        (await person.PostAsync(pressed)).Refused(HttpStatusCode.Forbidden);

        Assert.Equal(before, await azure.Bot.RecordAsync(conversation));
    }

    private static JsonObject Joining(string channel, string conversation, string? inChannelData, string? inConversation) => new()
    {
        ["type"] = "conversationUpdate",
        ["channelId"] = channel,
        ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = $"user-of-{conversation}" }),
        ["channelData"] = inChannelData is null ? new JsonObject() : new JsonObject { ["tenant"] = new JsonObject { ["id"] = inChannelData } },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["tenantId"] = inConversation },
    };

    /// <summary>One program of one tenant for all tests here.</summary>
    public sealed class OneTenant : IAsyncLifetime
    {
        internal AzureServer Server { get; private set; } = null!;

        public async Task InitializeAsync() => Server = await AzureServer.StartAsync(microsoft => microsoft.SingleTenant);

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }
}
