using System.Runtime.InteropServices;

namespace SamenHier.Recognizers.Questions;

/// <summary>A word or phrase of a clause and what it does there.</summary>
/// <param name="Role">Everything that it may do.</param>
/// <param name="Counts">Whether it says more than an answer would: no number, month, yes or "maybe".</param>
/// <param name="Words">How many words it has.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct QuestionPart(QuestionRole Role, bool Counts, int Words)
{
    /// <summary>Whom or what a sentence is about, in one word.</summary>
    public bool IsSubject => Is(QuestionRole.Speaker | QuestionRole.Hearer | QuestionRole.Thing);

    /// <summary>A verb that says of anybody what it says, so that it makes a clause of its own.</summary>
    public bool IsPlainVerb =>
        Is(QuestionRole.Verb) && !Is(QuestionRole.NotOfThings | QuestionRole.OfSpeakers | QuestionRole.OfHearer | QuestionRole.Ability);

    /// <summary>Whether it does one of these.</summary>
    public bool Is(QuestionRole role) => (Role & role) != QuestionRole.None;

    /// <summary>Whether this verb asks when it stands before that.</summary>
    public bool AsksBefore(QuestionPart about) => Is(QuestionRole.Verb) && about.IsSubject && Takes(about);

    private bool Takes(QuestionPart about)
    {
        if (Is(QuestionRole.OfHearer))
            return about.Is(QuestionRole.Hearer);
        return !Is(QuestionRole.OfSpeakers) || about.Is(QuestionRole.Hearer | QuestionRole.Speaker);
    }
}
