using SamenHier.Matching.Runs;

namespace SamenHier.Matching.Explanations;

/// <summary>Finds rows of a run.</summary>
internal static class RunRows
{
    public static int RowOf(MatchingRun run, string newcomer)
    {
        for (var row = 0; row < run.Input.Newcomers.Count; row++)
        {
            if (run.Input.Newcomers[row].Id == newcomer) return row;
        }

        throw new ArgumentException($"There is no newcomer \"{newcomer}\" in the run.", nameof(newcomer));
    }
}
