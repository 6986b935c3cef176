using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Dialogs.Replies;

/// <summary>The numbers that answer a question on a given day.</summary>
/// <param name="Minimum">The smallest.</param>
/// <param name="Maximum">The largest.</param>
/// <param name="Example">One that the bot can show.</param>
/// <param name="ProblemKey">The text for a number outside.</param>
public sealed record NumberRange(int Minimum, int Maximum, int Example, string ProblemKey)
{
    // The oldest person ever documented lived 122 years; intake begins at 16.
    private const int OldestAge = 122;
    private const int YoungestAge = 16;

    /// <summary>The range of a question.</summary>
    /// <param name="question">A question of the kind number.</param>
    /// <param name="today">The day on which it is asked.</param>
    /// <exception cref="QuestionnaireException">The question names an unknown range.</exception>
    public static NumberRange Of(Question question, DateOnly today) => question.Range switch
    {
        null => new NumberRange(question.Minimum, question.Maximum, Math.Clamp(2, question.Minimum, question.Maximum), "problem.number.range"),
        "birthYear" => new NumberRange(today.Year - OldestAge, today.Year - YoungestAge, 1992, "problem.birthYear.range"),
        var unknown => throw new QuestionnaireException($"Question {question.Id} has the unknown range {unknown}."),
    };
}
