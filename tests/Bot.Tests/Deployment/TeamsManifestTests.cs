using System.Text.Json.Nodes;
using SamenHier.Dialogs.Commands;

namespace SamenHier.Bot.Tests.Deployment;

/// <summary>What the Teams app says of the bot, in each of its languages, is so.</summary>
public sealed class TeamsManifestTests
{
    private static readonly JsonObject Manifest = DeploymentFiles.Json("teamsApp/manifest.json");

    private static readonly Command[] Offered = [Command.Help, Command.Language, Command.Question, Command.Person, Command.MyData, Command.Stop];

    private static readonly string[] Tags = ["nl", "en", "ar"];

    public static TheoryData<string> Languages => new(Tags);

    [Fact]
    public void Its_languages_are_those_of_the_bot_that_Teams_has() => Assert.Equal(
        Tags,
        Manifest["localizationInfo"]!["additionalLanguages"]!.AsArray().Select(language => $"{language!["languageTag"]}").Prepend($"{Manifest["localizationInfo"]!["defaultLanguageTag"]}"));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_language_has_a_text_for_everything_and_none_too_long(string language)
    {
        var texts = Texts(language);

        Assert.Equal(Texts("nl").Keys, texts.Keys);
        Assert.All(texts, text => Assert.InRange(text.Value.Length, 1, Longest(text.Key)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_bot_understands_each_command_that_is_offered(string language)
    {
        CommandWords words = new();
        var titles = Texts(language).Where(text => text.Key.EndsWith(".title", StringComparison.Ordinal)).Select(text => words.Find(text.Value));

        Assert.Equal(Offered.Select(command => (Command?)command), titles);
    }

    // In a team all would read each other's answers, and the bot would take them for one person.
    [Fact]
    public void It_talks_to_one_person_alone()
    {
        var bot = Assert.Single(Manifest["bots"]!.AsArray())!;

        Assert.Equal(["personal"], bot["scopes"]!.AsArray().Select(scope => $"{scope}"));
        Assert.Equal(["personal"], bot["commandLists"]!.AsArray().SelectMany(list => list!["scopes"]!.AsArray()).Select(scope => $"{scope}"));
        Assert.Equal("false", $"{bot["supportsFiles"]}");
    }

    [Fact]
    public void What_differs_from_place_to_place_is_filled_in_when_it_is_built()
    {
        Assert.Equal(("{{appId}}", "{{appId}}"), ($"{Manifest["id"]}", $"{Manifest["bots"]![0]!["botId"]}"));
        Assert.Equal(["{{host}}"], Manifest["validDomains"]!.AsArray().Select(domain => $"{domain}"));
        Assert.Equal(
            DeploymentFiles.Json("teamsApp/settings.json")["developer"]!.AsObject().Select(pair => $"{{{{developer.{pair.Key}}}}}"),
            Manifest["developer"]!.AsObject().Select(pair => $"{pair.Value}"));
    }

    // Dutch stands in the manifest itself; it is told by the same paths as the others.
    private static SortedDictionary<string, string> Texts(string language)
    {
        var pairs = language == "nl"
            ? new[] { "name", "description", "bots" }.SelectMany(section => Leaves(Manifest[section]!, section)).Where(leaf => IsText(leaf.Key))
            : DeploymentFiles.Json($"teamsApp/{language}.json").Where(pair => pair.Key != "$schema").Select(pair => KeyValuePair.Create(pair.Key, $"{pair.Value}"));
        return new SortedDictionary<string, string>(pairs.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, string>> Leaves(JsonNode node, string path) => node switch
    {
        JsonObject section => section.SelectMany(pair => Leaves(pair.Value!, $"{path}.{pair.Key}")),
        JsonArray list => list.SelectMany((item, index) => Leaves(item!, $"{path}[{index}]")),
        _ => [KeyValuePair.Create(path, $"{node}")],
    };

    private static bool IsText(string path) => path.Split('.')[^1] is "short" or "full" or "title" or "description";

    private static int Longest(string path) => path switch
    {
        "name.short" => 30,
        "name.full" => 100,
        "description.short" => 80,
        "description.full" => 4000,
        _ when path.EndsWith(".title", StringComparison.Ordinal) => 32,
        _ => 128,
    };
}
