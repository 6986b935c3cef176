using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SamenHier.Desk.Texts;

namespace SamenHier.Desk.Tests.Frame;

public sealed partial class OwnTextsTests
{
    private static readonly string[] Rooms = ["frame.", "cases.", "records."];
    private static readonly DeskTexts Texts = new();

    [Fact]
    public void Every_text_exists_in_both_languages() =>
        Assert.Equal(OfTheseRooms("nl").Order(StringComparer.Ordinal), OfTheseRooms("en").Order(StringComparer.Ordinal));

    [Fact]
    public void A_text_has_the_same_placeholders_in_both_languages() =>
        Assert.All(OfTheseRooms("nl"), key => Assert.Equal(Placeholders("nl", key), Placeholders("en", key)));

    [Fact]
    public void No_text_is_left_over()
    {
        var source = Source();
        var begun = Begun().Matches(source).Select(match => match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        var unused = OfTheseRooms("nl").Where(key => !source.Contains($"\"{key}\"", StringComparison.Ordinal)
            && !begun.Any(start => key.StartsWith(start, StringComparison.Ordinal)));

        Assert.Empty(unused);
    }

    [Fact]
    public void No_text_is_missing()
    {
        var known = Texts.Keys("nl").ToHashSet(StringComparer.Ordinal);
        var missing = Named().Matches(Source()).Select(match => match.Groups["key"].Value).Where(key => !known.Contains(key)).Distinct(StringComparer.Ordinal);

        Assert.Empty(missing);
    }

    private static IEnumerable<string> OfTheseRooms(string language) =>
        Texts.Keys(language).Where(key => Rooms.Any(room => key.StartsWith(room, StringComparison.Ordinal)));

    private static IEnumerable<string> Placeholders(string language, string key) =>
        Placeholder().Matches(Texts.Get(language, key)).Select(match => match.Value).Order(StringComparer.Ordinal);

    private static string Source([CallerFilePath] string thisFile = "")
    {
        var desk = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../../../src/Desk"));
        var files = new[] { "*.cs", "*.razor" }.SelectMany(kind => Directory.EnumerateFiles(desk, kind, SearchOption.AllDirectories));
        return string.Join('\n', files.Select(File.ReadAllText));
    }

    // A name that goes on with a code: $"cases.reason.{code}".
    [GeneratedRegex("\\$\"(?<key>(frame|cases|records)\\.[A-Za-z.]*)\\{", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Begun();

    [GeneratedRegex("[^$]\"(?<key>(frame|cases|records)\\.[A-Za-z.]*[A-Za-z])\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex("\\{[0-9]\\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
