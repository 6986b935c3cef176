using System.Collections.Frozen;
using System.Reflection;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Texts;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Faq;

/// <summary>The frequently asked questions, read once from the files in Entries and Asked beside this class.</summary>
public sealed class FaqLibrary
{
    private const string EntryRoom = "SamenHier.Dialogs.Faq.Entries.";
    private const string AskedRoom = "SamenHier.Dialogs.Faq.Asked.";

    private readonly FrozenDictionary<string, FaqArticle> articles;
    private readonly FrozenDictionary<string, Lazy<FaqIndex>> indexes;

    private static readonly Lazy<FaqLibrary> OfTheProgram = new(() => new FaqLibrary(ReadShipped()));

    /// <summary>Takes entries from elsewhere.</summary>
    /// <param name="articles">The entries.</param>
    /// <exception cref="QuestionnaireException">An id occurs twice.</exception>
    public FaqLibrary(IEnumerable<FaqArticle> articles)
    {
        All = [.. articles];
        if (All.GroupBy(article => article.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new QuestionnaireException($"The entry {twice.Key} occurs twice.");
        }

        this.articles = All.ToFrozenDictionary(article => article.Id, StringComparer.Ordinal);
        indexes = Languages.All.ToFrozenDictionary(language => language, language => new Lazy<FaqIndex>(() => Build(language)), StringComparer.Ordinal);
    }

    /// <summary>The entries that ship with the program, read and learned once.</summary>
    /// <exception cref="QuestionnaireException">A file is no valid entry.</exception>
    public static FaqLibrary Shipped => OfTheProgram.Value;

    /// <summary>Every entry, in the order of their ids.</summary>
    public IReadOnlyList<FaqArticle> All { get; }

    /// <summary>The search in a language; built when it is first asked for.</summary>
    /// <param name="language">A code of <see cref="Languages.All"/>.</param>
    public FaqIndex Index(string language) => indexes[language].Value;

    /// <summary>The language in which something is asked: people write in another one than they chose.</summary>
    /// <param name="words">What they wrote.</param>
    /// <param name="chosen">The language that they chose.</param>
    public static string LanguageOf(string words, string chosen) => LanguageRecognizer.Recognize(words) ?? chosen;

    /// <summary>An entry that a person may see in a language; null when there is none.</summary>
    /// <param name="id">Its id; any text.</param>
    /// <param name="language">The language.</param>
    public FaqArticle? Find(string id, string language) =>
        articles.TryGetValue(id, out var article) && article.Texts.ContainsKey(language) ? article : null;

    /// <summary>The entries under a topic that have words in a language.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="language">The language.</param>
    public IEnumerable<FaqArticle> Under(string topic, string language) =>
        All.Where(article => article.Topic == topic && article.Texts.ContainsKey(language));

    private FaqIndex Build(string language) => new(
        language,
        [.. All.Where(article => article.Texts.ContainsKey(language)).Select(article => ToEntry(article, article.Texts[language]))]);

    private static FaqEntry ToEntry(FaqArticle article, FaqText text) => new(article.Id, [text.Question, .. text.Asked], article.Audience, article.OwnCase);

    private static List<FaqArticle> ReadShipped()
    {
        var asked = Languages.All.ToDictionary(language => language, Asked, StringComparer.Ordinal);
        List<FaqArticle> entries = [.. Resources(EntryRoom).Select(name => Open(name, reader => FaqReader.Read(reader, name))).Select(article => WithMore(article, asked))];
        if (asked.Values.SelectMany(ways => ways.Keys).Except(entries.Select(article => article.Id), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new QuestionnaireException($"There are ways to ask {unknown}, and no such entry.");
        }

        return entries;
    }

    private static Dictionary<string, List<string>> Asked(string language)
    {
        var name = $"{AskedRoom}{language}.txt";
        return Open(name, reader => FaqAskedFile.Read(reader, name));
    }

    private static FaqArticle WithMore(FaqArticle article, Dictionary<string, Dictionary<string, List<string>>> asked) => article with
    {
        Texts = article.Texts.ToDictionary(
            text => text.Key,
            text => text.Value with { Asked = [.. text.Value.Asked, .. asked[text.Key].GetValueOrDefault(article.Id) ?? []] },
            StringComparer.Ordinal),
    };

    private static IEnumerable<string> Resources(string room) =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(room, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static T Open<T>(string name, Func<TextReader, T> read)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new QuestionnaireException($"{name} is missing."));
        return read(reader);
    }
}
