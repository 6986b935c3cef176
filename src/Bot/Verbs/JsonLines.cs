using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Bot.Verbs;

/// <summary>Answers lines of JSON, a line for each. A line that is no question gets <c>{"error":".."}</c>, and the next is read.</summary>
internal static class JsonLines
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers one line. All that may be wrong with the line is found before anything is written.</summary>
    /// <param name="line">The line: an object.</param>
    /// <param name="writer">Where the answer goes.</param>
    /// <exception cref="FormatException">The line is no question; the message says why.</exception>
    public delegate void AnswerLine(JsonElement line, Utf8JsonWriter writer);

    /// <summary>Lets a verb read standard input and write standard output, in UTF-8.</summary>
    /// <param name="verb">The verb; gives its exit code.</param>
    public static async Task<int> OnConsoleAsync(Func<TextReader, TextWriter, Task<int>> verb)
    {
        // Each line is answered before the next is read, so that a program may ask and wait.
        using var input = new StreamReader(Console.OpenStandardInput());
        await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        return await verb(input, output);
    }

    /// <summary>Answers every line of the input with one line.</summary>
    /// <param name="input">Lines of JSON.</param>
    /// <param name="output">Where the answers go, in the same order.</param>
    /// <param name="answer">Answers one line.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The exit code: 0, however many lines were nonsense.</returns>
    public static async Task<int> AnswerAsync(TextReader input, TextWriter output, AnswerLine answer, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            buffer.SetLength(0);
            await using (var writer = new Utf8JsonWriter(buffer, Plain))
            {
                Answer(line, writer, answer);
            }

            await output.WriteLineAsync(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length).AsMemory(), cancellationToken);
        }

        await output.FlushAsync(cancellationToken);
        return 0;
    }

    /// <summary>A text that the line must have.</summary>
    /// <param name="line">The line.</param>
    /// <param name="name">The member's name.</param>
    /// <exception cref="FormatException">It is missing or no text.</exception>
    public static string Text(JsonElement line, string name) => line.TryGetProperty(name, out var value)
        ? Words(value, name)
        : throw new FormatException($"\"{name}\" is missing.");

    /// <summary>The language that the line must name.</summary>
    /// <param name="line">The line.</param>
    /// <exception cref="FormatException">It names none that the bot speaks.</exception>
    public static string Language(JsonElement line)
    {
        var language = Text(line, "language");
        return Languages.All.Contains(language, StringComparer.Ordinal)
            ? language
            : throw new FormatException($"\"language\" must be one of {string.Join(", ", Languages.All)}.");
    }

    /// <summary>A value that must be text.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The name of the member that has it.</param>
    /// <exception cref="FormatException">It is no text, or has half of a character.</exception>
    public static string Words(JsonElement value, string name)
    {
        try
        {
            return value.ValueKind is JsonValueKind.String ? value.GetString()! : throw new FormatException($"\"{name}\" must be text.");
        }
        catch (InvalidOperationException broken)
        {
            // Half of a character, escaped.
            throw new FormatException($"\"{name}\" is broken text.", broken);
        }
    }

    private static void Answer(string line, Utf8JsonWriter writer, AnswerLine answer)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind is not JsonValueKind.Object)
            {
                throw new FormatException("The line is no JSON object.");
            }

            answer(document.RootElement, writer);
        }
        catch (JsonException)
        {
            WriteError(writer, "The line is no JSON.");
        }
        catch (FormatException exception)
        {
            WriteError(writer, exception.Message);
        }
    }

    private static void WriteError(Utf8JsonWriter writer, string error)
    {
        writer.WriteStartObject();
        writer.WriteString("error", error);
        writer.WriteEndObject();
    }
}
