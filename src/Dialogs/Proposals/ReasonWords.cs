using SamenHier.Dialogs.Texts;
using SamenHier.Matching.Explanations;

namespace SamenHier.Dialogs.Proposals;

/// <summary>Says the codes of the matching in the words of a language: the text <c>reason.CODE</c>, codes among its arguments by the questionnaires' own words.</summary>
/// <param name="texts">The texts.</param>
public sealed class ReasonWords(TextCatalog texts)
{
    private const string Interest = "interest";
    private const string Level = "level";
    private const string Need = "need";
    private const string Priority = "priority";

    // No text has more placeholders.
    private const int MostArguments = 3;

    /// <summary>A reason in words.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="language">nl, en, ar or ti.</param>
    public string Say(Reason reason, string language)
    {
        var told = Arguments(reason, language).ToList();
        var key = reason.Code == ReasonCodes.Loses && told is [_, _, { Length: > 0 }] ? "reason.losesMost" : $"reason.{reason.Code}";
        return texts.Get(language, key, [.. told.Concat(Enumerable.Repeat(string.Empty, MostArguments)).Take(MostArguments)]);
    }

    /// <summary>A code by itself: a criterion, a level of the objective, a need, a priority, an interest, a language, a requirement, a kind or variant. One that has no words is given back as it is.</summary>
    /// <param name="family">Which of them: <c>criterion</c>, <c>level</c>, <c>need</c>, <c>priority</c>, <c>interest</c>, <c>language</c>, <c>requirement</c>, <c>kind</c>, <c>variant</c>, <c>set</c>.</param>
    /// <param name="code">The code.</param>
    /// <param name="language">nl, en, ar or ti.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such family.</exception>
    public string Name(string family, string code, string language)
    {
        var key = $"{PrefixOf(family)}{code}";
        return texts.Has(language, key) ? texts.Get(language, key) : code;
    }

    private static string PrefixOf(string family) => family switch
    {
        "criterion" or Level or Need or "variant" => $"{family}.",
        Priority => "choice.priorities.ranked.",
        Interest => "choice.newcomer.interests.",
        "language" => "choice.newcomer.languages.",
        "requirement" => "choice.newcomer.wishes.",
        "kind" => "choice.group.kind.",
        "set" => "label.weegschaal.",
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, "No such family of codes."),
    };

    private IEnumerable<string> Arguments(Reason reason, string language) => reason.Code switch
    {
        ReasonCodes.Priorities or ReasonCodes.FlipPriorities => [Names(Priority, reason.Arguments, language)],
        ReasonCodes.Interests or ReasonCodes.FlipInterests => [Names(Interest, reason.Arguments, language)],
        ReasonCodes.Languages => [Names("language", reason.Arguments, language)],
        ReasonCodes.Needs or ReasonCodes.Uncovered or ReasonCodes.FlipCapabilities => [Names(Need, reason.Arguments, language)],
        ReasonCodes.NoGroup => [string.Join(texts.Get(language, "list.separator"), reason.Arguments.Select(condition => Condition(condition, language)))],
        _ => reason.Arguments.Select((argument, place) => Argument(reason.Code, argument, place, language)),
    };

    private string Argument(string code, string argument, int place, string language) => (code, place) switch
    {
        (ReasonCodes.Loses or ReasonCodes.NearTie, 0) => Name(Level, argument, language),
        (ReasonCodes.Loses, 2) when argument.Length > 0 => Name("criterion", argument, language),
        (ReasonCodes.FlipWeegschaal, 0) => Name("set", argument, language),

        // Numbers and ids as given.
        _ => argument,
    };

    private string Names(string family, IReadOnlyList<string> codes, string language) =>
        string.Join(texts.Get(language, "list.separator"), codes.Select(code => Name(family, code, language)));

    private string Condition(string condition, string language)
    {
        var key = $"reason.{condition}";
        return texts.Has(language, key) ? texts.Get(language, key) : condition;
    }
}
