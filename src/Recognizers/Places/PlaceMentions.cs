namespace SamenHier.Recognizers.Places;

/// <summary>The places of a text that are not denied, each with what the words round it say.</summary>
internal static class PlaceMentions
{
    // How many words away a word still speaks of a place; so a long text takes no longer than its length.
    private const int ProvinceReach = 2;
    private const int NearReach = 8;
    private const int DenialReach = 24;

    public static List<PlaceMention> Read(IReadOnlyList<PlaceItem> items)
    {
        var mentions = new List<PlaceMention>();
        var role = PlaceRole.Filler;
        for (var index = 0; index < items.Count; index++)
        {
            var item = items[index];
            if (item.Role is PlaceRole.Elsewhere or PlaceRole.Now)
                role = item.Role;
            else if (item.Role == PlaceRole.To)
                role = role == PlaceRole.Elsewhere ? PlaceRole.Now : role;
            else if (item.Role is PlaceRole.But or PlaceRole.Foreign or PlaceRole.Number || (item.Role == PlaceRole.Break && !IsComma(items, index)))
                role = PlaceRole.Filler;
            else if (item.Role == PlaceRole.ElsewhereAfter && mentions.Count > 0 && !mentions[^1].IsNow)
                mentions[^1] = mentions[^1] with { IsElsewhere = true };
            else if (item.Name is { } name && !IsDenied(items, index))
                AddMention(mentions, items, index, name, role);
        }

        return mentions;
    }

    private static void AddMention(List<PlaceMention> mentions, IReadOnlyList<PlaceItem> items, int index, TownName name, PlaceRole role)
    {
        var province = ProvinceNear(items, index);
        var (towns, all) = (name.Towns, name.All);
        var isSettled = false;
        if (province is not null)
        {
            Town[] there = [.. all.Where(town => town.Province == province)];

            // One of that name in another province, which is not known here.
            if (there.Length == 0 && towns.Count > 1)
                return;
            isSettled = there.Length == 1;
            if (there.Length > 0)
                (towns, all) = (there.Length < towns.Count || !there.Contains(towns[0]) ? there : towns, there);
        }

        mentions.Add(new PlaceMention(items[index], index)
        {
            Towns = towns,
            All = all,
            IsNear = IsNear(items, index),
            IsElsewhere = role == PlaceRole.Elsewhere,
            IsNow = role == PlaceRole.Now,
            IsDoubtful = items[index].IsGuess || (!isSettled && (province is not null || name.Strength == NameStrength.Probable || IsDoubtfulWord(items, index))),
        });
    }

    private static bool IsDoubtfulWord(IReadOnlyList<PlaceItem> items, int index) =>
        items[index].AsWord is { IsInner: false } && !items[index].IsIn && !PlaceItems.IsAfterIn(items, index);

    private static bool IsComma(IReadOnlyList<PlaceItem> items, int index) => items[index].Role == PlaceRole.Break && index + 1 < items.Count && items[index + 1].Name is not null;

    private static string? ProvinceNear(IReadOnlyList<PlaceItem> items, int index)
    {
        for (var at = Math.Max(0, index - ProvinceReach); at < items.Count && at <= index + ProvinceReach; at++)
        {
            if (items[at].Province is { } province)
                return province;
        }

        return null;
    }

    private static bool IsNear(IReadOnlyList<PlaceItem> items, int index)
    {
        var before = index - 1;
        while (before >= 0 && index - before <= NearReach && items[before].Role is PlaceRole.Filler or PlaceRole.In or PlaceRole.To or PlaceRole.Area)
            before--;
        var after = index + 1;
        while (after < items.Count && after - index <= NearReach && items[after].Role == PlaceRole.Filler)
            after++;
        return (before >= 0 && items[before].Role == PlaceRole.Near) || (after < items.Count && items[after].Role == PlaceRole.Near && (after + 1 >= items.Count || items[after + 1].Name is null));
    }

    /// <summary>A denial holds for its clause, before and after the verb.</summary>
    private static bool IsDenied(IReadOnlyList<PlaceItem> items, int index)
    {
        for (var at = index - 1; at >= 0 && index - at <= DenialReach && items[at].Role is not (PlaceRole.Break or PlaceRole.But or PlaceRole.Now); at--)
        {
            if (items[at].Role == PlaceRole.Not)
                return true;
        }

        for (var at = index + 1; at < items.Count && at - index <= DenialReach && items[at].Role is not (PlaceRole.Break or PlaceRole.But or PlaceRole.Now or PlaceRole.Place); at++)
        {
            if (items[at].Role is PlaceRole.Not or PlaceRole.NotAfter)
                return true;
        }

        return false;
    }
}
