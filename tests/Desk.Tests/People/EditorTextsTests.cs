using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SamenHier.Desk.Texts;

namespace SamenHier.Desk.Tests.People;

public sealed partial class EditorTextsTests
{
    private static readonly string[] Rooms = ["contents.", "people."];
    private static readonly DeskTexts Texts = new();

    [Fact]
    public void Every_text_exists_in_both_languages_with_the_same_placeholders()
    {
        Assert.Equal(Keys("nl"), Keys("en"));
        Assert.All(Keys("nl"), key => Assert.Equal(Placeholders("nl", key), Placeholders("en", key)));
    }

    [Fact]
    public void No_text_is_missing_or_left_over()
    {
        var source = Source();
        var named = Named().Matches(source).Select(match => match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        var begun = Begun().Matches(source).Select(match => match.Groups["key"].Value).ToList();
        Assert.Empty(named.Except(Keys("nl"), StringComparer.Ordinal));
        Assert.DoesNotContain(Keys("nl"), key => !named.Contains(key) && !begun.Exists(start => key.StartsWith(start, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Keys(string language) =>
        Texts.Keys(language).Where(key => Rooms.Any(room => key.StartsWith(room, StringComparison.Ordinal))).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Placeholders(string language, string key) =>
        Placeholder().Matches(Texts.Get(language, key)).Select(match => match.Value).Order(StringComparer.Ordinal);

    private static string Source([CallerFilePath] string thisFile = "")
    {
        var desk = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../../../src/Desk"));
        var files = new[] { "Contents", "People" }.SelectMany(room => Directory.EnumerateFiles(Path.Combine(desk, room)));
        return string.Join('\n', files.Select(File.ReadAllText));
    }

    // A name that goes on with a code: $"people.role.{role}".
    [GeneratedRegex("\\$\"(?<key>(contents|people)\\.[A-Za-z.]*)\\{", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Begun();

    [GeneratedRegex("[^$]\"(?<key>(contents|people)\\.[A-Za-z.]*[A-Za-z])\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex("\\{[0-9]\\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
