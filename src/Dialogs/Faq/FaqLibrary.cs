using System.Reflection;
using SamenHier.Casework.Contents;
using SamenHier.Dialogs.Contents;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Texts;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Faq;

/// <summary>The frequently asked questions: those in the files in Entries and Asked beside this class, under what the desk edited. Safe for many threads.</summary>
public sealed class FaqLibrary
{
    private const string EntryRoom = "SamenHier.Dialogs.Faq.Entries.";
    private const string AskedRoom = "SamenHier.Dialogs.Faq.Asked.";

    private static readonly Lazy<FaqLibrary> OfTheProgram = new(() => new FaqLibrary(ReadShipped()));

    private readonly Lock gate = new();
    private volatile FaqShelf shelf;
    private Task settled = Task.CompletedTask;

    /// <summary>Takes entries from elsewhere.</summary>
    /// <param name="articles">The entries.</param>
    /// <exception cref="QuestionnaireException">An id occurs twice.</exception>
    public FaqLibrary(IEnumerable<FaqArticle> articles) => shelf = new FaqShelf(articles);

    /// <summary>Takes entries that ship, and puts over them what the desk edits, as it changes.</summary>
    /// <param name="shipped">What ships; it stays as it is.</param>
    /// <param name="overlay">What is edited.</param>
    public FaqLibrary(FaqLibrary shipped, ContentOverlay overlay)
    {
        shelf = shipped.shelf;
        overlay.Changed += () => Renew(shipped.All, overlay);
        Renew(shipped.All, overlay);
    }

    /// <summary>The entries that ship with the program, read and learned once.</summary>
    /// <exception cref="QuestionnaireException">A file is no valid entry.</exception>
    public static FaqLibrary Shipped => OfTheProgram.Value;

    /// <summary>Every entry, in the order of their ids.</summary>
    public IReadOnlyList<FaqArticle> All => shelf.All;

    /// <summary>Ends when the search has learned what the desk edited up to now. It fails when it could not; then what was known before still is.</summary>
    public Task Settled
    {
        get
        {
            lock (gate)
            {
                return settled;
            }
        }
    }

    /// <summary>The search in a language; built when it is first asked for. A further language has that of English.</summary>
    /// <param name="language">The language.</param>
    public FaqIndex Index(string language) => shelf.Index(Languages.OrEnglish(language));

    /// <summary>The language in which something is asked: people write in another one than they chose.</summary>
    /// <param name="words">What they wrote.</param>
    /// <param name="chosen">The language that they chose.</param>
    public static string LanguageOf(string words, string chosen) => LanguageRecognizer.Recognize(words) ?? chosen;

    /// <summary>An entry that a person may see in a language; null when there is none.</summary>
    /// <param name="id">Its id; any text.</param>
    /// <param name="language">The language.</param>
    public FaqArticle? Find(string id, string language) => shelf.Find(id, Languages.OrEnglish(language));

    /// <summary>The entries under a topic that have words in a language.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="language">The language.</param>
    public IEnumerable<FaqArticle> Under(string topic, string language) =>
        All.Where(article => article.Topic == topic && article.Texts.ContainsKey(Languages.OrEnglish(language)));

    // Learning takes a moment, so nobody waits for it; the latest edits are learned last.
    private void Renew(IReadOnlyList<FaqArticle> shipped, ContentOverlay overlay)
    {
        lock (gate)
        {
            if (!settled.IsCompleted || overlay.Current.Of(ContentKinds.Faq).Any() || !ReferenceEquals(shelf.All, shipped))
            {
                settled = settled.ContinueWith(
                    _ => { shelf = shelf.With(FaqEdits.Over(shipped, overlay.Current)); },
                    CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            }
        }
    }

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
