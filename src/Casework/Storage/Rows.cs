using System.Data.Common;

namespace SamenHier.Casework.Storage;

/// <summary>Reads whole results.</summary>
internal static class Rows
{
    /// <summary>Reads each row of the result at which the reader stands.</summary>
    public static async Task<IReadOnlyList<T>> ReadAllAsync<T>(this DbDataReader reader, Func<DbDataReader, T> readRow, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken)) rows.Add(readRow(reader));
        return rows;
    }
}
