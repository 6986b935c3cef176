using Microsoft.Data.Sqlite;

namespace SamenHier.Casework.Storage;

/// <summary>A connection and the commands prepared on it; used by one thread at a time.</summary>
internal sealed class SqlitePreparedCommands(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    /// <summary>Gives the command of a constant text, with these values.</summary>
    public SqliteCommand Get(string sql, IReadOnlyList<Parameter> parameters)
    {
        if (prepared.TryGetValue(sql, out var known))
        {
            for (var i = 0; i < parameters.Count; i++) known.Parameters[i].Value = parameters[i].Value ?? DBNull.Value;
            return known;
        }

        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var parameter in parameters) parameter.AddTo(command.Parameters, command.CreateParameter());
        prepared.Add(sql, command);
        return command;
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values) command.Dispose();
        connection.Dispose();
    }
}
