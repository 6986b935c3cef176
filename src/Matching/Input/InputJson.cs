using System.Reflection;

namespace SamenHier.Matching.Input;

/// <summary>The input as JSON, by the schema that stands beside this file. Written canonically: the same input is always the same bytes.</summary>
public static class InputJson
{
    private static readonly Lazy<string> LazySchema = new(ReadSchema);

    /// <summary>The JSON schema (draft 2020-12) of the input.</summary>
    public static string Schema => LazySchema.Value;

    /// <summary>Reads an input; a field that the schema does not know is a fault.</summary>
    /// <param name="json">JSON in UTF-8.</param>
    /// <exception cref="InvalidInputException">It is no such JSON; each fault names its record and field.</exception>
    public static MatchingInput Read(ReadOnlyMemory<byte> json) => StrictJson.Read(json, InputFields.Read);

    /// <summary>Writes an input canonically: newcomers and groups sorted by id (ordinal), lists without an order of their own sorted, pairs sorted, absent values left out, numbers invariant, no white space.</summary>
    /// <param name="input">A sound input.</param>
    public static byte[] Write(MatchingInput input)
    {
        var sorted = Sort(input);
        return CanonicalJson.Write(writer => InputWriter.Write(writer, sorted));
    }

    /// <summary>The input in the order in which it is written, so that the order of a file changes nothing.</summary>
    /// <param name="input">A sound input.</param>
    public static MatchingInput Sort(MatchingInput input) => InputOrder.Sort(input);

    private static string ReadSchema()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Schemas/matching-input")!);
        return reader.ReadToEnd();
    }
}
