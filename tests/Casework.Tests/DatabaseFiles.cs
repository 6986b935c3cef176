namespace SamenHier.Casework.Tests;

/// <summary>Looks for bytes in the files of a SQLite database.</summary>
internal static class DatabaseFiles
{
    public static bool Hold(TestDatabase database, byte[] bytes) =>
        Directory.GetFiles(database.Options.DataDirectory, "samenhier.db*").Any(path => Read(path).AsSpan().IndexOf(bytes) >= 0);

    /// <summary>Reads a column of bytes past the store.</summary>
    public static async Task<IReadOnlyList<byte[]>> ColumnAsync(TestDatabase database, string column, string table)
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {column} FROM {table}";
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<byte[]>();
        while (await reader.ReadAsync()) values.Add(reader.GetFieldValue<byte[]>(0));
        return values;
    }

    private static byte[] Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
