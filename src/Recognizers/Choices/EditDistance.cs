namespace SamenHier.Recognizers.Choices;

/// <summary>How many letters two words differ by: one left out, added, changed, or two neighbours swapped.</summary>
internal static class EditDistance
{
    // Longer words are not compared.
    private const int MaxLength = 40;

    // From this length on a first letter may be one that sounds alike.
    private const int MinLoose = 6;

    private static readonly string[] Alike = ["ck", "fv", "sz", "bp", "dt", "ie", "ij"];

    /// <summary>How many mistakes a word of a length may hold: none below 4 letters, 1 below 9, then 2.</summary>
    public static int Allowed(int length) => length switch { < 4 => 0, < 9 => 1, _ => 2 };

    /// <summary>
    /// The distance when it is small enough for the shorter word, otherwise null. The first letters must agree or sound alike: a letter put before a word often denies it.
    /// A word of four letters or fewer is not taken for another.
    /// </summary>
    public static int? Small(string typed, string meant)
    {
        if (string.Equals(typed, meant, StringComparison.Ordinal))
            return 0;
        var allowed = Allowed(Math.Min(typed.Length, meant.Length));
        if (allowed == 0 || typed.Length > MaxLength || Math.Abs(typed.Length - meant.Length) > allowed || !StartsAlike(typed, meant) || IsShort(typed, meant) || typed.Any(char.IsDigit) || meant.Any(char.IsDigit))
            return null;
        var distance = Measure(typed, meant);
        return distance <= allowed ? distance : null;
    }

    /// <summary>Whether so little differs that the one may have been meant for the other.</summary>
    public static bool IsNear(string typed, string meant) => Math.Abs(typed.Length - meant.Length) <= 2 && Measure(typed, meant) <= 2;

    // A syllable of the Ethiopic script is a letter or two of others, and Arabic leaves out its short vowels.
    private static bool IsShort(string typed, string meant) => typed.Length < (typed[0] is >= 'ሀ' and <= 'ፚ' || (typed[0] is >= '\u0600' and <= '\u06FF' && meant.Length > typed.Length) ? 4 : 5);

    private static bool StartsAlike(string typed, string meant) => typed[0] == meant[0]
        || (typed.Length >= 5 && meant.Length >= 5 && typed[0] == meant[1] && typed[1] == meant[0])
        || (typed.Length >= MinLoose && meant.Length >= MinLoose && typed[1] == meant[1] && Array.Exists(Alike, pair => pair.Contains(typed[0], StringComparison.Ordinal) && pair.Contains(meant[0], StringComparison.Ordinal)));

    private static int Measure(string typed, string meant)
    {
        var beforeLast = new int[meant.Length + 1];
        var last = Enumerable.Range(0, meant.Length + 1).ToArray();
        for (var row = 1; row <= typed.Length; row++)
        {
            var current = new int[meant.Length + 1];
            current[0] = row;
            for (var column = 1; column <= meant.Length; column++)
            {
                var change = last[column - 1] + (typed[row - 1] == meant[column - 1] ? 0 : 1);
                current[column] = Math.Min(change, Math.Min(last[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && typed[row - 1] == meant[column - 2] && typed[row - 2] == meant[column - 1])
                    current[column] = Math.Min(current[column], beforeLast[column - 2] + 1);
            }

            (beforeLast, last) = (last, current);
        }

        return last[meant.Length];
    }
}
