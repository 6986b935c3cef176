using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Dialogs.Replies;

/// <summary>The numbers that answer a question on a given day.</summary>
/// <param name="Minimum">The smallest.</param>
/// <param name="Maximum">The largest.</param>
/// <param name="Example">One that the bot can show.</param>
/// <param name="TooLowKey">The text for a number below.</param>
/// <param name="TooHighKey">The text for a number above.</param>
public sealed record NumberRange(int Minimum, int Maximum, int Example, string TooLowKey, string TooHighKey)
{
    /// <summary>The age in years of the oldest person ever documented.</summary>
    public const int OldestAge = 122;

    /// <summary>The range of a question.</summary>
    /// <param name="question">A question of the kind number.</param>
    /// <param name="today">The day on which it is asked.</param>
    /// <exception cref="QuestionnaireException">The question names an unknown range.</exception>
    public static NumberRange Of(Question question, DateOnly today) => question.Range switch
    {
        null => new NumberRange(question.Minimum, question.Maximum, Math.Clamp(2, question.Minimum, question.Maximum), "problem.number.range", "problem.number.range"),
        "birthYear" => new NumberRange(today.Year - OldestAge, today.Year, 1992, "problem.birthYear.range", "problem.birthYear.future"),
        var unknown => throw new QuestionnaireException($"Question {question.Id} has the unknown range {unknown}."),
    };

    /// <summary>The text that says why a number is no answer; null when it is one.</summary>
    /// <param name="number">The number.</param>
    public string? Problem(int number)
    {
        if (number < Minimum)
        {
            return TooLowKey;
        }

        return number > Maximum ? TooHighKey : null;
    }
}
