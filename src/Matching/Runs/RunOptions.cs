namespace SamenHier.Matching.Runs;

/// <summary>How a round is worked out.</summary>
/// <param name="RunId">Names the run; at most 64 characters.</param>
/// <param name="Objective">What is aimed for.</param>
public sealed record RunOptions(string RunId, RunObjective Objective = RunObjective.Fair)
{
    /// <summary>The versions of the questionnaires from which the input comes, by questionnaire; empty for a file.</summary>
    public IReadOnlyDictionary<string, string> Questionnaires { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>What a round aims for.</summary>
public enum RunObjective
{
    /// <summary>Support needs covered, number matched, standing proposals kept, the worst-off, the total; waiting breaks near-ties.</summary>
    Fair,

    /// <summary>The total of the scores only, to compare.</summary>
    TotalOnly,
}
