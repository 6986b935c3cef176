using System.Text.Json;
using SamenHier.Matching.Input;

namespace SamenHier.Matching.Runs;

/// <summary>Finds the two lists of a record that hold what people told, by their bytes.</summary>
internal static class RecordLists
{
    private const string Id = "id";

    /// <summary>Finds both lists.</summary>
    /// <exception cref="InvalidInputException">It is no record.</exception>
    public static (RecordList Newcomers, RecordList Groups) Find(ReadOnlyMemory<byte> record)
    {
        try
        {
            var reader = new Utf8JsonReader(record.Span);
            Enter(ref reader, RecordFields.Input, depth: 1);
            Enter(ref reader, RecordFields.Newcomers, depth: 2);
            var newcomers = Read(ref reader, record);
            Enter(ref reader, RecordFields.Groups, depth: 2);
            return (newcomers, Read(ref reader, record));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidInputException([$"record: {error.Message}"]);
        }
    }

    /// <summary>Writes the items of a list again, without its brackets.</summary>
    public static byte[] Join(IReadOnlyDictionary<string, byte[]> items)
    {
        using var joined = new MemoryStream();
        foreach (var (_, item) in items.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            if (joined.Length > 0) joined.WriteByte((byte)',');
            joined.Write(item);
        }

        return joined.ToArray();
    }

    // A record has the newcomers before the groups.
    private static void Enter(ref Utf8JsonReader reader, string field, int depth)
    {
        while (reader.Read())
        {
            if (reader.TokenType is not JsonTokenType.PropertyName || reader.CurrentDepth != depth || !reader.ValueTextEquals(field)) continue;
            reader.Read();
            return;
        }

        throw new KeyNotFoundException($"there is no field {field}");
    }

    private static RecordList Read(ref Utf8JsonReader reader, ReadOnlyMemory<byte> record)
    {
        if (reader.TokenType is not JsonTokenType.StartArray) throw new JsonException("a list was expected");

        var start = (int)reader.BytesConsumed;
        var items = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            var from = (int)reader.TokenStartIndex;
            reader.Skip();
            var item = record[from..(int)reader.BytesConsumed].ToArray();
            using var document = JsonDocument.Parse(item);
            items.Add(document.RootElement.GetProperty(Id).GetString()!, item);
        }

        return new(start, (int)reader.TokenStartIndex, items);
    }
}
