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

    /// <summary>Leans to yes, when nothing else is said: "no problem", "I think so".</summary>
    PerhapsYes,

    /// <summary>Leans to no, when nothing else is said: "not really".</summary>
    PerhapsNo,

    /// <summary>Denies the rest of its clause.</summary>
    Not,

    /// <summary>Says that there is no answer yet: "maybe".</summary>
    Unclear,

    /// <summary>"I don't know".</summary>
    DoesNotKnow,

    /// <summary>"I'd rather not say".</summary>
    RatherNot,

    /// <summary>"I'd rather not": no answer by itself, and beside a plain no nothing more than that.</summary>
    PreferNot,

    /// <summary>"why not": leans to yes, also as a question.</summary>
    WhyNot,

    /// <summary>Yes at times and no at others: "sometimes". With yes and no beside it both are said, else there is no answer.</summary>
    Sometimes,

    /// <summary>Yes and no in one phrase.</summary>
    Both,

    /// <summary>Takes back what was said before it ("sorry", "I mean"), if something else follows; elsewhere it adds nothing.</summary>
    Corrects,

    /// <summary>What follows, or stands right before it, is what somebody else said: "he said".</summary>
    Reported,

    /// <summary>"I said": adds nothing.</summary>
    OwnWords,

    /// <summary>Adds nothing.</summary>
    Filler,
}
