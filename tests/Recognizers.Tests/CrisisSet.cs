namespace SamenHier.Recognizers.Tests;

/// <summary>Messages of one language from an embedded file, in two halves: those that the recogniser was tuned on, and those held out, which only measure.</summary>
internal static class CrisisSet
{
    private const string HeldOut = "# held out";

    /// <summary>Messages that ought to be recognised, with the kind of danger.</summary>
    public static IReadOnlyList<(Danger Danger, string Message)> Dangers(string language, bool heldOut) => [.. Lines("danger." + language, heldOut).Select(line =>
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return (Enum.Parse<Danger>(line[..colon], ignoreCase: true), line[(colon + 1)..].Trim());
    })];

    /// <summary>Messages that are no danger.</summary>
    public static IReadOnlyList<string> Lookalikes(string language, bool heldOut) => Lines("lookalikes." + language, heldOut);

    private static List<string> Lines(string name, bool heldOut)
    {
        using var reader = new StreamReader(typeof(CrisisSet).Assembly.GetManifestResourceStream("Crisis/" + name)!);
        var halves = (Seen: new List<string>(), HeldOut: new List<string>());
        var half = halves.Seen;
        while (reader.ReadLine() is { } line)
        {
            if (string.Equals(line.Trim(), HeldOut, StringComparison.Ordinal))
                half = halves.HeldOut;
            else if (line.Length > 0 && !line.StartsWith('#'))
                half.Add(line);
        }

        return heldOut ? halves.HeldOut : halves.Seen;
    }
}
