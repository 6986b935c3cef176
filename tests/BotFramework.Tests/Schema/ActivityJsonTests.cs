using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;

namespace SamenHier.BotFramework.Tests.Schema;

[SuppressMessage("Design", "MA0002:IEqualityComparer<string> or IComparer<string> is missing", Justification = "The default comparer of strings is ordinal.")]
public class ActivityJsonTests
{
    private static Activity Read(string json) => ActivityJson.Read(Encoding.UTF8.GetBytes(json));

    private static JsonNode Written(Activity activity) => JsonNode.Parse(ActivityJson.Write(activity))!;

    [Fact]
    public void An_activity_survives_a_round_trip_with_every_member()
    {
        const string json = """
            {"type":"message","id":"a1","timestamp":"2026-01-31T10:00:00.123+00:00","localTimestamp":"2026-01-31T11:00:00+01:00","localTimezone":"Europe/Amsterdam",
             "serviceUrl":"http://127.0.0.1:1/","channelId":"test","from":{"id":"u1","name":"Testpersoon Een","role":"user"},"conversation":{"id":"c1","isGroup":false,"tenantId":"t"},
             "recipient":{"id":"b1"},"textFormat":"plain","attachmentLayout":"list","locale":"ti","text":"ሰላም","speak":"s","inputHint":"acceptingInput","summary":"k",
             "suggestedActions":{"to":["u1"],"actions":[{"type":"imBack","title":"እወ","value":"yes"}]},
             "attachments":[{"contentType":"x/y","content":{"a":[1,2.5,null]},"name":"n"}],"entities":[{"type":"clientInfo","country":"NL"}],
             "channelData":{"clientActivityID":"17"},"replyToId":"a0","value":{"k":"v"},"name":"e","relatesTo":{"activityId":"r1"},"code":"unknown",
             "importance":"high","deliveryMode":"normal","listenFor":["x"],"textHighlights":[{"text":"x","occurrence":1}],"semanticAction":{"id":"s","entities":{"e":{"type":"t"}}}}
            """;

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), Written(Read(json))), Written(Read(json)).ToJsonString());
    }

    [Fact]
    public void Unknown_members_survive_a_round_trip_wherever_they_stand()
    {
        const string json = """
            {"type":"message","madeUp":{"deep":[true]},"from":{"id":"u","email":"x"},"conversation":{"id":"c","topic":1},
             "attachments":[{"contentType":"x/y","size":12}],"entities":[{"type":"t","own":{"a":1},"none":null}]}
            """;

        Activity activity = Read(json);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), Written(activity)), Written(activity).ToJsonString());
        Assert.True((bool)activity.Properties["madeUp"]!["deep"]![0]!);
        Assert.Equal("x", (string?)activity.From.Properties["email"]);
        Assert.Equal(1, (int?)activity.Conversation.Properties["topic"]);
        Assert.Equal(12, (int?)Assert.Single(activity.Attachments!).Properties["size"]);
        Assert.Equal(1, (int?)Assert.Single(activity.Entities!).Properties["own"]!["a"]);
    }

    [Fact]
    public void Names_are_read_whatever_their_case_and_written_in_camel_case()
    {
        Activity activity = Read("""{"Type":"message","TEXT":"x","From":{"ID":"u"},"Entities":[{"Type":"t"}]}""");

        Assert.Equal("""{"type":"message","from":{"id":"u"},"text":"x","entities":[{"type":"t"}]}""", Encoding.UTF8.GetString(ActivityJson.Write(activity)));
    }

    [Fact]
    public void An_empty_activity_is_written_without_nulls() =>
        Assert.Equal("{}", Encoding.UTF8.GetString(ActivityJson.Write(new Activity())));

    public static TheoryData<string, object?> LooseScalars => new()
    {
        { "\"words\"", "words" },
        { "\"2026-01-31T10:00:00Z\"", "2026-01-31T10:00:00Z" },
        { "7", 7L },
        { "-9223372036854775808", long.MinValue },
        { "9223372036854775808", 9223372036854775808d },
        { "7.5", 7.5d },
        { "1e3", 1000d },
        { "true", true },
        { "false", false },
        { "null", null },
    };

    [Theory]
    [MemberData(nameof(LooseScalars))]
    public void A_loose_scalar_comes_back_as_its_own_kind(string json, object? expected)
    {
        Activity activity = Read($$$"""{"value":{{{json}}},"channelData":{{{json}}},"attachments":[{"content":{{{json}}}}],"suggestedActions":{"actions":[{"value":{{{json}}}}]}}""");

        Assert.Equal(expected, activity.Value);
        Assert.Equal(expected, activity.ChannelData);
        Assert.Equal(expected, activity.Attachments![0].Content);
        Assert.Equal(expected, activity.SuggestedActions!.Actions![0].Value);
    }

    [Fact]
    public void Loose_objects_and_lists_outlive_the_text_that_they_came_from()
    {
        byte[] json = Encoding.UTF8.GetBytes("""{"value":{"a":"ሀ"},"channelData":[1,2]}""");
        Activity activity = ActivityJson.Read(json);
        Array.Clear(json);

        Assert.Equal("ሀ", Assert.IsType<JsonElement>(activity.Value).GetProperty("a").GetString());
        Assert.Equal(2, Assert.IsType<JsonElement>(activity.ChannelData).GetArrayLength());
    }

    internal sealed class OwnValue
    {
        public string? Given { get; set; }

        public int? Missing { get; set; }

        public string Computed => $"{Given} {Missing}";
    }

    public static TheoryData<object, string> LooseValues => new()
    {
        { "words", "\"words\"" },
        { 3, "3" },
        { 3L, "3" },
        { 2.5, "2.5" },
        { 2.5m, "2.5" },
        { true, "true" },
        { new Dictionary<string, object?> { ["Own Name"] = new List<object?> { 1, null, "x", new Dictionary<string, object?>() } }, """{"Own Name":[1,null,"x",{}]}""" },
        { new Dictionary<string, string> { ["a"] = "b" }, """{"a":"b"}""" },
        { new[] { "a", "b" }, """["a","b"]""" },
        { new List<int> { 1, 2 }, "[1,2]" },
        { new JsonObject { ["a"] = 1 }, """{"a":1}""" },
        { JsonDocument.Parse("[1]").RootElement, "[1]" },
        { new HeroCard(title: "t", buttons: [new CardAction(ActionTypes.ImBack, "b", value: 1)]), """{"title":"t","buttons":[{"type":"imBack","title":"b","value":1}]}""" },
        { new List<CardImage> { new("u") }, """[{"url":"u"}]""" },
        { new OwnValue { Given = "g" }, """{"Given":"g"}""" },
        { new object(), "{}" },
    };

    [Theory]
    [MemberData(nameof(LooseValues))]
    public void A_loose_value_is_written_as_what_it_is(object value, string expected)
    {
        Activity activity = new() { Value = value, ChannelData = value, Attachments = [new Attachment(content: value)] };

        string written = Encoding.UTF8.GetString(ActivityJson.Write(activity));

        Assert.Equal($$$"""{"attachments":[{"content":{{{expected}}}}],"channelData":{{{expected}}},"value":{{{expected}}}}""", written);
    }

    [Fact]
    public void A_value_that_contains_itself_is_an_error_not_a_crash()
    {
        Dictionary<string, object?> loop = [];
        loop["again"] = loop;

        Assert.ThrowsAny<Exception>(() => ActivityJson.Write(new Activity { Value = loop }));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("\"message\"")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}}")]
    [InlineData("{} {}")]
    [InlineData("{'type':'message'}")]
    [InlineData("""{"type":"message",}""")]
    [InlineData("""{"type":"message" /* note */}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"text":{}}""")]
    [InlineData("""{"text":["a"]}""")]
    [InlineData("""{"timestamp":"yesterday"}""")]
    [InlineData("""{"timestamp":1}""")]
    [InlineData("""{"from":"u1"}""")]
    [InlineData("""{"from":[]}""")]
    [InlineData("""{"conversation":{"isGroup":"yes"}}""")]
    [InlineData("""{"attachments":{}}""")]
    [InlineData("""{"attachments":[7]}""")]
    [InlineData("""{"entities":[7]}""")]
    [InlineData("""{"entities":["mention"]}""")]
    [InlineData("""{"entities":[{"type":7}]}""")]
    [InlineData("""{"entities":[{"type":{}}]}""")]
    [InlineData("""{"membersAdded":["u1"]}""")]
    [InlineData("""{"value":1e999}""")]
    [InlineData("""{"value":NaN}""")]
    [InlineData("""{"text":"\ud800"}""")]
    [InlineData("""{"value":"\uDFFF x"}""")]
    [InlineData("""{"channelData":{"a":"\ud83d"}}""")]
    [InlineData("""{"madeUp":{"\ud83d":1}}""")]
    public void Text_that_is_no_activity_is_a_JsonException(string json) =>
        Assert.Throws<JsonException>(() => Read(json));

    [Theory]
    [InlineData(new byte[] { 0xff })]
    [InlineData(new byte[] { (byte)'{', (byte)'"', (byte)'v', (byte)'a', (byte)'l', (byte)'u', (byte)'e', (byte)'"', (byte)':', (byte)'"', 0xc3, (byte)'"', (byte)'}' })]
    public void Bytes_that_are_no_UTF8_are_a_JsonException(byte[] json) =>
        Assert.Throws<JsonException>(() => ActivityJson.Read(json));

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.Equal("message", Read("\uFEFF{\"type\":\"message\"}").Type);

    [Fact]
    public void Null_members_read_as_absent()
    {
        Activity activity = Read("""{"type":null,"text":null,"from":null,"timestamp":null,"attachments":null,"entities":[null],"value":null,"madeUp":null}""");

        Assert.Null(activity.Type);
        Assert.Null(activity.Text);
        Assert.Null(activity.From);
        Assert.Null(activity.Timestamp);
        Assert.Null(activity.Attachments);
        Assert.Null(Assert.Single(activity.Entities!));
        Assert.Null(activity.Value);
        Assert.True(activity.Properties.ContainsKey("madeUp"));
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("\u2028\u2029")]
    [InlineData("😀 ሰላም مرحبا")]
    [InlineData("</script>&\"'\\")]
    [InlineData("\r\n\t\b\u001f\u007f")]
    public void Every_character_survives_a_round_trip(string text)
    {
        Activity activity = ActivityJson.Read(ActivityJson.Write(new Activity { Text = text, Value = text }));

        Assert.Equal(text, activity.Text);
        Assert.Equal(text, activity.Value);
    }

    [Fact]
    public void Half_a_surrogate_pair_goes_out_as_the_replacement_character()
    {
        Activity activity = ActivityJson.Read(ActivityJson.Write(new Activity { Text = "a\ud800b", Value = "\udc00" }));

        Assert.Equal("a\ufffdb", activity.Text);
        Assert.Equal("\ufffd", activity.Value);
    }

    [Fact]
    public void Properties_that_the_bot_sets_are_written_and_read_again()
    {
        Activity activity = new() { Properties = new JsonObject { ["own"] = 1, ["none"] = null } };
        activity.Properties["more"] = new JsonArray("x");

        string written = Encoding.UTF8.GetString(ActivityJson.Write(activity));

        Assert.Equal("""{"own":1,"none":null,"more":["x"]}""", written);
        Assert.Equal(written, Encoding.UTF8.GetString(ActivityJson.Write(Read(written))));
    }

    [Theory]
    [InlineData("ሰላም")]
    [InlineData("مرحبا")]
    public void Words_of_every_script_go_out_as_themselves(string text) =>
        Assert.Contains(text, Encoding.UTF8.GetString(ActivityJson.Write(new Activity { Text = text })), StringComparison.Ordinal);

    [Theory]
    [InlineData("value")]
    [InlineData("channelData")]
    [InlineData("madeUp")]
    public void Nesting_is_bounded(string member)
    {
        static string Nested(string member, int depth) =>
            $$"""{"{{member}}":{{new string('[', depth)}}{{new string(']', depth)}}}""";

        Assert.NotNull(Read(Nested(member, 60)));
        Assert.Throws<JsonException>(() => Read(Nested(member, 64)));
        Assert.Throws<JsonException>(() => Read(Nested(member, 200_000)));
    }

    [Fact]
    public void A_megabyte_of_text_survives_a_round_trip()
    {
        string text = string.Concat(Enumerable.Repeat("ሰላም ", 120_000));
        byte[] json = ActivityJson.Write(new Activity { Text = text });

        Assert.True(json.Length > 1_000_000, $"{json.Length} bytes");
        Assert.Equal(text, ActivityJson.Read(json).Text);
    }

    [Fact]
    public void A_buffer_gets_the_same_bytes_as_an_array()
    {
        Activity activity = new(ActivityTypes.Message, text: "ሰላም", value: new Dictionary<string, object?> { ["a"] = 1 });
        ConversationReference reference = new(activityId: "a", user: new ChannelAccount("u"));
        ArrayBufferWriter<byte> activityBuffer = new();
        ArrayBufferWriter<byte> referenceBuffer = new();

        ActivityJson.Write(activityBuffer, activity);
        ActivityJson.Write(referenceBuffer, reference);

        Assert.Equal(ActivityJson.Write(activity), activityBuffer.WrittenSpan.ToArray());
        Assert.Equal(ActivityJson.Write(reference), referenceBuffer.WrittenSpan.ToArray());
    }

    [Fact]
    public void A_conversation_reference_survives_a_round_trip()
    {
        ConversationReference reference = new(
            new System.Globalization.CultureInfo("nl-NL"),
            "a1",
            new ChannelAccount("u1", "Testpersoon Een"),
            new ChannelAccount("b1"),
            new ConversationAccount(id: "c1", tenantId: "t1"),
            "test",
            "http://127.0.0.1:1");

        byte[] json = ActivityJson.Write(reference);
        ConversationReference again = ActivityJson.ReadReference(json);

        Assert.Equal(json, ActivityJson.Write(again));
        Assert.Equal("nl-NL", again.Locale);
        Assert.Equal("t1", again.Conversation.TenantId);
        Assert.Throws<JsonException>(() => ActivityJson.ReadReference("null"u8));
    }

    [Fact]
    public void A_loose_value_can_be_read_as_a_type()
    {
        Activity activity = Read("""{"value":{"action":{"type":"Action.Execute","verb":"choose","data":{"code":"priority.friendship"}},"state":null}}""");

        AdaptiveCardInvokeValue? value = ActivityJson.Convert<AdaptiveCardInvokeValue>(activity.Value);

        Assert.Equal("choose", value?.Action.Verb);
        Assert.Equal("priority.friendship", Assert.IsType<JsonElement>(value?.Action.Data).GetProperty("code").GetString());
        Assert.Equal("g", ActivityJson.Convert<OwnValue>(new Dictionary<string, object?> { ["given"] = "g" })?.Given);
        Assert.Null(ActivityJson.Convert<OwnValue>(null));
        Assert.Throws<JsonException>(() => ActivityJson.Convert<OwnValue>("words"));
    }
}
