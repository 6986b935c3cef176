using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Tests.Conversations;

/// <summary>Finds the names of the texts that a message is made of, so that no test compares words.</summary>
internal sealed partial class SaidTexts
{
    private const string Break = "\n\n";

    // They stand inside other texts or on buttons, or on the page.
    private static readonly string[] Parts = ["choice.", "label.", "statement.", "word.", "scale.", "page.", "language.name", "list.separator", "summary.line", "multi.done"];
    private static readonly ConcurrentDictionary<TextCatalog, SaidTexts> Known = new();

    private readonly Dictionary<string, List<(string Key, Regex Pattern)>> patterns;

    private SaidTexts(TextCatalog catalog) =>
        patterns = Languages.All.ToDictionary(language => language, language => PatternsOf(catalog, language), StringComparer.Ordinal);

    public static SaidTexts Of(TextCatalog catalog) => Known.GetOrAdd(catalog, made => new SaidTexts(made));

    /// <summary>The names, in order; a question's own text is checked and left out.</summary>
    public IReadOnlyList<string> Read(Activity message, AskedQuestion? question)
    {
        var keys = Parse(patterns[message.Locale!], WithoutList(message, question), 0);
        Assert.True(keys is not null, $"In {message.Locale} the bot said what is no text: {message.Text}");
        if (question is null)
        {
            return keys;
        }

        Assert.Contains(keys[^1], OwnTexts(question));
        return [.. keys.SkipLast(1)];
    }

    // Where a channel has no buttons, the choices stand numbered below the question.
    private static string WithoutList(Activity message, AskedQuestion? question)
    {
        var list = question is null ? "" : string.Concat(question.Choices.Index().Select(choice => $"\n{choice.Index + 1}. {choice.Item.Title}"));
        return message.SuggestedActions is null && list.Length > 0 ? message.Text!.Replace("\n" + list, "", StringComparison.Ordinal) : message.Text!;
    }

    private static IEnumerable<string> OwnTexts(AskedQuestion question) => question.Kind switch
    {
        "scale" => ["weegschaal.question"],
        "multi" => [$"question.{question.Id}", "multi.more"],
        _ => [$"question.{question.Id}"],
    };

    private static List<string>? Parse(List<(string Key, Regex Pattern)> known, string text, int start)
    {
        if (start >= text.Length)
        {
            return [];
        }

        foreach (var (key, pattern) in known)
        {
            var match = pattern.Match(text, start);
            if (match.Success && Parse(known, text, match.Index + match.Length + Break.Length) is { } rest)
            {
                return [key, .. rest];
            }
        }

        return null;
    }

    private static List<(string Key, Regex Pattern)> PatternsOf(TextCatalog catalog, string language)
    {
        var templates = catalog.In(language).GetAllStrings(includeParentCultures: false)
            .Where(text => !Array.Exists(Parts, part => text.Name.StartsWith(part, StringComparison.Ordinal)))
            .Select(text => (Key: text.Name, Template: text.Value))
            .Append((Key: "question.start.language", Template: string.Join('\n', Languages.All.Select(each => catalog.Get(each, "question.start.language")))));
        return [.. templates.OrderByDescending(text => text.Template.Length).Select(text => (text.Key, ToPattern(text.Template)))];
    }

    private static Regex ToPattern(string template) => new(
        $@"\G{Placeholder().Replace(Regex.Escape(template), ".+?")}(?=\n\n|\z)",
        RegexOptions.Singleline | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(5));

    [GeneratedRegex(@"\\\{\d}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
