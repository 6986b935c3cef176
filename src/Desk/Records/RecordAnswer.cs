namespace SamenHier.Desk.Records;

/// <summary>An answer as the desk shows it.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Label">Its short name.</param>
/// <param name="Words">The answer in words.</param>
/// <param name="OwnWords">What the person typed, where that is something else; null otherwise.</param>
public sealed record RecordAnswer(string Question, string Label, string Words, string? OwnWords)
{
    /// <summary>Whether it is about the support that somebody needs: health data, shown only when asked for.</summary>
    public bool IsSupport => Question.StartsWith("support.", StringComparison.Ordinal);
}
