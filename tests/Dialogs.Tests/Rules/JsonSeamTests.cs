using System.Text.RegularExpressions;

namespace SamenHier.Dialogs.Tests.Rules;

/// <summary>
/// With the real Bot Framework packages a JSON type of System.Text.Json in state, content or properties is lost or breaks,
/// and with ours one of Newtonsoft does. So only the JSON seam hands JSON types over; files that know the Bot Framework name none.
/// </summary>
public sealed partial class JsonSeamTests
{
    private const string Seam = "Dialogs/Json/BotJson.cs";
    private const string Runtime = "BotFramework/";

    /// <summary>Files that know both and hand nothing over, each with the reason.</summary>
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["Dialogs/State/StateCodec.cs"] = "It reads bytes that it wrote itself; what it gives to the Bot Framework are plain values.",
        ["Bot/Messages/MessagesRoutes.cs"] = "It looks at the body as it came in, before the adapter makes an activity of it.",
    };

    [Fact]
    public void No_file_that_knows_the_Bot_Framework_names_a_JSON_type() => Assert.Empty(Offenders().Except(Allowed.Keys, StringComparer.Ordinal));

    [Fact]
    public void No_exception_outlives_its_reason() => Assert.All(
        Allowed.Keys.Except(Offenders(), StringComparer.Ordinal), file => Assert.Fail($"{file} names no JSON type any more; take it off the list."));

    [Fact]
    public void The_seam_itself_is_such_a_file() => Assert.True(KnowsBoth(SourceFiles.Read(".cs").Single(file => file.Path == Seam).Text));

    [Theory]
    [InlineData("using Microsoft.Bot.Schema;\nvar json = (JsonElement)activity.Value;", true)]
    [InlineData("Microsoft.Bot.Schema.Activity a; JObject b;", true)]
    [InlineData("using Microsoft.Bot.Builder;\nresponse.Body = JsonSerializer.Deserialize<object>(bytes);", true)]
    [InlineData("using Microsoft.Bot.Schema;\n// A JsonElement would be lost.\nvar text = activity.Text;", false)]
    [InlineData("using System.Text.Json;\nJsonElement element = document.RootElement;", false)]
    [InlineData("using Microsoft.Bot.Schema;\nJsonSerializer.Serialize(1);", false)]
    public void The_scan_tells_code_from_comments(string source, bool offends) => Assert.Equal(offends, KnowsBoth(source));

    private static IEnumerable<string> Offenders() => SourceFiles.Read(".cs")
        .Where(file => file.Path != Seam && !file.Path.StartsWith(Runtime, StringComparison.Ordinal) && KnowsBoth(file.Text))
        .Select(file => file.Path);

    private static bool KnowsBoth(string source)
    {
        var code = Comment().Replace(source, "");
        return code.Contains("Microsoft.Bot.", StringComparison.Ordinal) && JsonType().IsMatch(code);
    }

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Comment();

    // An object read from JSON is a JsonElement, whatever the variable says.
    [GeneratedRegex(@"\bDeserialize<object\??>|\b(JsonElement|JsonNode|JsonObject|JsonArray|JsonValue|JsonDocument|JObject|JArray|JToken|JValue)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex JsonType();
}
