using System.Collections.Frozen;
using SamenHier.Casework.Questions;
using SamenHier.Dialogs.Faq;
using SamenHier.Dialogs.Texts;
using SamenHier.Recognizers;

namespace SamenHier.Desk.Contents;

/// <summary>Questions that ask about the same.</summary>
/// <param name="Language">Their language.</param>
/// <param name="Questions">The questions, the one that is most like all others first.</param>
public sealed record QuestionCluster(string Language, IReadOnlyList<UnansweredQuestion> Questions);

/// <summary>
/// Puts together questions that ask about the same, by the words and pieces of words that they share. What the entries that ship are
/// asked with tells which words are common and so say little. The same questions give the same clusters in whatever order they come.
/// </summary>
/// <param name="library">The frequently asked questions.</param>
public sealed class QuestionClusters(FaqLibrary library)
{
    private readonly FrozenDictionary<string, Lazy<QuestionFeatures>> features = Languages.All.ToFrozenDictionary(
        language => language,
        language => new Lazy<QuestionFeatures>(() => new QuestionFeatures(library.All.Where(article => article.Texts.ContainsKey(language)).SelectMany(article => article.Texts[language].Asked))),
        StringComparer.Ordinal);

    /// <summary>The clusters, the biggest first; a question that is like no other is one by itself.</summary>
    /// <param name="questions">The questions, in any languages.</param>
    public IReadOnlyList<QuestionCluster> Of(IEnumerable<UnansweredQuestion> questions) =>
    [
        .. questions.GroupBy(question => question.Language, StringComparer.Ordinal)
            .SelectMany(language => InLanguage(language.Key, language))
            .OrderByDescending(cluster => cluster.Questions.Count)
            .ThenByDescending(cluster => cluster.Questions.Max(question => question.At))
            .ThenBy(cluster => cluster.Language, StringComparer.Ordinal)
            .ThenBy(cluster => cluster.Questions[0].Words, StringComparer.Ordinal),
    ];

    private IEnumerable<QuestionCluster> InLanguage(string language, IEnumerable<UnansweredQuestion> questions)
    {
        var reader = features.TryGetValue(language, out var known) ? known.Value : QuestionFeatures.OfNoLanguage;
        var asked = questions.GroupBy(question => TextFolding.Fold(question.Words), StringComparer.Ordinal)
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => new AskedAlike([.. same.OrderBy(question => question.At).ThenBy(question => question.Words, StringComparer.Ordinal)], reader.Read(same.Key, same.First().Entry)))
            .ToList();
        return QuestionGrouping.Group(asked).Select(group => new QuestionCluster(language, [.. group.SelectMany(alike => alike.Questions)]));
    }
}
