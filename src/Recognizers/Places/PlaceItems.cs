using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Places;

/// <summary>Cuts a text into places, postcodes and the words round them.</summary>
internal static class PlaceItems
{
    private const int MinStem = 3;
    private const int MinName = 4;
    private const int MinWithArticle = 6;
    private const int MinSyllables = 2;
    private const int MaxShortName = 4;

    // "in the small old town of": more words between belong to something else.
    private const int MaxFillers = 8;

    public static List<PlaceItem> Read(string text, IReadOnlyList<Token> tokens, PlaceLexicon lexicon)
    {
        var items = new List<PlaceItem>();
        for (var at = 0; at < tokens.Count;)
        {
            var item = ReadAt(text, tokens, at, lexicon);
            if (item is not null)
                items.Add(item);
            at = item?.End ?? at + 1;
        }

        Settle(items);
        return NearMisses.Read(tokens, items, lexicon);
    }

    private static PlaceItem? ReadAt(string text, IReadOnlyList<Token> tokens, int at, PlaceLexicon lexicon)
    {
        if (tokens[at].Kind == TokenKind.Mark)
            return IsOfAbbreviation(tokens, at, lexicon) ? null : ReadMark(tokens[at], at);
        if (tokens[at].Kind == TokenKind.Symbol)
            return null;
        var (digits, postcode) = PostcodeReader.Read(text, tokens, at, lexicon);
        if (digits > 0)
            return new PlaceItem(at, digits, postcode is null ? PlaceRole.Number : PlaceRole.PostcodeDigits) { Postcode = postcode };

        var named = TownNames.All.Match(tokens, at, tokens[at].Folded, out var name);
        var said = lexicon.Match(tokens, at, out var word);
        if (named >= said && named > 0)
            return new PlaceItem(at, named, PlaceRole.Place) { Name = name, AsWord = named == said ? word : null };
        if (said > 0)
        {
            var last = said > 1 ? lexicon.Find(tokens[at + said - 1].Folded) : null;
            return new PlaceItem(at, said, word!.Role) { Said = last is { Announces: true } ? word with { Announces = true } : word, IsIn = last?.Role == PlaceRole.In };
        }

        if (ReadStem(tokens, at, lexicon) is { } stem)
            return stem;
        return lexicon.IsStreet(tokens[at].Folded) ? new PlaceItem(at, 1, PlaceRole.Filler) { IsStreet = true } : new PlaceItem(at, 1, PlaceRole.Unknown);
    }

    private static PlaceItem? ReadMark(Token token, int at)
    {
        if (token.IsMark('?'))
            return new PlaceItem(at, 1, PlaceRole.Question);
        return token.IsSeparator ? new PlaceItem(at, 1, PlaceRole.Break) : null;
    }

    /// <summary>"nr. 12".</summary>
    private static bool IsOfAbbreviation(IReadOnlyList<Token> tokens, int at, PlaceLexicon lexicon) =>
        at > 0 && tokens[at].IsMark('.') && lexicon.Find(tokens[at - 1].Folded)?.Role == PlaceRole.HouseNumber;

    private static PlaceItem? ReadStem(IReadOnlyList<Token> tokens, int at, PlaceLexicon lexicon)
    {
        foreach (var (stem, isIn) in lexicon.Stems(tokens[at].Folded, isName: true))
        {
            if (TownNames.All.Match(tokens, at, stem, out var name) is > 0 and var count && (count > 1 || IsLongEnough(stem, MinName)))
                return new PlaceItem(at, count, PlaceRole.Place) { Name = name, IsIn = isIn };
        }

        foreach (var (stem, _) in lexicon.Stems(tokens[at].Folded, isName: false))
        {
            // Only the names of parts of towns are said with an article.
            if (stem.Length >= MinWithArticle && TownNames.All.ByKey.GetValueOrDefault(PlaceKey.Fold(stem)) is { Towns: [{ IsNeighbourhood: true }] } part)
                return new PlaceItem(at, 1, PlaceRole.Place) { Name = part };
            if (IsLongEnough(stem, MinStem) && lexicon.Find(stem) is { } word)
                return new PlaceItem(at, 1, word.Role) { Said = word };
        }

        return ReadPair(tokens, at, lexicon);
    }

    /// <summary>What is left of a word must be a word itself; Ge'ez writes a syllable a letter.</summary>
    private static bool IsLongEnough(string stem, int fewest) => stem.Length >= (stem[0] < '\u1200' ? fewest : MinSyllables);

    /// <summary>A name of two words with something written onto the second.</summary>
    private static PlaceItem? ReadPair(IReadOnlyList<Token> tokens, int at, PlaceLexicon lexicon)
    {
        if (at + 1 >= tokens.Count || tokens[at + 1].Kind != TokenKind.Word)
            return null;
        var first = PlaceKey.Fold(tokens[at].Folded);
        foreach (var (stem, _) in lexicon.Stems(tokens[at + 1].Folded, isName: true))
        {
            if (TownNames.All.ByKey.GetValueOrDefault(first + PlaceKey.Fold(stem)) is { } name)
                return new PlaceItem(at, 2, PlaceRole.Place) { Name = name };
        }

        return null;
    }

    /// <summary>A name that is a common word too is the name after "in", beside a postcode or province, and where nothing else is said; a year is no postcode after "since".</summary>
    private static void Settle(List<PlaceItem> items)
    {
        var (words, others) = (items.Count(IsWord), items.Count(SaysMore));
        for (var index = 0; index < items.Count; index++)
        {
            var item = items[index];
            var settled = Settle(items, index, hasWords: words > 0, isAlone: others == 1);
            if (settled == item)
                continue;
            items[index] = settled;
            words += (IsWord(settled) ? 1 : 0) - (IsWord(item) ? 1 : 0);
            others += (SaysMore(settled) ? 1 : 0) - (SaysMore(item) ? 1 : 0);
        }
    }

    private static PlaceItem Settle(List<PlaceItem> items, int index, bool hasWords, bool isAlone)
    {
        var item = items[index];
        if (item.Name is not null && item.AsWord is null && hasWords && IsTooShort(items, index))
            return item with { Role = PlaceRole.Unknown, Name = null };
        if (item.AsWord is { } word && !IsName(items, index, word, hasWords, isAlone))
            return item with { Role = word.Role, Name = null, AsWord = null, Said = word };
        return item.Postcode is { } postcode && IsNumber(items, index, postcode) ? item with { Role = PlaceRole.Number, Postcode = null } : item;
    }

    private static bool IsWord(PlaceItem item) => item.Role is PlaceRole.Unknown or PlaceRole.Known;

    private static bool SaysMore(PlaceItem item) => item.Role is not (PlaceRole.Break or PlaceRole.Question or PlaceRole.Province or PlaceRole.PostcodeDigits) && item.Said is not { IsCountry: true };

    /// <summary>A short name amid words that say something else is a word that is not known here.</summary>
    private static bool IsTooShort(List<PlaceItem> items, int index) =>
        items[index].Name!.Towns[0].Name.Length <= MaxShortName && !items[index].IsIn && !IsAfterIn(items, index);

    private static bool IsName(List<PlaceItem> items, int index, PlaceWord asWord, bool hasWords, bool isAlone)
    {
        if (asWord.Role is PlaceRole.Province or PlaceRole.Foreign)
            return false;
        if (IsLocated(items, index))
            return true;
        if (items[index].Name!.IsExact)
            return false;
        if (asWord.Role is PlaceRole.Filler or PlaceRole.In)
            return false;
        if (items[index].IsIn || IsAfterIn(items, index))
            return true;
        if (asWord.Role != PlaceRole.Known)
            return false;
        if (asWord.IsInner && !hasWords && !IsPlainFiller(items, index - 1) && !IsPlainFiller(items, index + 1))
            return true;
        var isExplained = index == 0 && items.Count > 2 && items[1].Role is PlaceRole.Near or PlaceRole.Break && items[2].Name is not null;
        return isExplained || isAlone || (index > 0 && items[index - 1].Said is { Announces: true } && (index + 1 >= items.Count || !IsWord(items[index + 1])));
    }

    private static bool IsPlainFiller(List<PlaceItem> items, int index) => index >= 0 && index < items.Count && items[index] is { Role: PlaceRole.Filler, Said: not ({ Announces: true } or { IsCountry: true }) };

    /// <summary>Whether a postcode stands beside a name, or its province and nothing else.</summary>
    private static bool IsLocated(List<PlaceItem> items, int index)
    {
        var after = index + 1 < items.Count && items[index + 1].Role == PlaceRole.Break ? index + 2 : index + 1;
        return (index > 0 && items[index - 1].Postcode is not null)
            || (after < items.Count && (items[after].Postcode is not null || (index == 0 && after == items.Count - 1 && items[after].Role == PlaceRole.Province)));
    }

    private static bool IsNumber(List<PlaceItem> items, int index, Postcode postcode)
    {
        if (postcode.HasLetters || (index > 0 && items[index - 1].Role == PlaceRole.Postcode))
            return false;
        if (index > 0 && items[index - 1].IsStreet)
            return true;
        if (index + 1 < items.Count && items[index + 1].Role == PlaceRole.Unit)
            return true;

        // The parts of a telephone number.
        if ((index > 0 && IsDigits(items[index - 1])) || (index + 1 < items.Count && IsDigits(items[index + 1])))
            return true;
        return BeforeFillers(items, index) is { } before
            && (before.Role == PlaceRole.HouseNumber || (postcode.IsYearLike && items[index - 1].Role is PlaceRole.Since or PlaceRole.In or PlaceRole.Elsewhere));
    }

    /// <summary>What stands before an item and the words before it that add nothing.</summary>
    private static PlaceItem? BeforeFillers(IReadOnlyList<PlaceItem> items, int index)
    {
        var before = index - 1;
        while (before >= 0 && index - before <= MaxFillers && items[before].Role is PlaceRole.Filler or PlaceRole.Area)
            before--;
        return before >= 0 ? items[before] : null;
    }

    private static bool IsDigits(PlaceItem item) => item.Role == PlaceRole.Number || item.Postcode is { HasLetters: false };

    /// <summary>Whether a place is announced right before an item.</summary>
    public static bool IsAfterIn(IReadOnlyList<PlaceItem> items, int index) =>
        BeforeFillers(items, index) is { } before && (before.Role is PlaceRole.In or PlaceRole.To or PlaceRole.Near || (before.IsIn && before.Role != PlaceRole.Place));
}
