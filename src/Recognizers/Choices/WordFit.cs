using System.Runtime.InteropServices;

namespace SamenHier.Recognizers.Choices;

/// <summary>How well a typed word fits a word of a label, from worst to best.</summary>
internal enum WordFit
{
    None,

    /// <summary>Misspelled, or in the letters of another script.</summary>
    Near,

    /// <summary>Another word for the same, or one that holds it.</summary>
    Related,

    /// <summary>The beginning of the word.</summary>
    Begins,

    /// <summary>A form of the word that is spelled otherwise too.</summary>
    Alike,

    /// <summary>The same number, or the word with something before or after it.</summary>
    Inflected,

    Same,
}

/// <summary>A word of a label, by the place of the wording and of the word in it.</summary>
/// <param name="Wording">Which label or synonym.</param>
/// <param name="Word">Which of its words.</param>
/// <param name="InPhrase">Whether the word was found as part of a phrase that means one thing, so that a "not" in it denies nothing.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Spot(int Wording, int Word, bool InPhrase = false);
