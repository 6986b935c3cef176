namespace SamenHier.Recognizers;

/// <summary>What is done with a question.</summary>
public enum FaqOutcome
{
    /// <summary>The list has the answer.</summary>
    Answered,

    /// <summary>One of a few entries may have the answer; the person is asked which.</summary>
    Offered,

    /// <summary>The list does not answer it; a person may.</summary>
    HandedOver,
}
