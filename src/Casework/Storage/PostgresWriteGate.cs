using System.Data.Common;
using Npgsql;

namespace SamenHier.Casework.Storage;

/// <summary>A transaction for each unit; the server orders the writers.</summary>
internal sealed class PostgresWriteGate(PostgresDatabase database) : IWriteGate
{
    // A taken key, a row gone, a deadlock, a serialization failure: somebody else was first.
    private static readonly HashSet<string> Clashes =
        [PostgresErrorCodes.UniqueViolation, PostgresErrorCodes.ForeignKeyViolation, PostgresErrorCodes.DeadlockDetected, PostgresErrorCodes.SerializationFailure];

    public async Task<bool> TryWriteAsync(IReadOnlyList<Statement> unit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await RunAsync(unit);
        }
        catch (PostgresException error) when (Clashes.Contains(error.SqlState))
        {
            return false;
        }
        catch (DbException error)
        {
            throw new StoreUnavailableException("The database could not be written.", error);
        }
    }

    private async Task<bool> RunAsync(IReadOnlyList<Statement> unit)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var statement in unit) batch.BatchCommands.Add(Command(statement));
        await batch.ExecuteNonQueryAsync();
        for (var i = 0; i < unit.Count; i++)
        {
            // Disposing the transaction rolls it back.
            if (unit[i].MustChangeOneRow && batch.BatchCommands[i].RecordsAffected != 1) return false;
        }

        await transaction.CommitAsync();
        return true;
    }

    private static NpgsqlBatchCommand Command(Statement statement)
    {
        var command = new NpgsqlBatchCommand(statement.Sql);
        foreach (var parameter in statement.Parameters) parameter.AddTo(command.Parameters, command.CreateParameter());
        return command;
    }
}
