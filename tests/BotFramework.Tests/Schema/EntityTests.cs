using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;

namespace SamenHier.BotFramework.Tests.Schema;

[SuppressMessage("Design", "MA0002:IEqualityComparer<string> or IComparer<string> is missing", Justification = "The default comparer of strings is ordinal.")]
public class EntityTests
{
    private sealed class Question : Entity
    {
        public string? Id { get; set; }

        public List<string>? Choices { get; set; }
    }

    [Fact]
    public void An_object_becomes_an_entity_and_comes_back()
    {
        Entity entity = new();

        entity.SetAs(new Mention(new ChannelAccount("u1", "Testpersoon Een"), "@Een"));

        Assert.Equal("mention", entity.Type);
        Assert.Equal("u1", (string?)entity.Properties["mentioned"]!["id"]);
        Mention mention = entity.GetAs<Mention>();
        Assert.Equal(("u1", "@Een", "mention"), (mention.Mentioned.Id, mention.Text, mention.Type));
    }

    [Fact]
    public void A_type_of_the_bot_is_an_entity_too()
    {
        Entity entity = new();

        entity.SetAs(new Question { Type = "samenhier/question", Id = "start.language", Choices = ["nl", "ti"] });

        Assert.Equal("samenhier/question", entity.Type);
        Assert.Equal(["nl", "ti"], entity.GetAs<Question>().Choices!);
    }

    [Fact]
    public void A_dictionary_becomes_an_entity()
    {
        Entity entity = new();

        entity.SetAs(new Dictionary<string, object?> { ["Type"] = "t", ["own"] = 1 });

        Assert.Equal("t", entity.Type);
        Assert.Equal(1, (int?)entity.Properties["own"]);
    }

    [Fact]
    public void Nothing_can_not_become_an_entity() =>
        Assert.Throws<ArgumentNullException>(() => new Entity().SetAs<Mention?>(null));

    [Fact]
    public void An_entity_of_another_shape_does_not_fit()
    {
        Entity entity = new("mention") { Properties = new JsonObject { ["mentioned"] = "u1" } };

        Assert.Throws<JsonException>(entity.GetAs<Mention>);
    }

    [Fact]
    public void An_entity_among_others_is_written_with_all_its_members()
    {
        Activity activity = new() { Entities = [new Mention(new ChannelAccount("u1"), "@x"), new Question { Type = "q", Id = "i" }, new Entity("plain")] };

        JsonArray written = JsonNode.Parse(ActivityJson.Write(activity))!["entities"]!.AsArray();

        Assert.Equal("u1", (string?)written[0]!["mentioned"]!["id"]);
        Assert.Equal("i", (string?)written[1]!["Id"]);
        Assert.Equal("""{"type":"plain"}""", written[2]!.ToJsonString());
    }

    public static TheoryData<Entity, object?, bool> Pairs => new()
    {
        { new Entity("t"), new Entity("t"), true },
        { new Entity("t"), new Entity("u"), false },
        { new Entity("t"), null, false },
        { new Entity("t"), "t", false },
        { new Entity("t") { Properties = new JsonObject { ["a"] = 1 } }, new Entity("t") { Properties = new JsonObject { ["a"] = 1 } }, true },
        { new Entity("t") { Properties = new JsonObject { ["a"] = 1 } }, new Entity("t") { Properties = new JsonObject { ["a"] = 2 } }, false },
        { new Mention(text: "a"), new Mention(text: "a"), true },
        { new Mention(text: "a"), new Mention(text: "b"), false },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Entities_are_equal_by_type_and_members(Entity entity, object? other, bool expected)
    {
        Assert.Equal(expected, entity.Equals(other));
        if (expected)
            Assert.Equal(entity.GetHashCode(), other!.GetHashCode());
    }

    [Fact]
    public void A_member_named_type_in_another_case_is_the_type() =>
        Assert.Equal("t", ActivityJson.Read(Encoding.UTF8.GetBytes("""{"entities":[{"TYPE":"t"}]}""")).Entities![0].Type);
}
