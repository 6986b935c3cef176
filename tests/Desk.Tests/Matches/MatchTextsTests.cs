using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SamenHier.Casework.Matches;
using SamenHier.Desk.Matches;
using SamenHier.Desk.Texts;

namespace SamenHier.Desk.Tests.Matches;

public sealed partial class MatchTextsTests
{
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

    [Fact]
    public void Every_code_has_its_words() => Assert.All(
        [
            .. Enum.GetValues<ProposalState>().Select(state => $"matches.state.{ProposalSteps.Code(state)}"),
            .. ProposalSteps.GoingOn.SelectMany(state => new[] { $"matches.section.{ProposalSteps.Code(state)}", $"matches.empty.{ProposalSteps.Code(state)}" }),
            .. Enum.GetNames<ProposalFault>().Select(fault => $"matches.fault.{fault}"),
            .. Enum.GetNames<ReplayFault>().Select(fault => $"matches.replay.{fault}"),
            .. Enum.GetNames<ProposalOutcome>().Where(outcome => outcome != nameof(ProposalOutcome.Done)).Select(outcome => $"matches.outcome.{outcome}"),
            .. EndCodes.Reasons.Select(reason => $"matches.end.{reason}"),
            .. EndCodes.Sides.Select(side => $"matches.side.{side}"),
            .. Enum.GetNames<ActKind>().Select(kind => $"matches.timeline.{kind.ToLowerInvariant()}"),
            .. ProposalForm.Deeds.Select(deed => $"matches.done.{deed}"),
        ],
        key => Assert.Contains(key, Keys("nl")));

    private static IEnumerable<string> Keys(string language) => Texts.Keys(language).Where(key => key.StartsWith("matches.", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Placeholders(string language, string key) =>
        Placeholder().Matches(Texts.Get(language, key)).Select(match => match.Value).Order(StringComparer.Ordinal);

    private static string Source([CallerFilePath] string thisFile = "")
    {
        var desk = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../../../src/Desk"));
        var files = new[] { "*.cs", "*.razor" }.SelectMany(kind => Directory.EnumerateFiles(desk, kind, SearchOption.AllDirectories));
        return string.Join('\n', files.Select(File.ReadAllText));
    }

    // A name that goes on with a code: $"matches.state.{code}".
    [GeneratedRegex("\\$\"(?<key>matches\\.[A-Za-z.]*)\\{", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Begun();

    [GeneratedRegex("[^$]\"(?<key>matches\\.[A-Za-z.]*[A-Za-z])\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex("\\{[0-9]\\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
