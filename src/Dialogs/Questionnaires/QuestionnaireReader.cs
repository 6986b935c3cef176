namespace SamenHier.Dialogs.Questionnaires;

/// <summary>Reads a questionnaire from its file.</summary>
public static class QuestionnaireReader
{
    /// <summary>Reads one questionnaire.</summary>
    /// <param name="reader">The YAML text.</param>
    /// <param name="source">The file's name, for the error.</param>
    /// <exception cref="QuestionnaireException">The text is not a valid questionnaire; the message names file and fault.</exception>
    public static Questionnaire Read(TextReader reader, string source)
    {
        var file = YamlFile.Read<QuestionnaireFile>(reader, source);
        return new Questionnaire(file.Id, file.Version, [.. file.Questions.Select(question => ToQuestion(file, question, source))], file.Consents, file.For);
    }

    private static Question ToQuestion(QuestionnaireFile questionnaire, QuestionFile file, string source)
    {
        if (!Enum.TryParse<QuestionKind>(file.Kind, ignoreCase: true, out var kind) || !char.IsLetter(file.Kind[0]))
        {
            throw new QuestionnaireException($"{source}: question {file.Id} has the unknown kind {file.Kind}.");
        }

        if (kind is QuestionKind.Choice or QuestionKind.Multi or QuestionKind.YesNo && file.Choices.Count == 0 && file.ChoicesFrom is null && file.ChoicesOf is null)
        {
            throw new QuestionnaireException($"{source}: question {file.Id} has no choices.");
        }

        if (file.Optional is not (null or "skip" or "decline"))
        {
            throw new QuestionnaireException($"{source}: question {file.Id} can be optional by skip or decline, not {file.Optional}.");
        }

        return new Question
        {
            Id = $"{questionnaire.Id}.{file.Id}",
            Kind = kind,
            Choices = kind is QuestionKind.Scale ? ScaleAnswer.Values : file.Choices,
            ChoiceText = file.ChoiceText,
            ChoiceWords = file.ChoiceWords,
            ChoicesFrom = file.ChoicesFrom,
            For = questionnaire.For,
            ChoicesOf = file.ChoicesOf,
            ChoiceWhen = file.ChoiceWhen.ToDictionary(choice => choice.Key, choice => (IReadOnlyDictionary<string, IReadOnlyList<string>>)YamlFile.Condition(choice.Value), StringComparer.Ordinal),
            Icons = file.Icons,
            Exclusive = file.Exclusive,
            Ranked = file.Ranked,
            AtMost = file.AtMost,
            Several = file.Several,
            Optional = ToWithheld(file.Optional),
            Sees = file.Sees ?? questionnaire.Sees,
            Sensitive = file.Sensitive,
            Steers = file.Steers,
            Shows = file.Shows,
            Minimum = file.Minimum ?? 0,
            Maximum = file.Maximum ?? 9999,
            Range = file.Range,
            MaxLength = file.MaxLength ?? 200,
            Digits = file.Digits,
            TakesQuestions = file.TakesQuestions,
            When = YamlFile.Condition(file.When),
            Unless = YamlFile.Condition(file.Unless),
            Follows = file.Follows,
        };
    }

    private static string? ToWithheld(string? optional) => optional switch
    {
        "skip" => Withheld.Skipped,
        "decline" => Withheld.Declined,
        _ => null,
    };
}

/// <summary>A questionnaire file is wrong; the message names the file and the fault.</summary>
/// <param name="message">What is wrong, and where.</param>
/// <param name="inner">The parser's own error, if any.</param>
public sealed class QuestionnaireException(string message, Exception? inner = null) : Exception(message, inner);
