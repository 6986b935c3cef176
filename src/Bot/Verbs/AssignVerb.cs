using System.Text.Json;
using System.Text.Json.Nodes;
using SamenHier.Matching.Assignment;

namespace SamenHier.Bot.Verbs;

/// <summary>Solves an assignment of an operator's own: a matrix of whole numbers.</summary>
internal static class AssignVerb
{
    private const int Usage = 2;

    /// <summary>Reads the matrix, and writes the assignment with its proof.</summary>
    public static async Task<int> RunAsync(TextReader input, bool greatest, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        long?[][] rows;
        try
        {
            rows = JsonSerializer.Deserialize<long?[][]>(await input.ReadToEndAsync(cancellationToken)) ?? [];
        }
        catch (JsonException error)
        {
            await errors.WriteLineAsync($"Standard input is no list of rows of whole numbers: {error.Message}");
            return Usage;
        }

        if (rows.Any(row => row is null || row.Length != rows[0].Length))
        {
            await errors.WriteLineAsync("The rows are not all equally long.");
            return Usage;
        }

        try
        {
            await output.WriteLineAsync(Solve(rows, greatest).ToJsonString(VerbJson.Readable));
            return 0;
        }
        catch (Exception error) when (error is ArgumentException or OverflowException)
        {
            await errors.WriteLineAsync(error.Message);
            return Usage;
        }
    }

    // With every pair possible the classical way is the faster one.
    private static JsonObject Solve(long?[][] rows, bool greatest) =>
        rows.All(row => row.All(cost => cost is not null)) ? SolveFull(rows, greatest) : SolveSparse(rows, greatest);

    private static JsonObject SolveFull(long?[][] rows, bool greatest)
    {
        var matrix = CostMatrix.Of([.. rows.Select(row => (IReadOnlyList<long>)[.. row.Select(cost => cost!.Value)])]);
        var result = greatest ? LinearAssignment.Maximise(matrix) : LinearAssignment.Minimise(matrix);
        return new()
        {
            ["total"] = result.Total,
            ["columns"] = List(result.ColumnOfRow, column => column < 0 ? null : JsonValue.Create(column)),
            ["rowPrices"] = List(result.RowPrices, price => JsonValue.Create(price)),
            ["columnPrices"] = List(result.ColumnPrices, price => JsonValue.Create(price)),
        };
    }

    private static JsonObject SolveSparse(long?[][] rows, bool greatest)
    {
        var problem = new AssignmentProblem(
            [.. Enumerable.Repeat(1, rows[0].Length)],
            [.. rows.Select(row => (IReadOnlyList<int>)[.. row.Index().Where(each => each.Item is not null).Select(each => each.Index)])]);
        List<long> costs = [.. rows.SelectMany(row => row).OfType<long>().Select(cost => greatest ? checked(-cost) : cost)];
        var levels = LinearAssignment.SparseLevels(problem, costs);
        var solution = LexicographicSolver.Solve(problem, levels);
        if (CertificateChecker.FindFault(problem, levels, solution) is { } fault) throw new InvalidOperationException(fault);

        var total = solution.Proofs[^1].Value;
        return new()
        {
            ["assigned"] = solution.Proofs[0].Value,
            ["total"] = greatest ? total : -total,
            ["columns"] = List(solution.ColumnOfRow, column => column < 0 ? null : JsonValue.Create(column)),
        };
    }

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => new([.. items.Select(write)]);
}
