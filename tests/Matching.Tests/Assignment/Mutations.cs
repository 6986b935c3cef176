using SamenHier.Matching.Assignment;

namespace SamenHier.Matching.Tests.Assignment;

/// <summary>Spoils a proven result in one place. Each way gives nothing where what it would make is not surely a fault.</summary>
internal sealed class Mutations(AssignmentProblem problem, ObjectiveLevel[] levels, AssignmentSolution solution, Random random)
{
    /// <summary>The ways, by name.</summary>
    public IReadOnlyDictionary<string, Func<AssignmentSolution?>> Ways => new Dictionary<string, Func<AssignmentSolution?>>(StringComparer.Ordinal)
    {
        ["a row in another column"] = () => Reassigned(columns => columns[Row()] = random.Next(problem.Columns)),
        ["a row dropped"] = () => Reassigned(columns => columns[Row()] = -1),
        ["two rows swapped"] = () => Reassigned(columns =>
        {
            var (one, other) = (Row(), Row());
            (columns[one], columns[other]) = (columns[other], columns[one]);
        }),
        ["an unknown column"] = () => problem.Rows == 0 ? null : Reassigned(columns => columns[Row()] = random.Next(2) == 0 ? -2 : problem.Columns),
        ["a row too many"] = () => solution with { ColumnOfRow = [.. solution.ColumnOfRow, -1] },
        ["a row too few"] = () => problem.Rows == 0 ? null : solution with { ColumnOfRow = [.. solution.ColumnOfRow.SkipLast(1)] },
        ["a row's price"] = () => problem.Rows == 0 ? null : Changed(proof => proof with { RowPrices = OffByOne(proof.RowPrices, Row()) }),
        ["a column's price"] = () => PricedColumn() is not { } column ? null : Changed(proof => proof with { ColumnPrices = OffByOne(proof.ColumnPrices, column) }),
        ["a value"] = () => Changed(proof => proof with { Value = proof.Value + OneOff() }),
        ["a value together with a price"] = () => problem.Rows == 0 ? null : Changed(Inflated),
        ["the start of a range"] = () => Changed(proof => proof with { From = proof.From + (proof.From == proof.To ? OneOff() : 1) }, IsFragile),
        ["the end of a range"] = () => Changed(proof => proof with { To = proof.From - 1 }),
        ["a level's number"] = () => Changed(proof => proof with { Level = proof.Level + OneOff() }, IsNeeded),
        ["a price too many"] = () => Changed(proof => random.Next(2) == 0 ? proof with { RowPrices = [.. proof.RowPrices, 0] } : proof with { ColumnPrices = [.. proof.ColumnPrices, 0] }),
        ["a price too few"] = () => problem.Rows == 0 ? null : Changed(proof => proof with { RowPrices = [.. proof.RowPrices.Skip(1)] }),
        ["a proof dropped"] = () => Listed(IsNeededOrInside, (proofs, place) => proofs.RemoveAt(place)),
        ["a proof twice"] = () => Listed(_ => true, (proofs, place) => proofs.Insert(place, proofs[place])),
        ["a proof out of order"] = () => Listed(place => place > 0, (proofs, place) => (proofs[place - 1], proofs[place]) = (proofs[place], proofs[place - 1])),
        ["a proof of no level"] = () => Listed(_ => true, (proofs, place) => proofs.Add(proofs[place] with { Level = levels.Length })),
    };

    private AssignmentSolution? Reassigned(Action<int[]> change)
    {
        if (problem.Rows == 0 || problem.Columns == 0) return null;

        int[] columns = [.. solution.ColumnOfRow];
        change(columns);
        return IsPossible(columns) && IsEquallyGood(columns) ? null : solution with { ColumnOfRow = columns };
    }

    private bool IsPossible(int[] columns) =>
        Array.TrueForAll(columns, column => column >= -1 && column < problem.Columns)
        && !columns.Where((column, row) => column >= 0 && problem.EdgeBetween(row, column) < 0).Any()
        && columns.Where(column => column >= 0).GroupBy(column => column).All(rows => rows.Count() <= problem.Capacities[rows.Key]);

    private bool IsEquallyGood(int[] columns) =>
        Array.TrueForAll(levels, level => BruteForce.Worth(problem, level, columns).SequenceEqual(BruteForce.Worth(problem, level, solution.ColumnOfRow)));

    private AssignmentSolution? Changed(Func<LevelProof, LevelProof> change) => Changed(change, _ => true);

    private AssignmentSolution? Changed(Func<LevelProof, LevelProof> change, Func<int, bool> isFit) => Listed(isFit, (proofs, place) => proofs[place] = change(proofs[place]));

    private AssignmentSolution? Listed(Func<int, bool> isFit, Action<List<LevelProof>, int> change)
    {
        int[] places = [.. Enumerable.Range(0, solution.Proofs.Count).Where(isFit)];
        if (places.Length == 0) return null;

        List<LevelProof> proofs = [.. solution.Proofs];
        change(proofs, places[random.Next(places.Length)]);
        return solution with { Proofs = proofs };
    }

    /// <summary>A sum has one proof, and a weight that somebody is assigned with has to be proven.</summary>
    private bool IsNeeded(int place) => levels[solution.Proofs[place].Level].Kind == LevelKind.Sum || solution.Proofs[place].Value != 0;

    /// <summary>A range that nobody is in can be left out only at the end of its level.</summary>
    private bool IsNeededOrInside(int place) =>
        IsNeeded(place) || (place + 1 < solution.Proofs.Count && solution.Proofs[place + 1].Level == solution.Proofs[place].Level);

    /// <summary>A range that nobody is in and that ends its level can begin later.</summary>
    private bool IsFragile(int place) => IsNeeded(place) || (IsNeededOrInside(place) && solution.Proofs[place].From != solution.Proofs[place].To);

    private LevelProof Inflated(LevelProof proof)
    {
        var more = OneOff();
        var sign = levels[proof.Level].Kind == LevelKind.Sum ? 1 : -1;
        List<long> prices = [.. proof.RowPrices];
        prices[Row()] += sign * more;
        return proof with { Value = proof.Value + more, RowPrices = prices };
    }

    private int? PricedColumn()
    {
        int[] columns = [.. Enumerable.Range(0, problem.Columns).Where(column => problem.Capacities[column] > 0)];
        return columns.Length == 0 ? null : columns[random.Next(columns.Length)];
    }

    private List<long> OffByOne(IReadOnlyList<long> prices, int place)
    {
        List<long> changed = [.. prices];
        changed[place] += OneOff();
        return changed;
    }

    private int Row() => random.Next(problem.Rows);

    private int OneOff() => random.Next(2) == 0 ? -1 : 1;
}
