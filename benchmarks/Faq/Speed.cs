using System.Diagnostics;
using System.Globalization;
using SamenHier.Dialogs.Faq;
using SamenHier.Recognizers;

namespace SamenHier.Benchmarks.Faq;

/// <summary>Measures the time of a question among 500 entries a language: those that there are, and copies of them with other words.</summary>
internal static class Speed
{
    private const int Entries = 500;
    private const int WarmUps = 10;
    private const int Rounds = 5;

    /// <summary>A Markdown table: milliseconds to learn the entries, microseconds a question.</summary>
    public static void Write(TextWriter output, FaqLibrary library, IReadOnlyList<AskedLine> lines)
    {
        output.WriteLine("| language | entries | learning (ms) | question: median (µs) | slowest (µs) |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var language in lines.GroupBy(line => line.Language))
        {
            var entries = library.All.Where(article => article.Texts.ContainsKey(language.Key))
                .Select(article => new FaqEntry(article.Id, [article.Texts[language.Key].Question, .. article.Texts[language.Key].Asked], article.Audience, article.OwnCase)).ToList();
            Measure(output, language.Key, entries, [.. language]);
            Measure(output, language.Key, Multiplied(entries), [.. language]);
        }
    }

    private static List<FaqEntry> Multiplied(List<FaqEntry> entries) =>
        [.. Enumerable.Range(0, Entries).Select(index => (Entry: entries[index % entries.Count], Copy: index / entries.Count)).Select(each => each.Copy == 0 ? each.Entry : Copied(each.Entry, each.Copy))];

    // Every third word is another one in each copy.
    private static FaqEntry Copied(FaqEntry entry, int copy) => entry with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{entry.Id}_{copy}"),
        Phrases = [.. entry.Phrases.Select(phrase => string.Join(' ', phrase.Split(' ').Select((word, at) => (at + copy) % 3 == 0 ? word + (char)('a' + copy) : word)))],
    };

    private static void Measure(TextWriter output, string language, List<FaqEntry> entries, List<AskedLine> lines)
    {
        var start = Stopwatch.GetTimestamp();
        var index = new FaqIndex(language, entries);
        var learning = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        foreach (var line in Enumerable.Repeat(lines, WarmUps).SelectMany(all => all))
            index.Ask(line.Text, line.Role);
        var times = lines.Select(line => Quickest(index, line)).Order().ToArray();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {language} | {entries.Count} | {learning:0} | {times[times.Length / 2]:0} | {times[^1]:0} |"));
    }

    private static double Quickest(FaqIndex index, AskedLine line) => Enumerable.Range(0, Rounds).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        index.Ask(line.Text, line.Role);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    });
}
