using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Choices;

/// <summary>One label or synonym of an option, word by word.</summary>
internal sealed class OptionWording
{
    public OptionWording(int option, IReadOnlyList<Token> tokens, ChoiceLexicon lexicon)
    {
        Option = option;
        var words = new List<OptionWord>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind == TokenKind.Mark)
                continue;
            var answers = at == 0 && (tokens.Count == 1 || tokens[1].Kind == TokenKind.Mark) && (lexicon.Is(tokens[0], ChoiceRole.Yes) || SaysNo(tokens[0], lexicon));
            if (answers)
                SaysYes = lexicon.Is(tokens[0], ChoiceRole.Yes);
            var denies = !answers && lexicon.Denies(tokens[at]);
            HasDenial |= denies;
            var adds = lexicon.Is(tokens[at], ChoiceRole.Filler) || lexicon.Is(tokens[at], ChoiceRole.Want) || lexicon.Is(tokens[at], ChoiceRole.And) || lexicon.Is(tokens[at], ChoiceRole.Or) || lexicon.Is(tokens[at], ChoiceRole.Range);
            words.Add(new OptionWord(tokens[at].Folded, denies, denies && lexicon.DeniesItself(tokens[at]), IsContent: !answers && !adds, Denied(tokens, at, lexicon), lexicon.ReadNumber([tokens[at]], 0).Value, lexicon.Is(tokens[at], ChoiceRole.Seek), at));
        }

        // In "good" nothing else says something.
        if (!words.Exists(word => word.IsContent))
            words = words.ConvertAll(word => word with { IsContent = SaysYes is null || word.At > 0 });
        Words = words;
        ContentCount = Math.Max(1, words.Count(word => word.IsContent));
        Numbers = [.. words.Where(word => word.Number is not null && tokens[word.At].Kind is TokenKind.Digits or TokenKind.Geez).Select(word => word.Number!.Value)];
    }

    public int Option { get; }

    public IReadOnlyList<OptionWord> Words { get; }

    /// <summary>How many of the words say something; at least 1.</summary>
    public int ContentCount { get; }

    /// <summary>The numbers written in digits.</summary>
    public IReadOnlyList<int> Numbers { get; }

    /// <summary>Whether it begins with yes or with no; null when with neither.</summary>
    public bool? SaysYes { get; }

    /// <summary>Whether something is denied in it, apart from the no that it begins with.</summary>
    public bool HasDenial { get; }

    /// <summary>Whether it holds words in this order, and with them whatever denies them; a denial alone only where it begins with it.</summary>
    public bool HasPart(IReadOnlyList<string> typed) => HasPart(typed, from: 0) || (SaysYes is not null && typed.Count > 1 && HasPart(typed, from: 1));

    private bool HasPart(IReadOnlyList<string> typed, int from)
    {
        var (at, content, denies, denied) = (0, 0, false, false);
        for (var index = from; index < Words.Count; index++)
        {
            var word = Words[index];
            if (at == typed.Count || !string.Equals(word.Text, typed[at], StringComparison.Ordinal))
                continue;
            at++;
            content += word.IsContent && word.Number is null && (!word.Denies || word.DeniesItself || typed.Count > 1 || !Words.Take(index).Any(before => before.IsContent)) ? 1 : 0;
            denies |= word.Denies;
            denied |= word.IsDenied;
        }

        return at == typed.Count && content > 0 && (denies || !denied) && typed.Sum(word => word.Length) > 1;
    }

    private static bool SaysNo(Token token, ChoiceLexicon lexicon) => lexicon.Is(token, ChoiceRole.No) || lexicon.Is(token, ChoiceRole.NoOrNot);

    /// <summary>What denies a word: denials stand before it, in Tigrinya behind it too.</summary>
    private static ChoiceRole? Denied(IReadOnlyList<Token> tokens, int at, ChoiceLexicon lexicon)
    {
        if (lexicon.IsUndenied(tokens[at]))
            return null;
        for (var before = at - 1; before >= 0 && tokens[before].Kind != TokenKind.Mark; before--)
        {
            if (lexicon.Denies(tokens[before]) && !lexicon.DeniesItself(tokens[before]))
                return Kind(tokens[before], lexicon);
        }

        for (var after = at + 1; after < tokens.Count && tokens[after].Kind != TokenKind.Mark; after++)
        {
            if (tokens[after].Folded[0] is >= 'ሀ' and <= 'ፚ' && lexicon.Denies(tokens[after]))
                return Kind(tokens[after], lexicon);
        }

        return null;
    }

    private static ChoiceRole Kind(Token denial, ChoiceLexicon lexicon) => lexicon.Is(denial, ChoiceRole.Without) ? ChoiceRole.Without : ChoiceRole.Not;
}

/// <summary>One word of a label.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Denies">"not".</param>
/// <param name="DeniesItself">Whether it denies what it says, and nothing beside it.</param>
/// <param name="IsContent">Whether it says something.</param>
/// <param name="DeniedBy">What in the label denies it: a not or a without; null when nothing does.</param>
/// <param name="Number">Its value as a number.</param>
/// <param name="IsSeek">Whether it says that something is looked for.</param>
/// <param name="At">Its place among the label's tokens.</param>
internal sealed record OptionWord(string Text, bool Denies, bool DeniesItself, bool IsContent, ChoiceRole? DeniedBy, int? Number, bool IsSeek, int At)
{
    public bool IsDenied => DeniedBy is not null;
}
