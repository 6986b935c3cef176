using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Dialogs.Groups;

/// <summary>How a group weighs one set of statements, and how far its members lie from each other. Pure; it says of nobody how they answered.</summary>
/// <param name="Question">The set's question.</param>
/// <param name="Answered">How many members weighed it; who would rather not say, or does not allow the matching, is not counted.</param>
/// <param name="Mean">The middle of their answers, in thousandths: -2000 (wholly the first statement) to 2000 (wholly the second); null when fewer than two answered.</param>
/// <param name="Spread">The distance between the two answers furthest apart, 0 to 4; null when fewer than two answered.</param>
public sealed record GroupBalance(string Question, int Answered, int? Mean, int? Spread)
{
    // One answer would be somebody's.
    private const int Fewest = 2;

    /// <summary>Weighs a set.</summary>
    /// <param name="question">The set's question.</param>
    /// <param name="members">The members.</param>
    public static GroupBalance Of(string question, IReadOnlyList<GroupMember> members)
    {
        List<int> answers =
        [
            .. GroupOverview.Counted(members).Select(member => member.Answers.GetValueOrDefault(question)).OfType<Answer>()
                .Where(answer => !AnswerValue.IsWithheld(answer)).Select(answer => ScaleAnswer.ToNumber(AnswerValue.Parts(answer.Value)[0])),
        ];
        return answers.Count < Fewest
            ? new GroupBalance(question, answers.Count, Mean: null, Spread: null)
            : new GroupBalance(question, answers.Count, (int)Math.Round(answers.Average() * 1000, MidpointRounding.AwayFromZero), answers.Max() - answers.Min());
    }
}
