using System.Globalization;
using System.Reflection;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Dialogs.Variants;

/// <summary>Which variant of the programme fits a newcomer: rules as data, see variants.yaml beside this class.</summary>
public sealed class VariantRules
{
    private const string Arrived = "situation.arrived";
    private const string ArrivedWithin = "situation.arrivedWithin";

    private VariantRules(VariantFile file) =>
        (Variants, Outside) = ([.. file.Variants.Select(ToVariant)], [.. file.Outside.Select(ToVariant)]);

    /// <summary>The rules that ship with the program.</summary>
    public static VariantRules Shipped { get; } = ReadShipped();

    /// <summary>The variants, in the order in which they are tried.</summary>
    public IReadOnlyList<Variant> Variants { get; }

    /// <summary>The reasons to fall outside, in the order in which they are tried.</summary>
    public IReadOnlyList<Variant> Outside { get; }

    /// <summary>Reads rules.</summary>
    /// <param name="reader">The YAML text.</param>
    /// <param name="source">The file's name, for the error.</param>
    /// <exception cref="QuestionnaireException">The text holds no rules; the message names file and fault.</exception>
    public static VariantRules Read(TextReader reader, string source) => new(YamlFile.Read<VariantFile>(reader, source));

    /// <summary>The code of the variant that fits, or of the reason why none does; null while too little is known.</summary>
    /// <param name="answers">The answers by question.</param>
    /// <param name="today">The day from which months are counted back.</param>
    public string? Find(IReadOnlyDictionary<string, Answer> answers, DateOnly today) =>
        Variants.Concat(Outside).FirstOrDefault(variant => variant.When.Count > 0 && Holds(variant, answers, today))?.Id;

    /// <summary>The variant that fits, counted from the day on which the person last said where they are; null when none does.</summary>
    /// <param name="answers">The answers by question.</param>
    public Variant? FindVariant(IReadOnlyDictionary<string, Answer> answers)
    {
        var said = answers.Values.Where(answer => answer.Question.StartsWith("situation.", StringComparison.Ordinal)).Select(answer => answer.At).DefaultIfEmpty().Max();
        var code = Find(answers, DateOnly.FromDateTime(said.UtcDateTime));
        return Variants.FirstOrDefault(variant => variant.Id == code);
    }

    private static bool Holds(Variant variant, IReadOnlyDictionary<string, Answer> answers, DateOnly today) =>
        variant.When.All(part => AnswerValue.CodesOf(answers, part.Key).Intersect(part.Value, StringComparer.Ordinal).Any())
        && (variant.WithinMonths is not { } months || IsWithin(months, answers, today));

    // Who has not said yet when they came is not told that they came too long ago.
    private static bool IsWithin(int months, IReadOnlyDictionary<string, Answer> answers, DateOnly today)
    {
        var arrived = AnswerValue.CodesOf(answers, Arrived);
        if (arrived is [{ Length: >= 7 } month] && DateOnly.TryParseExact(month[..7], "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            return ((today.Year - first.Year) * 12) + today.Month - first.Month <= months;
        }

        return !AnswerValue.CodesOf(answers, ArrivedWithin).Contains("no", StringComparer.Ordinal);
    }

    private static Variant ToVariant(VariantEntry entry) => new(
        entry.Id,
        entry.GroupKind,
        YamlFile.Condition(entry.When),
        entry.WithinMonths);

    private static VariantRules ReadShipped()
    {
        const string Name = "SamenHier.Dialogs.Variants.variants.yaml";
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Name)
            ?? throw new QuestionnaireException($"{Name} is missing."));
        return Read(reader, Name);
    }
}
