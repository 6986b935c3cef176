using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace SamenHier.Recognizers;

/// <summary>How surely a text was understood.</summary>
public enum Certainty
{
    /// <summary>Nothing was understood; there is no value.</summary>
    None,

    /// <summary>More than one value fits; the candidates hold them and none is chosen.</summary>
    Ambiguous,

    /// <summary>A value fits but should be confirmed before it is used.</summary>
    Unsure,

    /// <summary>The value is what the text says.</summary>
    Sure,
}

/// <summary>A part of the text as it was typed, in UTF-16 positions.</summary>
/// <param name="Start">Position of the first character.</param>
/// <param name="Length">Number of characters.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextSpan(int Start, int Length);

/// <summary>What was understood, how surely and where in the text.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
/// <param name="Certainty">How surely; read <paramref name="Value"/> only when this is Unsure or Sure.</param>
/// <param name="Value">The value, or the type's default when nothing or too much was understood.</param>
/// <param name="Candidates">The alternatives when ambiguous; when understood the value, and after it what else it may be; otherwise empty.</param>
/// <param name="Span">Where in the text.</param>
public sealed record Recognition<T>(Certainty Certainty, T? Value, IReadOnlyList<T> Candidates, TextSpan Span)
{
    /// <summary>Not understood.</summary>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "Reads as Recognition<int>.Nothing.")]
    [SuppressMessage("Design", "MA0018:Do not declare static members on generic types", Justification = "Reads as Recognition<int>.Nothing.")]
    public static Recognition<T> Nothing { get; } = new(Certainty.None, default, [], default);

    /// <summary>Whether the value may be used without asking again.</summary>
    public bool IsSure => Certainty == Certainty.Sure;
}
