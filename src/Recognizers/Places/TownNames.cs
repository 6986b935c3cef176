using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Places;

/// <summary>Finds places by a name as it is written, in any language, with or without its spaces.</summary>
internal sealed class TownNames
{
    /// <summary>A namesake that is smaller by this much is hardly ever meant.</summary>
    public const int MuchLarger = 20;

    private const string TownKey = "town ";
    private const string ExactKey = "slang ";

    // Names of other languages that are shorter are other words too often.
    private const int MinOtherName = 6;
    private const int MinOtherScript = 4;
    private const int MinJoined = 7;
    private const int MaxWords = 7;
    private const double MaxKilometres = 20;

    private readonly Dictionary<string, TownName> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> longestFrom = new(StringComparer.Ordinal);

    private TownNames(IReadOnlyList<ListedTown> list, IReadOnlyList<WordTable> tables)
    {
        var shared = PlaceData.Lines("shared-names").Select(PlaceKey.Of).ToHashSet(StringComparer.Ordinal);
        var leftOut = PlaceData.Lines("left-out").ToHashSet(StringComparer.Ordinal);
        list = [.. list.Where(item => !(item.Town.IsNeighbourhood && leftOut.Contains(item.Town.Name)))];
        foreach (var group in list.GroupBy(item => PlaceKey.Of(item.Town.Name), item => item.Town, StringComparer.Ordinal))
        {
            var name = Decide([.. group], group.First().Name);
            Add(group.First().Name, shared.Contains(group.Key) && name.Towns[0].IsNeighbourhood ? name with { Strength = NameStrength.Probable } : name);
        }

        foreach (var item in list)
            AddOwn(item.Town, item.OwnNames, isExact: false);
        foreach (var (key, names) in tables.SelectMany(table => table.PhrasesByKey))
        {
            var isExact = key.StartsWith(ExactKey, StringComparison.Ordinal);
            if (isExact || key.StartsWith(TownKey, StringComparison.Ordinal))
                AddOwn(Find(key[(isExact ? ExactKey : TownKey).Length..]) ?? throw new FormatException($"'{key}' names no town."), names, isExact);
        }

        var others = list.SelectMany(item => item.ListedNames.Select(name => (Key: PlaceKey.Of(name), Name: name, item.Town)))
            .Where(other => other.Key.Length >= (other.Key[0] < '\u0600' ? MinOtherName : MinOtherScript))
            .GroupBy(other => other.Key, StringComparer.Ordinal);
        foreach (var group in others.Where(group => !byKey.ContainsKey(group.Key)))
            Add(group.First().Name, AsOther(Decide([.. group.Select(other => other.Town).Distinct()], group.First().Name), group.Key));
    }

    public static TownNames All { get; } = new(TownList.Load(), WordTable.LoadAll("Places"));

    /// <summary>Every name, in the form that it is compared in.</summary>
    public IReadOnlyDictionary<string, TownName> ByKey => byKey;

    /// <summary>The largest town of a name; "Beek/05" is the one in that province.</summary>
    public Town? Find(string name)
    {
        var parts = name.Split('/');
        return byKey.GetValueOrDefault(PlaceKey.Of(parts[0]))?.All.FirstOrDefault(town => parts.Length == 1 || town.Province == parts[1]);
    }

    /// <summary>The place of a name that is nearest to a point and not far from it; null when there is none.</summary>
    public Town? Near(string name, double latitude, double longitude) =>
        byKey.GetValueOrDefault(PlaceKey.Of(name))?.All.Where(town => town.KilometresTo(latitude, longitude) < MaxKilometres).MinBy(town => town.KilometresTo(latitude, longitude));

    /// <summary>The longest name that begins at a token, as the number of tokens that it takes; 0 when there is none.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="first">The first word, when something is written onto it.</param>
    /// <param name="name">The name.</param>
    public int Match(IReadOnlyList<Token> tokens, int start, string first, out TownName? name)
    {
        name = null;
        if (first.Length == 0)
            return 0;
        var (matched, words, key) = (0, 0, string.Empty);
        var longest = Math.Max(longestFrom.GetValueOrDefault(PlaceKey.Fold(first)), 2);
        for (var at = start; at < tokens.Count && words < longest; at++)
        {
            if (tokens[at].Kind == TokenKind.Mark)
            {
                if (!IsInnerMark(tokens[at]))
                    break;
                continue;
            }

            if (tokens[at].Kind != TokenKind.Word)
                break;
            words++;
            key = words == 1 ? PlaceKey.Fold(first) : key + PlaceKey.Fold(tokens[at].Folded);
            if (byKey.TryGetValue(key, out var found) && (words == 1 || found.Words > 1 || key.Length >= MinJoined))
                (matched, name) = (at - start + 1, found);
        }

        return matched;
    }

    public static bool IsInnerMark(Token token) => token.IsMark('-') || token.IsMark('\'') || token.IsMark('/') || token.IsMark('.');

    private static TownName Decide(IReadOnlyList<Town> towns, string name)
    {
        // A part of a town is meant by its name alone where no town of that name is larger.
        var largest = towns.Where(town => !town.IsNeighbourhood).Select(town => town.Population).DefaultIfEmpty().Max();
        Town[] all = [.. towns.OrderByDescending(town => !town.IsNeighbourhood || town.Population >= largest).ThenByDescending(town => town.Population)];
        Town[] meant = [.. all.Where(town => !town.IsNeighbourhood || town.Population >= largest)];
        var isLargest = meant.Length == 1 || meant[0].Population >= MuchLarger * meant[1].Population;
        return new TownName(isLargest ? [meant[0]] : meant, all, meant.Length == 1 ? NameStrength.Certain : NameStrength.Probable, PlaceKey.Words(name));
    }

    /// <summary>What GeoNames lists besides is, in Latin letters, a spelling out of any language.</summary>
    private static TownName AsOther(TownName name, string key) =>
        key[0] < '\u0600' ? name with { Strength = NameStrength.Probable, IsExact = true } : name;

    private void AddOwn(Town town, IReadOnlyList<string> names, bool isExact)
    {
        foreach (var name in names)
        {
            var found = new TownName([town], [town], NameStrength.Certain, PlaceKey.Words(name)) { IsExact = isExact };
            if (byKey.TryGetValue(PlaceKey.Of(name), out var known) && !known.All.Contains(town))
                throw new FormatException($"'{name}' is {known.All[0].Name} already, not {town.Name}.");
            Add(name, known is null ? found : known with { Words = Math.Max(known.Words, found.Words) });
        }
    }

    private void Add(string name, TownName found)
    {
        byKey[PlaceKey.Of(name)] = found;
        var words = Tokenizer.Tokenize(name).Where(token => token.Kind != TokenKind.Mark).Select(token => PlaceKey.Fold(token.Folded)).ToList();
        longestFrom[words[0]] = Math.Max(longestFrom.GetValueOrDefault(words[0]), Math.Min(words.Count, MaxWords));
    }
}
