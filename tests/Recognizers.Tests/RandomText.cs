using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace SamenHier.Recognizers.Tests;

/// <summary>Texts that nobody types and that come in all the same, alike in every run: noise of any script, words in disorder, runs, repetitions, broken Unicode, and what people do type with mistakes in it.</summary>
[SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "A fixed seed makes failures repeatable.")]
[SuppressMessage("Security", "S2245:Using pseudorandom number generators (PRNGs) is security-sensitive", Justification = "A fixed seed makes failures repeatable.")]
internal sealed class RandomText
{
    private const int Seed = 20260312;
    private const int MaxShort = 90;

    private static readonly string[] Words =
        ["ja", "nee", "niet", "een", "en", "honderd", "3", "1.", ",5", "-", "و", "لا", "عشرون", "ን", "ሚእቲ", "፻", "፫", "👍", "\u202E", "\0", "\uD83D", "\u0301", "\u0316", " ", " ", " ", "?"];

    private static readonly string[] Scripts = ["abcdefghijklmnopqrstuvwxyzéïß", "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءآأإ", "ሀለሐመሠረሰሸቀበተነኣከወዐዘየደጀገጠጸፀፈፐ", "0123456789", "٠١٢٣٤٥٦٧٨٩", "፩፪፫፬፭፮፯፰፱፲፻፼", "абвгд", "中文字", "אבגד", "กขค"];

    private static readonly string[] Marks = ["-", "/", ".", ",", "،", "፡", "።", ":", "'", "’", "(", "+", "%", "€", "\n", "\t", " ", "\u00A0"];

    private static readonly string[] Invisible = ["\u200E", "\u200F", "\u202A", "\u202E", "\u202C", "\u2066", "\u2068", "\u2069", "\u200B", "\u200D", "\uFEFF", "\uFE0F", "\u00AD", "\uD800", "\uDFFF", "\uDC00\uD800", "\u20E3", "\U000E0067"];

    private readonly Random random = new(Seed);
    private readonly string[] typed = [.. Table.AllTyped().Where(text => text.Length > 0)];
    private readonly Func<string>[] kinds;

    private RandomText() => kinds = [Noise, Soup, Run, DigitsAndMarks, Repetition, Broken, Mistyped, Letters];

    /// <summary>Short texts, of every kind in turn.</summary>
    public static IEnumerable<string> Many(int count)
    {
        var text = new RandomText();
        for (var made = 0; made < count; made++)
            yield return text.kinds[made % text.kinds.Length]();
    }

    /// <summary>Texts of a length, made of the same kinds.</summary>
    public static IEnumerable<string> Many(int count, int length)
    {
        var text = new RandomText();
        for (var made = 0; made < count; made++)
        {
            var kind = text.kinds[made % text.kinds.Length];
            var joined = new StringBuilder(length + 1000);
            while (joined.Length < length)
                joined.Append(kind());
            yield return joined.ToString(0, length);
        }
    }

    private string Noise() => Build(text => text.Append(random.Next(4) switch { 0 => Unit(0x10000), 1 => Unit(0x1400), _ => One(Words) }));

    private string Soup() => Build(text => text.Append(One(One(typed).Split(' '))).Append(random.Next(6) == 0 ? One(Marks) : " "));

    private string Run() => string.Concat(Enumerable.Repeat(random.Next(4) == 0 ? One(Invisible) : Letter(One(Scripts)), 1 + random.Next(MaxShort)));

    private string DigitsAndMarks() => Build(text => text.Append(Letter(Scripts[3 + random.Next(3)])).Append(random.Next(3) == 0 ? string.Empty : One(Marks)));

    private string Repetition() => string.Concat(Enumerable.Repeat(One(typed) + One(Marks), 1 + random.Next(6)));

    private string Broken()
    {
        var text = new StringBuilder(One(typed));
        for (var times = random.Next(1, 8); times > 0; times--)
            text.Insert(random.Next(text.Length + 1), One(Invisible));
        return text.ToString();
    }

    private string Mistyped()
    {
        var text = new StringBuilder(One(typed));
        for (var times = random.Next(1, 4); times > 0 && text.Length > 0; times--)
        {
            var at = random.Next(text.Length);
            if (random.Next(2) == 0)
                text.Remove(at, 1);
            else
                text.Insert(at, Letter(One(Scripts)));
        }

        return text.ToString();
    }

    private string Letters() => Build(text =>
    {
        var script = One(Scripts);
        for (var times = random.Next(1, 12); times > 0; times--)
            text.Append(Letter(script));
        text.Append(One(Marks));
    });

    private string Build(Action<StringBuilder> append)
    {
        var (text, length) = (new StringBuilder(), random.Next(1, MaxShort));
        while (text.Length < length)
            append(text);
        return text.ToString(0, length);
    }

    private string One(string[] of) => of[random.Next(of.Length)];

    private string Unit(int below) => ((char)random.Next(below)).ToString();

    private string Letter(string script) => script[random.Next(script.Length)].ToString();
}
