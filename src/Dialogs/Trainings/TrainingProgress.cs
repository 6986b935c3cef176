using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Dialogs.Trainings;

/// <summary>Who is how far, from what is kept of them: an answer <c>training.MODULE</c> with <c>part:PART</c> while under way, and <c>finished</c> at the end. Pure.</summary>
public static class TrainingProgress
{
    /// <summary>The value at the end of a lesson.</summary>
    public const string Finished = "finished";

    private const string Room = "training.";
    private const string Under = "part:";

    /// <summary>The name under which the progress in a lesson is kept.</summary>
    /// <param name="module">The lesson's id.</param>
    public static string NameOf(string module) => Room + module;

    /// <summary>The value while somebody is at a part.</summary>
    /// <param name="part">The part's id.</param>
    public static string At(string part) => Under + part;

    /// <summary>Whether a lesson was finished; reading it once more does not undo that.</summary>
    /// <param name="answers">The answers of the person.</param>
    /// <param name="module">The lesson's id.</param>
    public static bool IsFinished(IReadOnlyDictionary<string, Answer> answers, string module) =>
        AnswerValue.CodesOf(answers, NameOf(module)) is [Finished];

    /// <summary>The part at which somebody left a lesson; null when they did not begin it, or finished it.</summary>
    /// <param name="answers">The answers of the person.</param>
    /// <param name="module">The lesson's id.</param>
    public static string? PartIn(IReadOnlyDictionary<string, Answer> answers, string module) =>
        AnswerValue.CodesOf(answers, NameOf(module)) is [var value] && value.StartsWith(Under, StringComparison.Ordinal) ? value[Under.Length..] : null;

    /// <summary>The members of a group who have finished a lesson, in the order of their seats.</summary>
    /// <param name="members">The members.</param>
    /// <param name="module">The lesson's id.</param>
    public static IReadOnlyList<GroupMember> FinishedBy(IEnumerable<GroupMember> members, string module) =>
        [.. members.Where(member => IsFinished(member.Answers, module)).OrderBy(member => member.Seat)];
}
