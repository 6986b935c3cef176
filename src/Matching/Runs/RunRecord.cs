using System.Text.Json;
using SamenHier.Matching.Input;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Runs;

/// <summary>The record of a run, as canonical JSON: from it everything can be worked out again, byte for byte.</summary>
public static class RunRecord
{
    private const int Format = 1;

    /// <summary>Writes the record of a run.</summary>
    /// <param name="run">The run.</param>
    public static byte[] Write(MatchingRun run)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber(RecordFields.Format, Format);
            RunRecordWriter.WriteSettings(writer, run);
            RunRecordWriter.WriteResult(writer, run);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>Works out a recorded run again.</summary>
    /// <param name="record">A record.</param>
    /// <exception cref="InvalidInputException">It is no such record, or of another version of the code.</exception>
    /// <exception cref="CertificateException">The result did not pass the check.</exception>
    public static MatchingRun Replay(ReadOnlyMemory<byte> record)
    {
        var (input, weights, options, code) = RunRecordReader.Read(record, Format);
        return code == MatchingEngine.CodeVersion
            ? MatchingEngine.Run(input, weights, options)
            : throw new InvalidInputException([$"{RecordFields.Code}: the record is of version {code} of the code, this is {MatchingEngine.CodeVersion}"]);
    }

    /// <summary>Takes what each newcomer and group told out of a record, so that it can be kept where it is erased with them.</summary>
    /// <param name="record">A record.</param>
    /// <exception cref="InvalidInputException">It is no record.</exception>
    public static RecordParts Split(ReadOnlyMemory<byte> record)
    {
        var (newcomers, groups) = RecordLists.Find(record);
        byte[] rest = [.. record.Span[..newcomers.Start], .. record.Span[newcomers.End..groups.Start], .. record.Span[groups.End..]];
        return new(rest, newcomers.Items, groups.Items);
    }

    /// <summary>Puts a record together again, byte for byte.</summary>
    /// <param name="parts">All parts of it.</param>
    /// <exception cref="InvalidInputException">The rest is no record without its people.</exception>
    public static byte[] Join(RecordParts parts)
    {
        var (newcomers, groups) = RecordLists.Find(parts.Rest);
        if (newcomers.Items.Count + groups.Items.Count > 0) throw new InvalidInputException(["input: there are newcomers or groups in it already"]);

        var rest = parts.Rest.AsSpan();
        return
        [
            .. rest[..newcomers.Start], .. RecordLists.Join(parts.Newcomers), .. rest[newcomers.Start..groups.Start],
            .. RecordLists.Join(parts.Groups), .. rest[groups.Start..],
        ];
    }

    /// <summary>Writes a score card with its facts.</summary>
    /// <param name="card">The card.</param>
    public static byte[] WriteCard(ScoreCard card) => JsonSerializer.SerializeToUtf8Bytes(card, CardJson.Default.ScoreCard);

    /// <summary>Reads a score card.</summary>
    /// <param name="json">A card that was written so.</param>
    /// <exception cref="InvalidInputException">It is no card.</exception>
    public static ScoreCard ReadCard(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json.Span, CardJson.Default.ScoreCard) ?? throw new InvalidInputException(["card: it is null"]);
        }
        catch (JsonException error)
        {
            throw new InvalidInputException([$"card: {error.Message}"]);
        }
    }
}
