using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Faq;

/// <summary>A frequently asked question with its answer in every language that it has.</summary>
/// <param name="Id">Its id, stored and asked for by it; never changes.</param>
/// <param name="Topic">The topic under which it stands in the menu.</param>
/// <param name="Audience">For whom it is.</param>
/// <param name="OwnCase">The field in which a question about one's own case goes to a person; null when there is none.</param>
/// <param name="Sources">Where its facts come from; at least one.</param>
/// <param name="Texts">Its words by language. A language that is marked as missing is not here, and the entry is not shown in it.</param>
public sealed record FaqArticle(
    string Id,
    string Topic,
    FaqAudience Audience,
    OwnCaseField? OwnCase,
    IReadOnlyList<FaqSource> Sources,
    IReadOnlyDictionary<string, FaqText> Texts);
