using System.Globalization;
using System.Text.Json;

namespace SamenHier.Tests.Clients;

/// <summary>What one made-up person replies. The same seed gives the same replies to the same questions.</summary>
/// <param name="seed">Which person.</param>
/// <param name="language">The language that they choose: nl, en, ar or ti.</param>
public sealed class IntakeScript(int seed, string language)
{
    private const string Done = "done";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["nl"] = "Proefpersoon",
        ["en"] = "Test person",
        ["ar"] = "شخص تجريبي",
        ["ti"] = "መፈተኒ ሰብ",
    };

    private readonly Random chance = new(seed);
    private readonly List<string> several = [];
    private int said;

    /// <summary>Replies to a question.</summary>
    public ScriptedReply Reply(AskedQuestion question) => question switch
    {
        { Id: "start.language" } => Press(question, language, Json(language)),
        { Id: "consent.keep" } => Press(question, "yes", Json("yes")),
        { Id: "check.send" } => Press(question, "send", stored: null),
        { Id: "newcomer.birthYear" } => Number(question, chance.Next(1950, 2005)),
        { Kind: "number" } => Number(question, chance.Next(0, 6)),
        { Kind: "multi" } => Several(question),
        { Choices.Count: > 0 } => PressAny(question),
        _ => Words(question, $"{Names[language]} {seed}"),
    };

    // The codes of a scale are numbers and are stored as such.
    private ScriptedReply PressAny(AskedQuestion question)
    {
        var choice = Any(question.Choices);
        return Press(question, choice, question.Kind is "scale" ? choice : Json(choice));
    }

    private ScriptedReply Words(AskedQuestion question, string words) => new(question.Id, Typed(words), Json(words));

    private ScriptedReply Several(AskedQuestion question)
    {
        // One or two choices, then the button that ends the choice.
        if (several.Count > 0 && (several.Count == 2 || chance.Next(2) == 0)) return Press(question, Done, JsonSerializer.Serialize(several));
        var choice = Any([.. question.Choices.Where(code => code != Done)]);
        several.Add(choice);
        return Press(question, choice, stored: null);
    }

    private ScriptedReply Number(AskedQuestion question, int number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return new ScriptedReply(question.Id, Typed(digits), digits);
    }

    private ScriptedReply Press(AskedQuestion question, string choice, string? stored) =>
        new(question.Id, new Utterance(NextKey(), choice, question.Id, choice), stored);

    private Utterance Typed(string words) => new(NextKey(), words);

    private string NextKey() => string.Create(CultureInfo.InvariantCulture, $"say-{seed}-{++said}");

    private string Any(IReadOnlyList<string> codes) => codes[chance.Next(codes.Count)];

    private static string Json(string value) => JsonSerializer.Serialize(value);
}

/// <summary>A reply of the script.</summary>
/// <param name="Question">The question that it answers.</param>
/// <param name="Utterance">What is said.</param>
/// <param name="Stored">The answer's value as JSON once this was said; null when it leaves no answer yet.</param>
public sealed record ScriptedReply(string Question, Utterance Utterance, string? Stored);
