using SamenHier.Matching.Assignment;

namespace SamenHier.Matching.Runs;

/// <summary>
/// What a move costs, seen from a best assignment. A node is a column, or the place of those who are not assigned; a move takes a row from its node to another.
/// The cost is a vector, compared level by level: the edge's slack under the certificate's prices, which is never below zero. A leximin level has a part for
/// each weight that occurs: how many more assigned edges have it. A column's free places move too, as rows without weight.
/// </summary>
internal sealed class ExchangeGraph
{
    /// <summary>The row that stands for free places.</summary>
    public const int FreePlace = -1;

    private readonly AssignmentProblem problem;
    private readonly IReadOnlyList<ObjectiveLevel> objective;
    private readonly int[] placeOf;
    private readonly int[] free;
    private readonly int assigned;
    private readonly List<CostPart> parts = [];
    private readonly List<(int Level, int First)> firstParts = [];
    private readonly Dictionary<int, int[]> ranks = [];
    private readonly long[][] rowPrices;
    private readonly long[][] columnPrices;
    private readonly long[] noPrices;
    private readonly long[] scratch;
    private readonly List<(int Row, int Edge)>[] edgesOfColumn;

    public ExchangeGraph(AssignmentProblem problem, IReadOnlyList<ObjectiveLevel> objective, AssignmentSolution solution, int levels)
    {
        (this.problem, this.objective) = (problem, objective);
        placeOf = [.. solution.ColumnOfRow.Select(column => column < 0 ? problem.Columns : column)];
        free = problem.Capacities.ToArray();
        foreach (var column in solution.ColumnOfRow.Where(column => column >= 0))
        {
            free[column]--;
            assigned++;
        }

        for (var level = 0; level < levels; level++) AddParts(level);
        rowPrices = [.. Enumerable.Range(0, problem.Rows).Select(_ => new long[parts.Count])];
        columnPrices = [.. Enumerable.Range(0, problem.Columns).Select(_ => new long[parts.Count])];
        noPrices = new long[parts.Count];
        scratch = new long[parts.Count];
        foreach (var proof in solution.Proofs.Where(proof => proof.Level < levels)) Price(proof);

        edgesOfColumn = [.. Enumerable.Range(0, problem.Columns).Select(_ => new List<(int, int)>())];
        for (var row = 0; row < problem.Rows; row++)
        {
            for (var edge = problem.FirstEdge(row); edge < problem.FirstEdge(row + 1); edge++) edgesOfColumn[problem.ColumnOf(edge)].Add((row, edge));
        }
    }

    /// <summary>The columns, and last the place of those who are not assigned.</summary>
    public int Nodes => problem.Columns + 1;

    /// <summary>The node of those who are not assigned.</summary>
    public int Unassigned => problem.Columns;

    /// <summary>How many parts a cost has.</summary>
    public int Parts => parts.Count;

    /// <summary>The parts of a cost.</summary>
    public IReadOnlyList<CostPart> CostParts => parts;

    public int PlaceOf(int row) => placeOf[row];

    /// <summary>The prices of a row, part by part; none for free places. They are what a move costs before <see cref="PricesAt"/> and <see cref="TakeOff"/>.</summary>
    public ReadOnlySpan<long> PricesOf(int row) => row == FreePlace ? noPrices : rowPrices[row];

    /// <summary>The prices of the node to which a move leads.</summary>
    public ReadOnlySpan<long> PricesAt(int node) => node == Unassigned ? noPrices : columnPrices[node];

    /// <summary>Takes the weight of an edge off a cost; without an edge (-1) nothing.</summary>
    public void TakeOff(int edge, Span<long> cost)
    {
        if (edge < 0) return;

        foreach (var (level, first) in firstParts)
        {
            if (ranks.TryGetValue(level, out var rank)) cost[first + rank[edge]]++;
            else cost[first] -= objective[level].Weights[edge];
        }
    }

    /// <summary>Whether a row could take an edge without any loss on that edge.</summary>
    public bool IsFree(int row, int edge) => IsFreeMove(row, problem.ColumnOf(edge), edge);

    /// <summary>What a row's move along an edge costs.</summary>
    public long[] Cost(int row, int edge)
    {
        var cost = new long[parts.Count];
        Sums.Add(PricesOf(row), PricesAt(problem.ColumnOf(edge)), cost);
        TakeOff(edge, cost);
        return cost;
    }

    /// <summary>Every move that leads to a node: the row (or <see cref="FreePlace"/>), from where, and its edge (-1 for none).</summary>
    public IEnumerable<(int Row, int From, int Edge)> MovesTo(int node)
    {
        if (node == Unassigned)
        {
            for (var row = 0; row < problem.Rows; row++)
            {
                if (placeOf[row] != Unassigned) yield return (row, placeOf[row], -1);
            }
        }
        else
        {
            foreach (var (row, edge) in edgesOfColumn[node])
            {
                if (placeOf[row] != node) yield return (row, placeOf[row], edge);
            }

            if (assigned > 0) yield return (FreePlace, Unassigned, -1);
        }

        for (var column = 0; column < problem.Columns; column++)
        {
            if (free[column] > 0 && column != node) yield return (FreePlace, column, -1);
        }
    }

    /// <summary>The nodes from which a move without loss leads to a node.</summary>
    public IEnumerable<int> FreeMoves(int node) => MovesTo(node).Where(move => IsFreeMove(move.Row, node, move.Edge)).Select(move => move.From);

    private bool IsFreeMove(int row, int to, int edge)
    {
        Sums.Add(PricesOf(row), PricesAt(to), scratch);
        TakeOff(edge, scratch);
        return !scratch.AsSpan().ContainsAnyExcept(0);
    }

    private void AddParts(int level)
    {
        firstParts.Add((level, parts.Count));
        if (objective[level].Kind is LevelKind.Sum)
        {
            parts.Add(new(level, -1, 0));
            return;
        }

        long[] values = [.. objective[level].Weights.Distinct().Order()];
        ranks[level] = [.. objective[level].Weights.Select(weight => Array.BinarySearch(values, weight))];
        parts.AddRange(values.Select((value, rank) => new CostPart(level, rank, value)));
    }

    // A range of several weights has no price: that none of its edges is used needs no proof.
    private void Price(LevelProof proof)
    {
        var isSum = objective[proof.Level].Kind is LevelKind.Sum;
        var found = parts.FindIndex(part => part.Level == proof.Level && (isSum || (part.Value >= proof.From && part.Value <= proof.To)));
        if (found < 0) return;

        for (var row = 0; row < problem.Rows; row++) rowPrices[row][found] = proof.RowPrices[row];
        for (var column = 0; column < problem.Columns; column++) columnPrices[column][found] = proof.ColumnPrices[column];
    }
}

/// <summary>A part of a cost.</summary>
/// <param name="Level">The level to which it belongs.</param>
/// <param name="Rank">For a leximin level the place of its weight among those that occur; -1 for another.</param>
/// <param name="Value">For a leximin level that weight.</param>
internal sealed record CostPart(int Level, int Rank, long Value);
