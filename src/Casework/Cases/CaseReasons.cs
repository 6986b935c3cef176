namespace SamenHier.Casework.Cases;

/// <summary>Why a case was opened, and why one was closed, as codes.</summary>
public static class CaseReasons
{
    /// <summary>The person asked for a human being.</summary>
    public const string Asked = "asked";

    /// <summary>A question about the person's own situation, or one to which the list has no answer.</summary>
    public const string Question = "question";

    /// <summary>A message that speaks of danger.</summary>
    public const string Crisis = "crisis";

    /// <summary>The person's situation lies outside the programme's variants.</summary>
    public const string Outside = "outside";

    /// <summary>The person is a minor.</summary>
    public const string Minor = "minor";

    /// <summary>The reasons with which a case is closed, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> ForClosing { get; } = ["answered", "elsewhere", "noReply", "mistake", "other"];
}
