using Microsoft.Data.Sqlite;

namespace SamenHier.Casework.Storage;

/// <summary>The writer's connection and its prepared commands; used by one thread.</summary>
internal sealed class SqliteWriter(SqliteConnection connection) : IDisposable
{
    // SQLite's extended codes: primary key taken, unique value taken, foreign key gone.
    private static readonly HashSet<int> Clashes = [1555, 2067, 787];

    private readonly SqlitePreparedCommands commands = new(connection);

    public void Begin() => Run("BEGIN IMMEDIATE");

    public void Commit() => Run("COMMIT");

    /// <summary>Runs one unit within a savepoint. A failure that ended the whole transaction is thrown.</summary>
    public UnitOutcome RunUnit(IReadOnlyList<Statement> unit)
    {
        Run("SAVEPOINT unit");
        var outcome = TryRun(unit);
        if (!outcome.Stored) Run("ROLLBACK TO unit");
        Run("RELEASE unit");
        return outcome;
    }

    public void Dispose() => commands.Dispose();

    private UnitOutcome TryRun(IReadOnlyList<Statement> unit)
    {
        try
        {
            foreach (var statement in unit)
            {
                var changed = Run(statement.Sql, statement.Parameters);
                if (statement.MustChangeOneRow && changed != 1) return UnitOutcome.Refused;
            }

            return UnitOutcome.Kept;
        }
        catch (SqliteException error)
        {
            return Clashes.Contains(error.SqliteExtendedErrorCode) ? UnitOutcome.Refused : UnitOutcome.Failed(error);
        }
    }

    private void Run(string sql) => Run(sql, []);

    private int Run(string sql, IReadOnlyList<Parameter> parameters) => commands.Get(sql, parameters).ExecuteNonQuery();
}
