using SamenHier.Desk.Frame;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Desk.Cases;

/// <summary>The names of the bot's questions, as people at the desk read them.</summary>
/// <param name="texts">The words of the bot.</param>
public sealed class QuestionNames(TextCatalog texts)
{
    /// <summary>The short name of a question, else its own words; null for no question, or one that is asked no more.</summary>
    /// <param name="words">The words of the desk.</param>
    /// <param name="question">The question's id, e.g. <c>newcomer.birthYear</c>.</param>
    /// <param name="role">The role of who is asked.</param>
    public string? Of(DeskWords words, string? question, string role)
    {
        var key = new[] { $"label.{question}", $"question.{question}" }.FirstOrDefault(key => texts.Has(words.Language, key));
        return key is null ? null : texts.Get(words.Language, texts.Voice(words.Language, key, role));
    }
}
