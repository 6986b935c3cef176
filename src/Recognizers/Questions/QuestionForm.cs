namespace SamenHier.Recognizers;

/// <summary>Whether a message has the form of a question.</summary>
public enum QuestionForm
{
    /// <summary>It has not: an answer, a story, a greeting, nothing.</summary>
    None,

    /// <summary>It may be one: only a question mark, or a question word where a statement may have it too.</summary>
    Perhaps,

    /// <summary>It is one, with or without a question mark.</summary>
    Sure,
}
