using System.Data.Common;
using SamenHier.Casework.Records;

namespace SamenHier.Casework.Storage;

/// <summary>Reads with one command, in one round trip.</summary>
internal static class Reading
{
    /// <summary>Runs a command and gives what its rows are read into.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public static async Task<T> ReadAsync<T>(
        this IDatabase database, string sql, IReadOnlyList<Parameter> parameters,
        Func<DbDataReader, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = database.CreateConnection();
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant; values are parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach (var parameter in parameters) parameter.AddTo(command.Parameters, command.CreateParameter());
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            return await read(reader, cancellationToken);
        }
        catch (DbException error)
        {
            throw new StoreUnavailableException("The database could not be read.", error);
        }
    }

    public static byte[] Bytes(this DbDataReader reader, int column) => reader.GetFieldValue<byte[]>(column);

    public static byte[]? BytesOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<byte[]>(column);

    public static string? TextOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateTimeOffset Time(this DbDataReader reader, int column) => DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(column));

    public static ParticipantId Participant(this DbDataReader reader, int column) => ParticipantIdBytes.Read(reader.GetFieldValue<byte[]>(column));
}
