using SamenHier.Dialogs.Questionnaires;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Faq;

/// <summary>Reads an entry from its file.</summary>
public static class FaqReader
{
    /// <summary>Reads one entry.</summary>
    /// <param name="reader">The YAML text.</param>
    /// <param name="source">The file's name, for the error.</param>
    /// <exception cref="QuestionnaireException">The text is no entry; the message names file and fault.</exception>
    public static FaqArticle Read(TextReader reader, string source)
    {
        var file = YamlFile.Read<FaqFile>(reader, source);
        if (file.Sources.Count == 0)
        {
            throw new QuestionnaireException($"{source}: an answer needs at least one source.");
        }

        return new FaqArticle(
            file.Id,
            file.Topic,
            ToCode<FaqAudience>(file.For, "for", source),
            file.OwnCase is { } field ? ToCode<OwnCaseField>(field, "ownCase", source) : null,
            [.. file.Sources.Select(each => each.ToSource(source))],
            ToTexts(file, source));
    }

    private static T ToCode<T>(string name, string key, string source)
        where T : struct, Enum =>
        Enum.TryParse<T>(name, ignoreCase: true, out var code) && name.All(char.IsAsciiLetter)
            ? code
            : throw new QuestionnaireException($"{source}: {key} is one of {string.Join(", ", Enum.GetNames<T>().Select(each => each.ToLowerInvariant()))}, not {name}.");

    private static Dictionary<string, FaqText> ToTexts(FaqFile file, string source)
    {
        (string Language, FaqTextFile Text)[] texts = [("nl", file.Nl), ("en", file.En), ("ar", file.Ar), ("ti", file.Ti)];
        return texts.Where(each => !each.Text.Missing).ToDictionary(each => each.Language, each => ToText(each.Text, each.Language, source), StringComparer.Ordinal);
    }

    private static FaqText ToText(FaqTextFile file, string language, string source) => file switch
    {
        { Question: null } or { Answer: null } => throw new QuestionnaireException($"{source}: {language} needs a question and an answer, or missing: true."),
        { Reviewed: not ("yes" or "no") } => throw new QuestionnaireException($"{source}: {language} needs reviewed: yes or no."),
        _ => new FaqText(file.Question.Trim(), file.Asked, file.Answer.Trim(), file.Reviewed is "yes"),
    };
}
