using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Faq;

/// <summary>What the search knows of a language: affixes, groups of meaning, thresholds, and examples of what the list does not answer.</summary>
internal sealed class FaqLexicon
{
    private static readonly PerLanguage<FaqLexicon> Lexicons = new("Faq", tables => new FaqLexicon(tables));

    private FaqLexicon(IReadOnlyList<WordTable> tables)
    {
        var table = tables[0];
        Affixes = new WordAffixes(table);
        Groups = new MeaningGroups(table);
        OtherGroups = [.. tables.Skip(1).Select(other => new MeaningGroups(other))];
        Elsewhere = FaqExamples.Of("elsewhere", table.Language);
        OwnCases = FaqExamples.Of("own", table.Language);
        OwnCaseGroups = [.. table["own-case"]];
        WritesSkeletons = table.Says("skeleton", "yes");
        Thresholds = FaqThresholds.Parse(table["thresholds"]);
    }

    public WordAffixes Affixes { get; }

    public MeaningGroups Groups { get; }

    /// <summary>The groups of the other languages: people mix them.</summary>
    public IReadOnlyList<MeaningGroups> OtherGroups { get; }

    public IReadOnlyList<string> Elsewhere { get; }

    public IReadOnlyList<string> OwnCases { get; }

    /// <summary>The groups of meaning that tell of something that happened to somebody.</summary>
    public IReadOnlyList<string> OwnCaseGroups { get; }

    public FaqThresholds Thresholds { get; }

    /// <summary>Whether people write this language in Latin letters too, so that its words are compared by their consonants.</summary>
    public bool WritesSkeletons { get; }

    public static FaqLexicon For(string language) => Lexicons.For(language);
}
