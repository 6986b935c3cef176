using SamenHier.Matching.Assignment;

namespace SamenHier.Matching.Tests.Assignment;

/// <summary>Problems with levels, made from a seed: all shapes, capacities of 0 to 3, forbidden pairs, sums and leximin mixed.</summary>
internal static class RandomCases
{
    public static (AssignmentProblem Problem, ObjectiveLevel[] Levels) Make(int seed, int most = 7)
    {
        var random = new Random(seed);
        var (rows, columns, density) = (random.Next(most + 1), random.Next(most + 1), random.Next(30, 101));
        var problem = new AssignmentProblem(
            [.. Enumerable.Range(0, columns).Select(_ => random.Next(4))],
            [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Where(_ => random.Next(100) < density).ToArray())]);
        return (problem, Levels(problem, random));
    }

    private static ObjectiveLevel[] Levels(AssignmentProblem problem, Random random)
    {
        var matched = new ObjectiveLevel(LevelCodes.Matched, LevelKind.Sum, [.. Enumerable.Repeat(1L, problem.Edges)]);
        var levels = new List<ObjectiveLevel>();
        for (var level = random.Next(3); level > 0; level--) levels.Add(Level(LevelKind.Sum));
        if (random.Next(10) > 0) levels.Add(matched);
        for (var level = random.Next(4); level > 0; level--) levels.Add(Level(random.Next(2) == 0 ? LevelKind.Leximin : LevelKind.Sum));
        return [.. levels];

        ObjectiveLevel Level(LevelKind kind)
        {
            var (lowest, spread) = (random.Next(3) == 0 ? -random.Next(4) : 0, random.Next(3) == 0 ? 1000 : random.Next(1, 6));
            return new("random", kind, [.. Enumerable.Range(0, problem.Edges).Select(_ => (long)random.Next(lowest, spread))]);
        }
    }
}
