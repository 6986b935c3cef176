namespace SamenHier.Recognizers.Choices;

/// <summary>How many letters two words differ by: one left out, added, changed, or two neighbours swapped.</summary>
internal static class EditDistance
{
    // Longer words are not compared.
    private const int MaxLength = 40;

    /// <summary>How many mistakes a word of a length may hold: none below 4 letters, 1 below 8, then 2.</summary>
    public static int Allowed(int length) => length switch { < 4 => 0, < 8 => 1, _ => 2 };

    /// <summary>The distance when it is small enough for the shorter word, otherwise null. The first letters must agree: a letter put before a word often denies it.</summary>
    public static int? Small(string typed, string meant)
    {
        if (string.Equals(typed, meant, StringComparison.Ordinal))
            return 0;
        var allowed = Allowed(Math.Min(typed.Length, meant.Length));
        if (allowed == 0 || typed.Length > MaxLength || Math.Abs(typed.Length - meant.Length) > allowed || typed[0] != meant[0] || typed.Any(char.IsDigit) || meant.Any(char.IsDigit))
            return null;
        var distance = Measure(typed, meant);
        return distance <= allowed ? distance : null;
    }

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
