namespace SamenHier.Recognizers.YesNo;

/// <summary>What a word or phrase does in an answer to a yes-or-no question.</summary>
internal enum AnswerRole
{
    /// <summary>Yes, wherever it stands.</summary>
    Yes,

    /// <summary>Yes, unless denied: "I agree".</summary>
    Agree,

    /// <summary>Yes, when nothing else is said, and unless denied: "good".</summary>
    WeakYes,

    /// <summary>No, wherever it stands.</summary>
    No,

    /// <summary>No, or the denial of the word beside it.</summary>
    NoOrNot,

    /// <summary>No, unless denied: "I disagree".</summary>
    Against,

    /// <summary>No, when nothing else is said.</summary>
    WeakNo,

    /// <summary>Denies the rest of its clause.</summary>
    Not,

    /// <summary>Says that there is no answer: "I don't know", "maybe".</summary>
    Unclear,

    /// <summary>Adds nothing.</summary>
    Filler,
}
