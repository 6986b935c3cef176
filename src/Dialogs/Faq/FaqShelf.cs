using System.Collections.Frozen;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Texts;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Faq;

/// <summary>The frequently asked questions of one moment, with the search in each language. Immutable.</summary>
internal sealed class FaqShelf
{
    private readonly FrozenDictionary<string, FaqArticle> articles;
    private readonly FrozenDictionary<string, Lazy<FaqIndex>> indexes;

    /// <summary>Takes the entries.</summary>
    /// <param name="articles">The entries.</param>
    /// <exception cref="QuestionnaireException">An id occurs twice.</exception>
    public FaqShelf(IEnumerable<FaqArticle> articles)
        : this([.. articles], before: null)
    {
    }

    private FaqShelf(IReadOnlyList<FaqArticle> all, FaqShelf? before)
    {
        All = all;
        if (All.GroupBy(article => article.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new QuestionnaireException($"The entry {twice.Key} occurs twice.");
        }

        articles = All.ToFrozenDictionary(article => article.Id, StringComparer.Ordinal);
        indexes = Languages.All.ToFrozenDictionary(
            language => language,
            language => before is not null && before.Finds(language).SequenceEqual(Finds(language), FindsAlike.Instance)
                ? before.indexes[language]
                : new Lazy<FaqIndex>(() => new FaqIndex(language, Finds(language))),
            StringComparer.Ordinal);
    }

    public IReadOnlyList<FaqArticle> All { get; }

    public FaqIndex Index(string language) => indexes[language].Value;

    public FaqArticle? Find(string id, string language) =>
        articles.TryGetValue(id, out var article) && article.Texts.ContainsKey(language) ? article : null;

    /// <summary>Other entries, with the search ready; a language in which nothing is asked otherwise is not learned again.</summary>
    public FaqShelf With(IReadOnlyList<FaqArticle> all)
    {
        var next = new FaqShelf(all, this);
        foreach (var language in Languages.All)
        {
            next.Index(language);
        }

        return next;
    }

    private List<FaqEntry> Finds(string language) =>
        [.. All.Where(article => article.Texts.ContainsKey(language)).Select(article => ToEntry(article, article.Texts[language]))];

    private static FaqEntry ToEntry(FaqArticle article, FaqText text) => new(article.Id, [text.Question, .. text.Asked], article.Audience, article.OwnCase);

    // Records compare their lists by reference.
    private sealed class FindsAlike : IEqualityComparer<FaqEntry>
    {
        public static FindsAlike Instance { get; } = new();

        public bool Equals(FaqEntry? x, FaqEntry? y) => ReferenceEquals(x, y)
            || (x is not null && y is not null && x with { Phrases = y.Phrases } == y && x.Phrases.SequenceEqual(y.Phrases, StringComparer.Ordinal));

        public int GetHashCode(FaqEntry obj) => StringComparer.Ordinal.GetHashCode(obj.Id);
    }
}
