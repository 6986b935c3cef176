namespace SamenHier.Recognizers;

/// <summary>The ways to leave a question without an answer.</summary>
public enum NoAnswer
{
    /// <summary>"I don't know".</summary>
    DoesNotKnow,

    /// <summary>"I'd rather not say".</summary>
    RatherNot,
}
