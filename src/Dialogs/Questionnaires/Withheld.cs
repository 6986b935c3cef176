namespace SamenHier.Dialogs.Questionnaires;

/// <summary>Why a question has no answer; stored as the answer's detail, and a code that conditions can name.</summary>
public static class Withheld
{
    /// <summary>The person passed over the question.</summary>
    public const string Skipped = "skipped";

    /// <summary>The person would rather not say.</summary>
    public const string Declined = "declined";
}
