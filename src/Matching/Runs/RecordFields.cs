namespace SamenHier.Matching.Runs;

/// <summary>The names of a record's fields.</summary>
internal static class RecordFields
{
    public const string Format = "format";
    public const string RunId = "runId";
    public const string Code = "code";
    public const string Objective = "objective";
    public const string Questionnaires = "questionnaires";
    public const string Weights = "weights";
    public const string Input = "input";
    public const string Newcomers = "newcomers";
    public const string Groups = "groups";

    public static string Of(RunObjective objective) => objective is RunObjective.Fair ? "fair" : "totalOnly";
}
