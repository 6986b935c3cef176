using System.Collections.Frozen;
using System.Globalization;
using SamenHier.Dialogs.Faq;
using SamenHier.Recognizers;

namespace SamenHier.Benchmarks.Faq;

/// <summary>Prints what was measured.</summary>
internal static class Report
{
    // The entries whose ids are fixed; other people's sets ask mostly about them.
    private static readonly FrozenSet<string> FixedTwelve = FrozenSet.Create(
        "what_is_samenhier", "who_can_join_newcomer", "who_can_form_group", "cost", "how_long", "what_groups_do", "role_of_community_builder", "how_matching_works", "how_far_away", "privacy_my_data", "training", "stop_or_change_match");

    /// <summary>A Markdown table: a row for each language and part of the set.</summary>
    public static void WriteTable(TextWriter output, FaqLibrary library, IReadOnlyList<AskedLine> lines)
    {
        output.WriteLine("| language | part | in scope | answered rightly | right or offered | wrong answer | offered others | handed over | outside: not answered | of which handed over | own case: recognised | rightly beside it |");
        output.WriteLine("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var language in lines.GroupBy(line => line.Language))
        {
            WriteRow(output, language.Key, "all", Judged(library, language));
            WriteRow(output, language.Key, "the fixed twelve", Judged(library, language.Where(line => line.Entry is null || FixedTwelve.Contains(line.Entry))));
        }
    }

    /// <summary>A Markdown table: the thresholds of each language.</summary>
    public static void WriteThresholds(TextWriter output, FaqLibrary library, IEnumerable<string> languages)
    {
        output.WriteLine("| language | answer from | offer from | margin to the second | own case from |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var language in languages)
        {
            var thresholds = library.Index(language).Thresholds;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {language} | {thresholds.Answer:0.00} | {thresholds.Offer:0.00} | {thresholds.Margin:0.00} | {thresholds.OwnCase:0.00} |"));
        }
    }

    /// <summary>Each line of a language that is not answered as meant.</summary>
    public static void WriteMisses(TextWriter output, FaqLibrary library, IReadOnlyList<AskedLine> lines)
    {
        foreach (var (line, reply, verdict) in Judged(library, lines).Where(each => !Judge.IsMeant(each.Line, each.Verdict)))
        {
            var matches = string.Join(' ', reply.Matches.Select(match => string.Create(CultureInfo.InvariantCulture, $"{match.Id} {match.Score:0.00}")));
            output.WriteLine($"{verdict}: {line.Text.ReplaceLineEndings(" ")} [{line.Role}] -> {matches}, meant: {Meant(line)}");
        }
    }

    private static string Meant(AskedLine line) => line.Entry ?? (line.IsOwnCase ? $"own case, {line.Beside}" : "none");

    private static List<(AskedLine Line, FaqReply Reply, Verdict Verdict)> Judged(FaqLibrary library, IEnumerable<AskedLine> lines) =>
        [.. lines.Where(line => line.Entry is null || library.All.Any(article => article.Id == line.Entry)).Select(line => (line, Reply: library.Index(line.Language).Ask(line.Text, line.Role))).Select(each => (each.line, each.Reply, Judge.Of(each.line, each.Reply)))];

    private static void WriteRow(TextWriter output, string language, string part, List<(AskedLine Line, FaqReply Reply, Verdict Verdict)> judged)
    {
        var inScope = judged.FindAll(each => each.Line.Entry is not null);
        var outside = judged.FindAll(each => each.Line.Entry is null);
        var own = outside.FindAll(each => each.Line.IsOwnCase);
        var beside = own.FindAll(each => each.Line.Beside is not null && each.Verdict is Verdict.HandedOverAsOwn);
        string[] cells =
        [
            Share(inScope, Verdict.Right), Share(inScope, Verdict.Right, Verdict.OfferedRight), Share(inScope, Verdict.Wrong), Share(inScope, Verdict.OfferedOther), Share(inScope, Verdict.HandedOver, Verdict.HandedOverAsOwn),
            Share(outside, Verdict.OfferedOther, Verdict.HandedOver, Verdict.HandedOverAsOwn), Share(outside, Verdict.HandedOver, Verdict.HandedOverAsOwn), Share(own, Verdict.HandedOverAsOwn),
            Percent(beside.Count(each => each.Reply.Matches.Any(match => match.Id == each.Line.Beside)), beside.Count),
        ];
        output.WriteLine($"| {language} | {part} | {inScope.Count.ToString(CultureInfo.InvariantCulture)} | {string.Join(" | ", cells)} |");
    }

    private static string Share(List<(AskedLine Line, FaqReply Reply, Verdict Verdict)> judged, params Verdict[] verdicts) => Percent(judged.Count(each => verdicts.Contains(each.Verdict)), judged.Count);

    private static string Percent(int count, int all) => all == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / all:0.0} %");
}
