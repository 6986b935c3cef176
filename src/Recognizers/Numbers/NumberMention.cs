using System.Runtime.InteropServices;

namespace SamenHier.Recognizers.Numbers;

/// <summary>Why a word that can mean a number may not.</summary>
internal enum Doubt
{
    /// <summary>It is a number.</summary>
    None,

    /// <summary>It is a number, but not as one writes it: a slip, or "1.987".</summary>
    Spelling,

    /// <summary>"one" may stand for a thing or a person.</summary>
    Pronoun,

    /// <summary>"een" is mostly an article.</summary>
    Article,

    /// <summary>Another word that is written the same.</summary>
    Homograph,
}

/// <summary>A number in a text.</summary>
/// <param name="Value">The value, or null when the text has a number there that is not a whole one from 0 to 9999.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Count">How many tokens it takes.</param>
/// <param name="Doubt">Why it may be no number.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberMention(int? Value, int First, int Count, Doubt Doubt = Doubt.None)
{
    public int End => First + Count;
}
