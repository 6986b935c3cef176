using SamenHier.Casework.Contents;
using SamenHier.Dialogs.Contents;
using SamenHier.Dialogs.Texts;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Faq;

/// <summary>Puts what the desk edited over the entries that ship. Pure.</summary>
internal static class FaqEdits
{
    /// <summary>The entries in the order of their ids; one that was not edited is the very same.</summary>
    /// <param name="shipped">The entries that ship.</param>
    /// <param name="edits">What was edited; what cannot be read is as if it were not there.</param>
    public static IReadOnlyList<FaqArticle> Over(IReadOnlyList<FaqArticle> shipped, ContentSnapshot edits)
    {
        var byId = shipped.ToDictionary(article => article.Id, StringComparer.Ordinal);
        foreach (var id in edits.Of(ContentKinds.Faq).Select(edit => edit.Key).Distinct(StringComparer.Ordinal))
        {
            if (Edited(id, byId.GetValueOrDefault(id), edits) is { } article)
            {
                byId[id] = article;
            }
        }

        return [.. byId.Values.OrderBy(article => article.Id, StringComparer.Ordinal)];
    }

    private static FaqArticle? Edited(string id, FaqArticle? shipped, ContentSnapshot edits)
    {
        var texts = Texts(id, shipped, edits);
        if ((FaqFrame.Read(edits.Find(ContentKinds.Faq, id, FaqFrame.Language)?.Value) ?? FrameOf(shipped)) is not { } frame || texts.Count == 0)
        {
            return shipped;
        }

        return new FaqArticle(id, frame.Topic, frame.Audience, frame.OwnCase, frame.Sources, texts);
    }

    private static FaqFrame? FrameOf(FaqArticle? article) =>
        article is null ? null : new FaqFrame(article.Topic, article.Audience, article.OwnCase, article.Sources);

    private static Dictionary<string, FaqText> Texts(string id, FaqArticle? shipped, ContentSnapshot edits)
    {
        var texts = new Dictionary<string, FaqText>(StringComparer.Ordinal);
        foreach (var language in Languages.All)
        {
            var own = shipped?.Texts.GetValueOrDefault(language);
            if (FaqWords.Read(edits.Find(ContentKinds.Faq, id, language)?.Value) is { } words)
            {
                texts[language] = new FaqText(words.Question, Ways(own, words), words.Answer, IsReviewed: false);
            }
            else if (own is not null)
            {
                texts[language] = own;
            }
        }

        return texts;
    }

    // What people were known to ask they still ask.
    private static List<string> Ways(FaqText? own, FaqWords words)
    {
        IEnumerable<string> known = (own, own?.Question == words.Question) switch
        {
            (null, _) => [],
            (_, true) => own.Asked,
            _ => [own.Question, .. own.Asked],
        };
        var folded = known.Append(words.Question).Select(TextFolding.Fold).ToHashSet(StringComparer.Ordinal);
        return [.. known, .. words.Asked.Where(way => folded.Add(TextFolding.Fold(way)))];
    }
}
