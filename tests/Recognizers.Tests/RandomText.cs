using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace SamenHier.Recognizers.Tests;

/// <summary>Texts of random UTF-16, the same in every run: half surrogates, controls and unassigned characters too, mixed with words that mean something.</summary>
[SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "A fixed seed makes failures repeatable.")]
[SuppressMessage("Security", "S2245:Using pseudorandom number generators (PRNGs) is security-sensitive", Justification = "A fixed seed makes failures repeatable.")]
internal static class RandomText
{
    private static readonly string[] Words =
        ["ja", "nee", "niet", "een", "en", "honderd", "3", "1.", ",5", "-", "و", "لا", "عشرون", "ን", "ሚእቲ", "፻", "፫", "👍", "\u202E", "\0", "\uD83D", "\u0301", "\u0316", " ", " ", " ", "?"];

    public static IEnumerable<string> Many(int count, int length)
    {
        var random = new Random(20260312);
        for (var made = 0; made < count; made++)
            yield return One(random, length);
    }

    private static string One(Random random, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            if (random.Next(2) == 0)
                text.Append(Words[random.Next(Words.Length)]);
            else
                text.Append((char)random.Next(random.Next(2) == 0 ? 0x10000 : 0x1400));
        }

        return text.ToString(0, length);
    }
}
