namespace SamenHier.Recognizers.Tests;

/// <summary>What people type in one language, one a line.</summary>
/// <param name="Language">The language of the conversation.</param>
/// <param name="Questions">Questions.</param>
/// <param name="LookAlikes">Answers that look like questions.</param>
/// <param name="Answers">Answers.</param>
internal sealed record QuestionTable(string Language, string Questions, string LookAlikes, string Answers)
{
    private static readonly QuestionTable[] All =
    [
        new("nl", DutchQuestions.Questions, DutchQuestions.LookLikeQuestions, DutchQuestions.Answers),
        new("nl", DutchQuestionsLater.Questions, DutchQuestionsLater.LookLikeQuestions, DutchQuestionsLater.Answers) { Stories = DutchQuestionsLater.Stories, Weak = DutchQuestionsLater.WeakQuestions },
        new("en", EnglishQuestions.Questions, EnglishQuestions.LookLikeQuestions, EnglishQuestions.Answers),
        new("en", EnglishQuestionsLater.Questions, EnglishQuestionsLater.LookLikeQuestions, EnglishQuestionsLater.Answers) { Stories = EnglishQuestionsLater.Stories, Weak = EnglishQuestionsLater.WeakQuestions },
        new("ar", ArabicQuestions.Questions, ArabicQuestions.LookLikeQuestions, ArabicQuestions.Answers),
        new("ar", ArabicQuestionsLater.Questions, ArabicQuestionsLater.LookLikeQuestions, ArabicQuestionsLater.Answers) { Stories = ArabicQuestionsLater.Stories },
        new("ti", TigrinyaQuestions.Questions, TigrinyaQuestions.LookLikeQuestions, TigrinyaQuestions.Answers),
        new("ti", TigrinyaQuestionsLater.Questions, TigrinyaQuestionsLater.LookLikeQuestions, TigrinyaQuestionsLater.Answers) { Stories = TigrinyaQuestionsLater.Stories },
    ];

    /// <summary>Questions that have only a weak sign of it.</summary>
    public string Weak { get; init; } = string.Empty;

    /// <summary>Answers to open questions, in sentences.</summary>
    public string Stories { get; init; } = string.Empty;

    public static TheoryData<string, string> Rows(Func<QuestionTable, string> lines)
    {
        var rows = new TheoryData<string, string>();
        foreach (var table in All)
        {
            foreach (var line in lines(table).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                rows.Add(table.Language, line);
        }

        return rows;
    }
}
