using System.Globalization;

namespace SamenHier.Dialogs.Questionnaires;

/// <summary>
/// An answer on the weegschaal: -2 (wholly the first statement) to 2 (wholly the second), 0 for both alike,
/// always in the questionnaire's own order, whichever statement stood first on the screen.
/// </summary>
public static class ScaleAnswer
{
    /// <summary>The five answers, from the first statement to the second.</summary>
    public static IReadOnlyList<string> Values { get; } = ["-2", "-1", "0", "1", "2"];

    /// <summary>The names of the five steps' texts, from the statement shown first to the one shown second.</summary>
    public static IReadOnlyList<string> StepKeys { get; } =
        ["scale.allFirst", "scale.moreFirst", "scale.both", "scale.moreSecond", "scale.allSecond"];

    /// <summary>Whether this person sees the second statement first: fixed for a person and a question, even over all people.</summary>
    /// <param name="participant">Something fixed about the person that says nothing about them.</param>
    /// <param name="question">The question's id.</param>
    public static bool IsSwapped(Guid participant, string question)
    {
        // FNV-1a over both, for an even and repeatable bit; nothing secret depends on it.
        var hash = 2166136261u;
        foreach (var octet in participant.ToByteArray().Concat(System.Text.Encoding.UTF8.GetBytes(question)))
        {
            hash = (hash ^ octet) * 16777619u;
        }

        return ((hash >> 16) & 1) == 1;
    }

    /// <summary>The side order as it is recorded with the answer.</summary>
    /// <param name="swapped">Whether the second statement stood first.</param>
    public static string SideOrder(bool swapped) => swapped ? "second-first" : "first-second";

    /// <summary>The answers in the order of the buttons on the screen.</summary>
    /// <param name="swapped">Whether the second statement stands first.</param>
    public static IReadOnlyList<string> OnScreen(bool swapped) => swapped ? [.. Values.Reverse()] : Values;

    /// <summary>The balance as a number.</summary>
    /// <param name="value">One of <see cref="Values"/>.</param>
    public static int ToNumber(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}
