using System.Runtime.InteropServices;

namespace SamenHier.Matching.Scores;

/// <summary>A part of what a criterion gives at most, as an exact fraction between what it is at worst and at best.</summary>
/// <param name="Low">The numerator at worst.</param>
/// <param name="High">The numerator at best; the same where everything is known.</param>
/// <param name="Whole">The denominator, more than 0.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Portion(Int128 Low, Int128 High, Int128 Whole)
{
    /// <summary>All of it.</summary>
    public static Portion Full { get; } = new(1, 1, 1);

    /// <summary>Anything from nothing to all of it.</summary>
    public static Portion Unknown { get; } = new(0, 1, 1);

    /// <summary>The mean of two portions that weigh alike.</summary>
    /// <param name="other">The other.</param>
    public Portion Halved(Portion other) => (this + other).Of(2);

    /// <summary>The same over more: divided by a number.</summary>
    /// <param name="count">The number.</param>
    public Portion Of(int count) => this with { Whole = Whole * count };

    /// <summary>The sum.</summary>
    public static Portion operator +(Portion one, Portion other) =>
        new((one.Low * other.Whole) + (other.Low * one.Whole), (one.High * other.Whole) + (other.High * one.Whole), one.Whole * other.Whole);

    /// <summary>The line of a score card: rounded down once, and in the middle where it is not known.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="most">What it gives at most.</param>
    public ScoreLine Line(string criterion, int most)
    {
        var (lowest, highest) = ((int)(most * Low / Whole), (int)(most * High / Whole));
        return new(criterion, lowest + ((highest - lowest) / 2), lowest, highest, most);
    }
}
