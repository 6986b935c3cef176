using System.Text;

namespace SamenHier.Desk.Accounts;

/// <summary>A text as the picture of ISO/IEC 18004 (bytes, correction level M, versions 1 to 20). Pure.</summary>
internal sealed class QrCode
{
    private const int LargestVersion = 20;
    private const int Masks = 8;
    private const int LevelM = 0;

    // By version, from 1: correction bytes a block, and blocks.
    private static readonly int[] CorrectionBytes = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
    private static readonly int[] Blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];

    private readonly bool[,] dark;
    private readonly bool[,] isFixed;
    private readonly int version;

    private QrCode(int version)
    {
        this.version = version;
        Size = (version * 4) + 17;
        dark = new bool[Size, Size];
        isFixed = new bool[Size, Size];
    }

    /// <summary>How many squares each side has.</summary>
    public int Size { get; }

    /// <summary>Whether a square is dark.</summary>
    /// <param name="x">From the left.</param>
    /// <param name="y">From the top.</param>
    public bool this[int x, int y] => dark[y, x];

    /// <summary>Draws a text under the mask that reads best.</summary>
    /// <exception cref="ArgumentException">It is longer than fits.</exception>
    public static QrCode Draw(string text) => Enumerable.Range(0, Masks).Select(mask => Draw(text, mask)).MinBy(code => code.Confusion())!;

    /// <summary>Draws a text under one mask.</summary>
    /// <exception cref="ArgumentException">It is longer than fits.</exception>
    public static QrCode Draw(string text, int mask)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var smallest = Enumerable.Range(1, LargestVersion).FirstOrDefault(version => (bytes.Length * 8) + HeadBits(version) <= DataBytes(version) * 8);
        if (smallest == 0) throw new ArgumentException("The text is too long for a picture.", nameof(text));
        var code = new QrCode(smallest);
        code.DrawPatterns();
        code.DrawFormat(mask);
        code.DrawData(Interleave(smallest, Pack(smallest, bytes)), mask);
        return code;
    }

    /// <summary>The dark squares as the path of a picture, one unit a square.</summary>
    public string ToPath()
    {
        var path = new StringBuilder();
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                if (dark[y, x]) path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        return path.ToString();
    }

    private static int HeadBits(int version) => 4 + (version < 10 ? 8 : 16);

    private static int AllBytes(int version)
    {
        var bits = (((16 * version) + 128) * version) + 64;
        if (version >= 2)
        {
            var marks = (version / 7) + 2;
            bits -= (((25 * marks) - 10) * marks) - 55;
            if (version >= 7) bits -= 36;
        }

        return bits / 8;
    }

    private static int DataBytes(int version) => AllBytes(version) - (CorrectionBytes[version - 1] * Blocks[version - 1]);

    private static byte[] Pack(int version, byte[] bytes)
    {
        List<bool> bits = [];
        Add(bits, 4, 4);
        Add(bits, bytes.Length, HeadBits(version) - 4);
        foreach (var next in bytes) Add(bits, next, 8);
        var data = new byte[DataBytes(version)];
        for (var i = 0; i < bits.Count; i++)
        {
            if (bits[i]) data[i >> 3] |= (byte)(128 >> (i & 7));
        }

        // Four bits end the text, where there is room; the rest is filled by turns.
        var filler = (byte)0xEC;
        for (var i = (Math.Min(bits.Count + 4, data.Length * 8) + 7) / 8; i < data.Length; i++, filler ^= 0xEC ^ 0x11) data[i] = filler;
        return data;
    }

    private static void Add(List<bool> bits, int value, int count)
    {
        for (var i = count - 1; i >= 0; i--) bits.Add(((value >> i) & 1) != 0);
    }

    private static List<byte> Interleave(int version, byte[] data)
    {
        var (count, corrections) = (Blocks[version - 1], CorrectionBytes[version - 1]);
        var (shortest, shortBlocks) = (data.Length / count, count - (data.Length % count));
        var divisor = Divisor(corrections);
        var starts = Enumerable.Range(0, count).Select(block => (block * shortest) + Math.Max(0, block - shortBlocks)).ToList();
        var blocks = starts.Select((start, block) => data[start..(start + shortest + (block < shortBlocks ? 0 : 1))]).ToList();
        var remainders = blocks.ConvertAll(block => Remainder(block, divisor));
        List<byte> all = [];
        for (var i = 0; i <= shortest; i++) all.AddRange(blocks.Where(block => i < block.Length).Select(block => block[i]));
        for (var i = 0; i < corrections; i++) all.AddRange(remainders.Select(remainder => remainder[i]));
        return all;
    }

    private static byte[] Divisor(int degree)
    {
        var divisor = new byte[degree];
        divisor[^1] = 1;
        byte root = 1;
        for (var i = 0; i < degree; i++)
        {
            for (var j = 0; j < degree; j++)
            {
                divisor[j] = Multiply(divisor[j], root);
                if (j + 1 < degree) divisor[j] ^= divisor[j + 1];
            }

            root = Multiply(root, 2);
        }

        return divisor;
    }

    private static byte[] Remainder(byte[] data, byte[] divisor)
    {
        var remainder = new byte[divisor.Length];
        foreach (var next in data)
        {
            var factor = (byte)(next ^ remainder[0]);
            Array.Copy(remainder, 1, remainder, 0, remainder.Length - 1);
            remainder[^1] = 0;
            for (var i = 0; i < divisor.Length; i++) remainder[i] ^= Multiply(divisor[i], factor);
        }

        return remainder;
    }

    private static byte Multiply(byte left, byte right)
    {
        var product = 0;
        for (var i = 7; i >= 0; i--)
        {
            product = (product << 1) ^ ((product >> 7) * 0x11D);
            product ^= ((right >> i) & 1) * left;
        }

        return (byte)product;
    }

    private void Set(int x, int y, bool isDark) => (dark[y, x], isFixed[y, x]) = (isDark, true);

    private void DrawPatterns()
    {
        for (var i = 0; i < Size; i++)
        {
            Set(6, i, i % 2 == 0);
            Set(i, 6, i % 2 == 0);
        }

        foreach (var (x, y) in new[] { (3, 3), (Size - 4, 3), (3, Size - 4) }) DrawRings(x, y, 4, light: [2, 4]);
        var marks = Marks();
        foreach (var x in marks)
        {
            foreach (var y in marks)
            {
                var isCorner = (x == 6 && (y == 6 || y == Size - 7)) || (x == Size - 7 && y == 6);
                if (!isCorner) DrawRings(x, y, 2, light: [1]);
            }
        }

        if (version >= 7) DrawVersion();
    }

    private void DrawRings(int x, int y, int radius, int[] light)
    {
        for (var dy = -radius; dy <= radius; dy++)
        {
            for (var dx = -radius; dx <= radius; dx++)
            {
                if (x + dx >= 0 && x + dx < Size && y + dy >= 0 && y + dy < Size)
                    Set(x + dx, y + dy, !light.Contains(Math.Max(Math.Abs(dx), Math.Abs(dy))));
            }
        }
    }

    private int[] Marks()
    {
        if (version == 1) return [];
        var count = (version / 7) + 2;
        var step = ((version * 8) + (count * 3) + 5) / ((count * 4) - 4) * 2;
        return [6, .. Enumerable.Range(0, count - 1).Select(i => Size - 7 - (i * step)).Reverse()];
    }

    private void DrawVersion()
    {
        var rest = version;
        for (var i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >> 11) * 0x1F25);
        var bits = (version << 12) | rest;
        for (var i = 0; i < 18; i++)
        {
            var (across, along) = (Size - 11 + (i % 3), i / 3);
            Set(across, along, ((bits >> i) & 1) != 0);
            Set(along, across, ((bits >> i) & 1) != 0);
        }
    }

    private void DrawFormat(int mask)
    {
        var data = (LevelM << 3) | mask;
        var rest = data;
        for (var i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        var bits = ((data << 10) | rest) ^ 0x5412;
        for (var i = 0; i < 15; i++)
        {
            var isDark = ((bits >> i) & 1) != 0;
            var (x, y) = FirstFormatPlace(i);
            Set(x, y, isDark);
            if (i < 8) Set(Size - 1 - i, 8, isDark);
            else Set(8, Size - 15 + i, isDark);
        }

        Set(8, Size - 8, isDark: true);
    }

    private static (int X, int Y) FirstFormatPlace(int i) => i switch
    {
        < 6 => (8, i),
        6 => (8, 7),
        7 => (8, 8),
        8 => (7, 8),
        _ => (14 - i, 8),
    };

    private void DrawData(List<byte> data, int mask)
    {
        var next = 0;
        // By two columns from the right; the column of the timing pattern is left out.
        foreach (var right in Enumerable.Range(0, Size / 2).Select(pair => Size - 1 - (2 * pair)).Select(column => column <= 6 ? column - 1 : column))
        {
            for (var i = 0; i < Size * 2; i++)
            {
                var (x, y) = (right - (i % 2), ((right + 1) & 2) == 0 ? Size - 1 - (i / 2) : i / 2);
                if (isFixed[y, x]) continue;
                dark[y, x] = (next < data.Count * 8 && ((data[next >> 3] >> (7 - (next & 7))) & 1) != 0) ^ IsMasked(mask, x, y);
                next++;
            }
        }
    }

    private static bool IsMasked(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => ((x / 3) + (y / 2)) % 2 == 0,
        5 => (x * y % 2) + (x * y % 3) == 0,
        6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
        _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
    };

    // How many neighbours are alike: long runs and blocks are what readers lose their way in.
    private int Confusion()
    {
        var alike = 0;
        for (var i = 0; i < Size; i++)
        {
            for (var j = 2; j < Size; j++)
            {
                if (dark[i, j] == dark[i, j - 1] && dark[i, j] == dark[i, j - 2]) alike++;
                if (dark[j, i] == dark[j - 1, i] && dark[j, i] == dark[j - 2, i]) alike++;
            }
        }

        return alike;
    }
}
