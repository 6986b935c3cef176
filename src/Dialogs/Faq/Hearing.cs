namespace SamenHier.Dialogs.Faq;

/// <summary>What a message would be to the question that stands.</summary>
public enum Hearing
{
    /// <summary>No answer to it, or no question stands.</summary>
    NoAnswer,

    /// <summary>Perhaps an answer: one that would have to be confirmed, or that cannot be.</summary>
    NearAnswer,

    /// <summary>An answer.</summary>
    Answer,

    /// <summary>Any words would be an answer.</summary>
    AnyWords,

    /// <summary>Just the words on one of its buttons.</summary>
    Label,
}
