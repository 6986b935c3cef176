namespace SamenHier.Recognizers.Places;

/// <summary>Finds the one large town that a word sounds like, where its consonants allow no other.</summary>
internal sealed class SoundAlikes
{
    // With fewer consonants too many names are alike.
    private const int Fewest = 4;
    private const int LargeTown = 12_000;

    // Of a Latin word a third of the letters may differ.
    private const int LettersAMistake = 3;

    private readonly Dictionary<string, List<Town>> byConsonants = new(StringComparer.Ordinal);

    public SoundAlikes(TownNames names)
    {
        foreach (var (key, name) in names.ByKey.Where(pair => pair.Key[0] is >= 'a' and <= 'z' && !pair.Value.IsExact))
        {
            foreach (var town in name.Towns.Where(town => town.Population >= LargeTown && !town.IsNeighbourhood))
            {
                foreach (var heard in Hearings(key, Fewest))
                    Put(heard, town);
            }
        }
    }

    /// <summary>The town, or null when none or more than one is near.</summary>
    /// <param name="word">What was typed.</param>
    /// <param name="fewest">How many consonants must be heard.</param>
    public Town? Find(string word, int fewest)
    {
        var towns = Hearings(word, fewest).SelectMany(heard => byConsonants.GetValueOrDefault(heard, [])).Distinct()
            .Where(town => word[0] >= '\u0600' || Distance(word, PlaceKey.Of(town.Name)) <= word.Length / LettersAMistake)
            .OrderByDescending(town => town.Population).ToList();
        return towns.Count > 0 && (towns.Count == 1 || towns[0].Population >= TownNames.MuchLarger * towns[1].Population) ? towns[0] : null;
    }

    /// <summary>What may be heard: w as f or not at all, sch as s.</summary>
    private static IEnumerable<string> Hearings(string word, int fewest)
    {
        var heard = Consonants.Of(word);
        var opening = Consonants.BeginsWithVowel(word) ? "a" : string.Empty;
        string[] all =
        [
            heard.Replace('w', 'f'), heard.Replace("w", string.Empty, StringComparison.Ordinal),
            heard.Replace('w', 'f').Replace("sk", "s", StringComparison.Ordinal),
        ];
        return all.Where(form => form.Length >= fewest).Select(form => opening + form).Distinct(StringComparer.Ordinal);
    }

    /// <summary>How many letters two words differ by.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var at = 1; at <= one.Length; at++)
        {
            var diagonal = row[0]++;
            for (var column = 1; column <= other.Length; column++)
            {
                var changed = diagonal + (one[at - 1] == other[column - 1] ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(changed, Math.Min(row[column - 1], row[column]) + 1);
            }
        }

        return row[other.Length];
    }

    private void Put(string heard, Town town)
    {
        if (!byConsonants.TryGetValue(heard, out var towns))
            byConsonants[heard] = towns = [];
        if (!towns.Contains(town))
            towns.Add(town);
    }
}
