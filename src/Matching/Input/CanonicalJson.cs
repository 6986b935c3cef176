using System.Buffers;
using System.Text.Json;

namespace SamenHier.Matching.Input;

/// <summary>Writes JSON in one way only: no white space, numbers invariant.</summary>
internal static class CanonicalJson
{
    /// <summary>Writes a document.</summary>
    /// <param name="write">Writes the root.</param>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) write(writer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes a list of texts.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="name">The field.</param>
    /// <param name="texts">The texts.</param>
    public static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
