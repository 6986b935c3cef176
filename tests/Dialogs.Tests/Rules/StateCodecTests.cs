using System.Text;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Tests.Rules;

public sealed class StateCodecTests
{
    public static TheoryData<string> Texts => ["", "words", "{\"~\":\"prompt\"}", "ትግርኛ", "العربية", "\u2068\n\t\"\\", "😀"];

    public static TheoryData<object> Strangers =>
    [
        1.5, 'c', DateTimeOffset.UnixEpoch, Guid.Empty, new Uri("https://example.org"), new object(), new StringBuilder("x"),
        new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "b" }, new[] { 1, 2 }, JsonDocument.Parse("{}").RootElement,
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Words_read_back(string text) => Assert.Equal(text, RoundTrip(text));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData((long)int.MaxValue + 1)]
    [InlineData(long.MinValue)]
    [InlineData(true)]
    [InlineData(false)]
    [InlineData(null)]
    public void Plain_values_read_back_as_the_same_type(object? value) => Assert.Equal(value, RoundTrip(value!));

    [Fact]
    public void Lists_and_maps_read_back_to_any_depth()
    {
        var value = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["list"] = new List<object> { "a", 1, true, new List<object>(), new Dictionary<string, object>(StringComparer.Ordinal) { ["b"] = "c" } },
            ["map"] = new Dictionary<string, object>(StringComparer.Ordinal),
        };
        Assert.Equal(value, RoundTrip(value));
    }

    [Fact]
    public void Dialogs_read_back_with_ids_versions_and_state()
    {
        var state = new DialogState(
        [
            new DialogInstance { Id = "prompt", Version = "1", State = new Dictionary<string, object>(StringComparer.Ordinal) { ["options"] = new PromptOptions { Validations = "newcomer.name" } } },
            new DialogInstance { Id = "intake", Version = "", State = new Dictionary<string, object>(StringComparer.Ordinal) { ["dialogs"] = new DialogState([new DialogInstance { Id = "inner" }]) } },
        ]);

        var read = Assert.IsType<DialogState>(RoundTrip(state));

        Assert.Equal(["prompt", "intake"], read.DialogStack.Select(instance => instance.Id));
        Assert.Equal("1", read.DialogStack[0].Version);
        Assert.Equal("newcomer.name", Assert.IsType<PromptOptions>(read.DialogStack[0].State["options"]).Validations);
        Assert.Equal("inner", Assert.IsType<DialogState>(read.DialogStack[1].State["dialogs"]).DialogStack.Single().Id);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void A_session_reads_back(bool greeted, bool paused)
    {
        var read = Assert.IsType<Session>(RoundTrip(new Session { Greeted = greeted, Paused = paused }));
        Assert.Equal((greeted, paused), (read.Greeted, read.Paused));
    }

    [Fact]
    public void What_was_written_twice_is_the_same_bytes()
    {
        var state = new Dictionary<string, object>(StringComparer.Ordinal) { ["a"] = new Session { Greeted = true }, ["b"] = new List<object> { 1, "x" } };
        Assert.Equal(StateCodec.Encode(state), StateCodec.Encode(StateCodec.Decode(StateCodec.Encode(state))));
    }

    [Theory]
    [MemberData(nameof(Strangers), DisableDiscoveryEnumeration = true)]
    public void Every_other_type_is_refused_and_named(object stranger)
    {
        var refusal = Assert.Throws<NotSupportedException>(() => RoundTrip(stranger));
        Assert.Contains("value", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prompt_with_rendered_words_is_refused()
    {
        Assert.Throws<NotSupportedException>(() => RoundTrip(new PromptOptions { Prompt = MessageFactory.Text("words") }));
        Assert.Throws<NotSupportedException>(() => RoundTrip(new PromptOptions { RetryPrompt = MessageFactory.Text("words") }));
        Assert.Throws<NotSupportedException>(() => RoundTrip(new PromptOptions { Choices = [new Choice("words")] }));
    }

    [Fact]
    public void A_map_cannot_pass_for_something_else() => Assert.Throws<NotSupportedException>(() =>
        RoundTrip(new Dictionary<string, object>(StringComparer.Ordinal) { ["~"] = "session" }));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("{\"a\":1.5}")]
    [InlineData("{\"a\":99999999999999999999}")]
    [InlineData("{\"a\":{\"~\":\"System.Diagnostics.Process\"}}")]
    [InlineData("{\"a\":{\"~\":1}}")]
    [InlineData("{\"a\":{\"~\":\"dialogs\"}}")]
    [InlineData("{\"a\":{\"~\":\"dialogs\",\"stack\":[{}]}}")]
    [InlineData("{\"a\":{\"~\":\"prompt\"}}")]
    public void Bytes_that_are_no_stored_state_are_refused_as_such(string stored) =>
        Assert.ThrowsAny<JsonException>(() => StateCodec.Decode(Encoding.UTF8.GetBytes(stored)));

    private static object? RoundTrip(object value) =>
        StateCodec.Decode(StateCodec.Encode(new Dictionary<string, object>(StringComparer.Ordinal) { ["value"] = value }))["value"];
}
