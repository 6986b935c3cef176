using System.Globalization;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Variants;

namespace SamenHier.Dialogs.Tests.Rules;

/// <summary>What is known of a person, written as <c>situation.permit=asylum newcomer.childAges=3,7 situation.arrived=skipped</c>.</summary>
internal static class Known
{
    /// <summary>The answers by question.</summary>
    public static Dictionary<string, Answer> Answers(string known) => known.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('=')).Select(part => Of(part[0], part[1])).ToDictionary(answer => answer.Question, StringComparer.Ordinal);

    /// <summary>The same as conditions see it.</summary>
    public static Facts Facts(string known, DateOnly today) => new(Answers(known), today, VariantRules.Shipped);

    /// <summary>A value as it is stored.</summary>
    public static string Value(string words)
    {
        var parts = words.Split(',');
        var numbers = parts.Select(part => int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (int?)null).OfType<int>().ToList();
        return (numbers.Count == parts.Length, parts.Length) switch
        {
            (true, 1) => AnswerValue.Of(numbers[0]),
            (true, _) => AnswerValue.Of(numbers),
            (_, 1) => AnswerValue.Of(words),
            _ => AnswerValue.Of(parts),
        };
    }

    private static Answer Of(string question, string words) => words is Withheld.Skipped or Withheld.Declined
        ? new Answer(question, AnswerValue.None, OwnWords: null, "nl", "00000000", DateTimeOffset.UnixEpoch, words)
        : new Answer(question, Value(words), OwnWords: null, "nl", "00000000", DateTimeOffset.UnixEpoch);
}
