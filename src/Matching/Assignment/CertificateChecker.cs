namespace SamenHier.Matching.Assignment;

/// <summary>Checks an assignment and its certificate from the problem alone; shares no code with the solver.</summary>
public static class CertificateChecker
{
    /// <summary>The first thing that is wrong; null when the assignment is possible and every level is proven to be best.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="levels">The levels.</param>
    /// <param name="solution">The assignment with its certificate.</param>
    public static string? FindFault(AssignmentProblem problem, IReadOnlyList<ObjectiveLevel> levels, AssignmentSolution solution)
    {
        var (assigned, proofs, next) = (new List<int>(), solution.Proofs, 0);
        if (FindImpossible(problem, solution.ColumnOfRow, assigned) is { } impossible) return impossible;

        var face = new Face(problem, assigned);
        for (var level = 0; level < levels.Count; level++)
        {
            var (weights, isLeximin, first) = (levels[level].Weights, levels[level].Kind == LevelKind.Leximin, next);
            if (weights.Count != problem.Edges) return $"Level {level} has not one weight an edge.";

            // The ranges rise over every assigned weight. An assignment with fewer of the first weight in which it differs would have to beat the proof of that
            // weight, on whose face it lies because it equals this one in all weights before; where nothing is assigned there are no fewer than none.
            Int128 proven = Int128.MinValue;
            for (; next < proofs.Count && proofs[next].Level == level; next++)
            {
                var (proof, before) = (proofs[next], proven);
                if (proof.RowPrices.Count != problem.Rows || proof.ColumnPrices.Count != problem.Columns) return $"Proof {next} has not one price a row and column.";
                if (isLeximin ? proof.From <= before || proof.To < proof.From : (proof.From, proof.To) != (0, 0)) return $"Proof {next} has a wrong range.";
                if (isLeximin && proof.From != proof.To && proof.Value != 0) return $"Proof {next} has several weights and is not 0.";
                if (isLeximin && face.Open.Exists(edge => weights[edge] > before && weights[edge] < proof.From)) return $"Proof {next} leaves out an open weight.";

                Func<int, long> worth = isLeximin ? edge => weights[edge] >= proof.From && weights[edge] <= proof.To ? -1 : 0 : edge => weights[edge];
                if (face.FindUnproven(proof, worth, isLeximin ? -(Int128)proof.Value : proof.Value) is { } unproven) return $"Proof {next}: {unproven}";

                face.Narrow(proof, worth);
                proven = proof.To;
            }

            if (!isLeximin && next - first != 1) return $"Level {level} has {next - first} proofs.";
            if (isLeximin && assigned.Exists(edge => weights[edge] > proven)) return $"Level {level} is not proven to its end.";
        }

        return next == proofs.Count ? null : $"Proof {next} is of no level, or out of order.";
    }

    private static string? FindImpossible(AssignmentProblem problem, IReadOnlyList<int> columnOfRow, List<int> assigned)
    {
        if (columnOfRow.Count != problem.Rows) return $"The assignment has {columnOfRow.Count} rows and the problem {problem.Rows}.";

        var taken = new int[problem.Columns];
        for (var row = 0; row < columnOfRow.Count; row++)
        {
            var column = columnOfRow[row];
            if (column == -1) continue;
            if (problem.EdgeBetween(row, column) < 0) return $"Row {row} can't be assigned to column {column}.";
            if (++taken[column] > problem.Capacities[column]) return $"Column {column} has more rows than its capacity.";

            assigned.Add(problem.EdgeBetween(row, column));
        }

        return null;
    }

    /// <summary>What the levels proven so far leave open: exactly the assignments that are best in all of them.</summary>
    private sealed class Face(AssignmentProblem problem, List<int> assigned)
    {
        private readonly int[] rowOf = [.. Enumerable.Range(0, problem.Rows).SelectMany(row => Enumerable.Repeat(row, problem.FirstEdge(row + 1) - problem.FirstEdge(row)))];
        private readonly bool[] rowIsFilled = new bool[problem.Rows];
        private readonly bool[] columnIsFilled = new bool[problem.Columns];

        public List<int> Open { get; } = [.. Enumerable.Range(0, problem.Edges)];

        public string? FindUnproven(LevelProof proof, Func<int, long> worth, Int128 value)
        {
            var (gained, priced) = ((Int128)0, (Int128)0);
            assigned.ForEach(edge => gained += worth(edge));
            var place = Open.FindIndex(edge => Slack(proof, edge, worth) < 0);
            if (place >= 0) return $"the prices of row {rowOf[Open[place]]} and column {problem.ColumnOf(Open[place])} are below the weight.";
            for (var row = 0; row < rowIsFilled.Length; priced += proof.RowPrices[row++])
                if (proof.RowPrices[row] < 0 && !rowIsFilled[row]) return $"the price of row {row} is below 0.";
            for (var column = 0; column < columnIsFilled.Length; priced += (Int128)proof.ColumnPrices[column] * problem.Capacities[column++])
                if (proof.ColumnPrices[column] < 0 && !columnIsFilled[column]) return $"the price of column {column} is below 0.";

            return gained != value || priced != value ? $"the value is {value}, the assignment's {gained}, the prices' {priced}." : null;
        }

        public void Narrow(LevelProof proof, Func<int, long> worth)
        {
            Open.RemoveAll(edge => Slack(proof, edge, worth) != 0);
            for (var row = 0; row < rowIsFilled.Length; row++) rowIsFilled[row] |= proof.RowPrices[row] > 0;
            for (var column = 0; column < columnIsFilled.Length; column++) columnIsFilled[column] |= proof.ColumnPrices[column] > 0;
        }

        private Int128 Slack(LevelProof proof, int edge, Func<int, long> worth) =>
            (Int128)proof.RowPrices[rowOf[edge]] + proof.ColumnPrices[problem.ColumnOf(edge)] - worth(edge);
    }
}
