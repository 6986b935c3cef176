using SamenHier.Casework.People;
using SamenHier.Dialogs.Variants;

namespace SamenHier.Dialogs.Questionnaires;

/// <summary>What conditions are tested against: the answers as codes, and what follows from them. A look at one moment.</summary>
/// <param name="answers">The answers by question.</param>
/// <param name="today">The day for which three years are counted back.</param>
/// <param name="variants">The rules of the programme's variants.</param>
/// <param name="group">What is known of the person's group, codes by name; null without a group.</param>
public sealed class Facts(
    IReadOnlyDictionary<string, Answer> answers, DateOnly today, VariantRules variants, IReadOnlyDictionary<string, string>? group = null)
{
    /// <summary>The name under which a condition asks for the variant.</summary>
    public const string Variant = "variant";

    private const string RoleQuestion = "start.role";

    private readonly Lazy<string?> variant = new(() => variants.Find(answers, today));

    /// <summary>The answers by question.</summary>
    public IReadOnlyDictionary<string, Answer> Answers => answers;

    /// <summary>Who is talking: <c>newcomer</c> or <c>volunteer</c>. Who began before that was asked is a newcomer.</summary>
    public string Role => AnswerValue.CodesOf(answers, RoleQuestion) is [ParticipantRoles.Volunteer] ? ParticipantRoles.Volunteer : ParticipantRoles.Newcomer;

    /// <summary>The variant that fits, or the reason why none does; null while too little is known.</summary>
    public string? VariantCode => variant.Value;

    /// <summary>Whether all of these questions were answered with one of their codes.</summary>
    /// <param name="condition">Codes by question.</param>
    public bool Meet(IReadOnlyDictionary<string, IReadOnlyList<string>> condition) =>
        condition.All(part => Of(part.Key).Intersect(part.Value, StringComparer.Ordinal).Any());

    /// <summary>Whether any of these questions was answered with one of its codes.</summary>
    /// <param name="condition">Codes by question.</param>
    public bool MeetAny(IReadOnlyDictionary<string, IReadOnlyList<string>> condition) =>
        condition.Any(part => Of(part.Key).Intersect(part.Value, StringComparer.Ordinal).Any());

    /// <summary>The codes of an answer; of one that was not given, why; none when the question was not asked.</summary>
    /// <param name="name">A question's id, <see cref="Variant"/>, or the name of something known of the group.</param>
    public IReadOnlyList<string> Of(string name) => name switch
    {
        _ when group is not null && group.TryGetValue(name, out var code) => [code],
        Variant => VariantCode is { } code ? [code] : [],
        _ => AnswerValue.CodesOf(answers, name),
    };
}
