using System.Text.Json.Nodes;
using SamenHier.Bot.Tests.StandIns;

namespace SamenHier.Bot.Tests.Teams;

/// <summary>The bot talks with each person alone: what comes from a group is answered with the way to a chat of one's own, or not at all.</summary>
public sealed class ScopeTests(TeamsWorld world) : IClassFixture<TeamsWorld>
{
    [Theory]
    [InlineData("groupChat", "nl-NL", "Ik praat met iedereen apart")]
    [InlineData("channel", "en-GB", "I talk with each person alone")]
    [InlineData("groupChat", "ar", "أتحدث مع كل شخص")]
    [InlineData("channel", "fr-FR", "Ik praat met iedereen apart")]
    public async Task A_group_that_mentions_the_bot_is_told_to_talk_with_it_alone(string scope, string locale, string words)
    {
        var person = world.NewUser();
        var mentioned = InGroup(person, scope, Mentioning("<at>Samen Hier</at>&nbsp;hello"));
        mentioned["locale"] = locale;

        (await person.PostAsync(mentioned)).Taken();
        (await person.PostAsync((JsonObject)mentioned.DeepClone())).Taken();
        (await person.PostAsync(InGroup(person, scope, Mentioning("<at>Samen Hier</at> again")))).Taken();
        var shown = await world.Connector.UntilAsync(GroupOf(person), all => all.Count == 2);

        Assert.Contains(words, shown[0].Message.Text, StringComparison.Ordinal);
        Assert.Contains($"https://teams.microsoft.com/l/chat/0/0?users={TeamsUser.Bot}", shown[0].Message.Text, StringComparison.Ordinal);
        await AssertNobodyIsKnownAsync(person);
    }

    [Theory]
    [InlineData("conversationUpdate")]
    public async Task A_group_to_which_the_bot_is_added_is_told_once(string type)
    {
        var person = world.NewUser();

        (await person.PostAsync(InGroup(person, "groupChat", new() { ["type"] = "installationUpdate", ["action"] = "add" }))).Taken();
        (await person.PostAsync(InGroup(person, "groupChat", new() { ["type"] = type, ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = TeamsUser.Bot }) }))).Taken();
        var shown = await world.Connector.UntilAsync(GroupOf(person), all => all.Count > 0);

        Assert.Single(shown);
        await AssertNobodyIsKnownAsync(person);
    }

    public static TheoryData<string> Unanswered => new(
        """{"type":"message","text":"hello"}""",
        """{"type":"message","text":"<at>Somebody</at> hello","entities":[{"type":"mention","text":"<at>Somebody</at>","mentioned":{"id":"29:somebody"}}]}""",
        """{"type":"message","text":"<at>x</at>","entities":[{"type":"mention","text":"<at>x</at>"}]}""",
        """{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"replyToId":"1"}""",
        """{"type":"typing"}""",
        """{"type":"conversationUpdate","membersAdded":[{"id":"29:somebody"}]}""",
        """{"type":"conversationUpdate","membersRemoved":[{"id":"29:somebody"}]}""",
        """{"type":"installationUpdate","action":"remove"}""",
        """{"type":"messageUpdate","text":"hello"}""",
        """{"type":"event","name":"samenhier/notices"}""");

    [Theory]
    [MemberData(nameof(Unanswered))]
    public async Task What_is_not_said_to_the_bot_in_a_group_is_taken_in_silence(string activity)
    {
        var person = world.NewUser();

        (await person.PostAsync(InGroup(person, "groupChat", JsonNode.Parse(activity)!.AsObject()))).Taken();

        await AssertNobodyIsKnownAsync(person);
        Assert.Empty(world.Connector.Shown(GroupOf(person)));
    }

    public static TheoryData<string> UnansweredAlone => new(
        """{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"replyToId":"1"}""",
        """{"type":"messageReaction","reactionsRemoved":[{"type":"like"}],"replyToId":"1"}""",
        """{"type":"typing"}""",
        """{"type":"conversationUpdate","membersRemoved":[{"id":"29:somebody"}]}""",
        """{"type":"conversationUpdate","topicName":"x"}""",
        """{"type":"installationUpdate","action":"remove"}""",
        """{"type":"installationUpdate","action":"remove-upgrade"}""",
        """{"type":"messageUpdate","text":"hello"}""",
        """{"type":"messageDelete"}""",
        """{"type":"event","name":"samenhier/notices"}""");

    [Theory]
    [MemberData(nameof(UnansweredAlone))]
    public async Task What_asks_nothing_leaves_no_trace(string activity)
    {
        var person = world.NewUser();

        (await person.PostAsync(JsonNode.Parse(activity)!.AsObject())).Taken();

        Assert.Equal("nobody", (await world.Server.RecordAsync(person.Conversation)).Person);
        Assert.Empty(world.Connector.Shown(person.ConversationId));
    }

    [Fact]
    public async Task Whoever_installs_the_app_is_greeted_once()
    {
        var person = world.NewUser();

        (await person.InstallAsync()).Taken();
        (await person.JoinAsync()).Taken();
        (await person.InstallAsync("add-upgrade")).Taken();
        await person.PressAsync(await world.Connector.QuestionAsync(person.ConversationId, "start.language"), "en");
        await world.Connector.QuestionAsync(person.ConversationId, "start.role");

        Assert.Single(world.Connector.Shown(person.ConversationId), card => StandingQuestion.In(card.Message)?.Id == "start.language" || card.Lines.Contains("✓ English"));
    }

    [Fact]
    public async Task A_mention_of_the_bot_is_no_part_of_an_answer()
    {
        var (person, _) = await world.AtAsync("newcomer.name");

        (await person.PostAsync(Mentioning("<at>Samen Hier</at>&nbsp;Proefpersoon"))).Taken();

        Assert.Equal("\"Proefpersoon\"", await world.AnswerAsync(person, "newcomer.name"));
    }

    private static JsonObject Mentioning(string text) => new()
    {
        ["type"] = "message",
        ["text"] = text,
        ["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>Samen Hier</at>",
            ["mentioned"] = new JsonObject { ["id"] = TeamsUser.Bot, ["name"] = "Samen Hier" },
        }),
    };

    private static string GroupOf(TeamsUser person) => $"19:group-of-{person.UserId[3..]}";

    private static JsonObject InGroup(TeamsUser person, string scope, JsonObject activity)
    {
        activity["conversation"] = new JsonObject { ["id"] = GroupOf(person), ["conversationType"] = scope, ["isGroup"] = true };
        return person.Envelop(activity);
    }

    private async Task AssertNobodyIsKnownAsync(TeamsUser person)
    {
        Assert.Equal("nobody", (await world.Server.RecordAsync(new("msteams", GroupOf(person)))).Person);
        await using var stored = StoredFile.In(world.DataDirectory);
        Assert.Equal(0L, await stored.ScalarAsync("SELECT COUNT(*) FROM participants p WHERE NOT EXISTS (SELECT 1 FROM conversations c WHERE c.participant_id = p.id)"));
    }
}
