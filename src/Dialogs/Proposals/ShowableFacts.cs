using SamenHier.Dialogs.Handover;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Proposals;

/// <summary>What a newcomer can show of themselves to a group: facts made of answers that they gave. Needs, wishes and the weegschaal are none. Pure.</summary>
public static class ShowableFacts
{
    /// <summary>The choice that shows every fact.</summary>
    public const string Everything = "everything";

    /// <summary>The choice that shows none.</summary>
    public const string Nothing = "nothing";

    /// <summary>Where the town alone of an address stands.</summary>
    public const string TownQuestion = "newcomer.town";

    private static readonly (string Fact, string[] Questions)[] Facts =
    [
        ("name", ["newcomer.name"]),
        ("languages", ["newcomer.languages"]),
        ("dutchLevel", ["newcomer.dutchLevel"]),
        ("family", ["newcomer.household", "newcomer.adults", "newcomer.children"]),
        ("town", [TownQuestion]),
        ("interests", ["newcomer.interests"]),
        ("priorities", ["priorities.ranked"]),
        ("workWords", ["newcomer.workWords"]),
        ("free", ["newcomer.free"]),
    ];

    /// <summary>The facts, in the order shown.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Facts.Select(each => each.Fact)];

    /// <summary>The facts that a newcomer has, with the answers that make each.</summary>
    /// <param name="file">Their file.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<ShownAnswer>> Of(ParticipantFile file) =>
        Group(Facts.SelectMany(each => each.Questions).Select(question => Find(file, question)).OfType<ShownAnswer>());

    /// <summary>Answers by the fact that they make.</summary>
    /// <param name="answers">The answers.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<ShownAnswer>> Group(IEnumerable<ShownAnswer> answers)
    {
        var shown = answers.ToList();
        return Facts.Select(each => (each.Fact, Answers: shown.FindAll(answer => each.Questions.Contains(answer.Question, StringComparer.Ordinal))))
            .Where(each => each.Answers.Count > 0)
            .ToDictionary(each => each.Fact, each => (IReadOnlyList<ShownAnswer>)each.Answers, StringComparer.Ordinal);
    }

    private static ShownAnswer? Find(ParticipantFile file, string question)
    {
        if (question == TownQuestion)
        {
            return HomeTown.OfAnswers(file.Answers) is { } town ? new ShownAnswer(question, AnswerValue.Of(town)) : null;
        }

        return file.Answers.TryGetValue(question, out var answer) && !AnswerValue.IsWithheld(answer) ? new ShownAnswer(question, answer.Value) : null;
    }
}
