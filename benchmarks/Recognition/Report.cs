using System.Globalization;
using System.Text;

namespace SamenHier.Benchmarks.Recognition;

/// <summary>Prints what was measured.</summary>
internal static class Report
{
    // The 97.5th percentile of the normal distribution: an interval of 95 %.
    private const double Z = 1.959964;

    /// <summary>A Markdown table: a row for each kind and language, over all lines, and the share of right ones in each half.</summary>
    public static void WriteTable(TextWriter output, IReadOnlyList<TestLine> lines)
    {
        output.WriteLine("| kind | language | lines | right (95 % interval) | wrong (95 % interval) | of which sure | unclear | right: tuning half | right: held-out half |");
        output.WriteLine("|---|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var set in lines.Select(line => (Line: line, Reading: Reading.Of(line))).Select(read => (read.Line, read.Reading, Verdict: Judge.Of(read.Line, read.Reading)))
            .GroupBy(read => (read.Line.Kind, read.Line.Language)))
        {
            var (all, right, wrong) = (set.Count(), set.Count(read => read.Verdict is Verdict.Right), set.Count(read => read.Verdict is Verdict.Wrong));
            var sure = set.Count(read => read.Verdict is Verdict.Wrong && read.Reading.Certainty is Recognizers.Certainty.Sure);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {set.Key.Kind} | {set.Key.Language} | {all} | {Share(right, all)} | {Share(wrong, all)} | {sure} | {all - right - wrong} | {Half(isHeldOut: false)} | {Half(isHeldOut: true)} |"));

            string Half(bool isHeldOut)
            {
                var half = set.Where(read => read.Line.IsHeldOut == isHeldOut).ToList();
                return string.Create(CultureInfo.InvariantCulture, $"{100.0 * half.Count(read => read.Verdict is Verdict.Right) / half.Count:0.0} %");
            }
        }
    }

    /// <summary>Each line of a set that is not read as meant.</summary>
    public static void WriteMisses(TextWriter output, IReadOnlyList<TestLine> lines, string set, bool withHeldOut)
    {
        foreach (var line in lines.Where(line => line.Set == set && (withHeldOut || !line.IsHeldOut)))
        {
            var reading = Reading.Of(line);
            var verdict = Judge.Of(line, reading);
            if (verdict is not Verdict.Right)
            {
                var candidates = string.Join(' ', reading.Candidates.Select(candidate => candidate.ToJsonString()));
                output.WriteLine($"{verdict}: {line.Text.ReplaceLineEndings(" ")} -> {reading.Value?.ToJsonString() ?? "null"} {reading.Certainty} [{candidates}], meant: {line.Expected}{OptionsOf(line)}");
            }
        }
    }

    private static string OptionsOf(TestLine line)
    {
        var shown = new StringBuilder();
        foreach (var (index, option) in line.Options.Index())
        {
            shown.Append(CultureInfo.InvariantCulture, $"{(index == 0 ? " of " : ", ")}{index}: {option}");
        }

        return shown.ToString();
    }

    /// <summary>A share with the interval of Wilson (1927), in percent.</summary>
    private static string Share(int count, int all)
    {
        var share = (double)count / all;
        var middle = (share + (Z * Z / (2 * all))) / (1 + (Z * Z / all));
        var reach = Z / (1 + (Z * Z / all)) * Math.Sqrt((share * (1 - share) / all) + (Z * Z / (4.0 * all * all)));
        return string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} % ({100 * Math.Max(0, middle - reach):0.0}–{100 * Math.Min(1, middle + reach):0.0})");
    }
}
