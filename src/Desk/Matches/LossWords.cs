using System.Globalization;
using SamenHier.Desk.Frame;
using SamenHier.Matching.Assignment;
using SamenHier.Matching.Explanations;

namespace SamenHier.Desk.Matches;

/// <summary>How much is lost on a level, in words. Pure.</summary>
public static class LossWords
{
    /// <summary>The amount: points where the level counts scores, otherwise a number.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="width">The width of a step in millipoints.</param>
    /// <param name="words">The words of the desk.</param>
    public static string Of(Loss loss, int width, DeskWords words)
    {
        var amount = Amount(loss.Level, Math.Abs(loss.Amount), width, words);
        return words.Of(loss.Amount < 0 ? "matches.loss.gains" : "matches.loss.loses", amount);
    }

    /// <summary>A level's value: points where the level counts scores, otherwise a number.</summary>
    /// <param name="level">The level's code.</param>
    /// <param name="value">The value.</param>
    /// <param name="width">The width of a step in millipoints.</param>
    /// <param name="words">The words of the desk.</param>
    public static string Amount(string level, long value, int width, DeskWords words) => level switch
    {
        LevelCodes.WorstOff or LevelCodes.Total => words.Of("matches.points", words.Number(value * width / 1000m)),
        LevelCodes.Points => words.Of("matches.points", words.Number(value / 1000m)),
        LevelCodes.Waiting => words.Of("matches.loss.waiting", value),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };
}
