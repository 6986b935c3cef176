using System.Diagnostics;
using System.Text;
using System.Text.Json;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Privacy;

/// <summary>Looks for somebody in everything that a server leaves behind: each file of its data directory, and its log.</summary>
internal sealed class Traces
{
    private static readonly Encoding[] Encodings = [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];

    private readonly List<(string Name, byte[] Bytes)> sought = [];
    private readonly IReadOnlyList<string> words;

    private Traces(IReadOnlyList<string> words) => this.words = words;

    /// <summary>Notes what a person would leave, while they are still there.</summary>
    public static async Task<Traces> OfAsync(FindablePerson person, string directory)
    {
        Traces traces = new(person.Words);
        foreach (var word in person.Words.SelectMany(word => new[] { word, JsonEncodedText.Encode(word).ToString() }).Distinct(StringComparer.Ordinal))
            traces.sought.AddRange(Encodings.Select(encoding => ($"'{word}' as {encoding.WebName}", encoding.GetBytes(word))));
        await using var file = StoredFile.In(directory);
        var id = person.Id.Value.ToByteArray(bigEndian: true);
        var key = (byte[])(await file.ScalarAsync($"SELECT wrapped_key FROM participants WHERE id = x'{Convert.ToHexString(id)}'"))!;
        traces.sought.AddRange([("the id", id), ("the wrapped key", key)]);
        return traces;
    }

    /// <summary>What is found, and where.</summary>
    public async Task<IReadOnlyList<string>> InAsync(string directory, CapturedLogs logs)
    {
        using TemporaryDirectory copy = new();
        await CopyAsync(directory, copy.Path);
        return
        [
            .. from path in Directory.GetFiles(copy.Path, "*", SearchOption.AllDirectories)
               let bytes = File.ReadAllBytes(path)
               from trace in sought
               where bytes.AsSpan().IndexOf(trace.Bytes) >= 0
               select $"{trace.Name} in {Path.GetFileName(path)}",
            .. from line in logs.Lines
               from word in words
               where line.Contains(word, StringComparison.OrdinalIgnoreCase)
               select $"'{word}' in the log",
        ];
    }

    // By another process: a process that closes a file lets go of every lock that it holds there, those of the server in it too.
    private static async Task CopyAsync(string from, string to)
    {
        using var copying = Process.Start("cp", ["-r", Path.Combine(from, "."), to]);
        await copying.WaitForExitAsync();
        Assert.Equal(0, copying.ExitCode);
    }
}
