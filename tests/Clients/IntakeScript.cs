using System.Globalization;
using System.Text.Json;

namespace SamenHier.Tests.Clients;

/// <summary>What one made-up person replies. The same seed gives the same replies to the same questions.</summary>
/// <param name="seed">Which person.</param>
/// <param name="language">The language that they choose: nl, en, ar or ti.</param>
public sealed class IntakeScript(int seed, string language)
{
    private const string Done = "done";
    private const string None = "none";
    private const string Withheld = "null";

    // One in so many does not answer a question that may be left open.
    private const int Reserve = 6;

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["nl"] = "Proefpersoon",
        ["en"] = "Test person",
        ["ar"] = "شخص تجريبي",
        ["ti"] = "መፈተኒ ሰብ",
    };

    // As GeoNames has them; the server's export names them so.
    private static readonly (string Town, string Stored)[] Towns =
    [
        ("Haarlem", """{"place":"Haarlem","postcode4":null,"town":"Haarlem","province":"Noord-Holland","latitude":52.38084,"longitude":4.63683,"precision":"town","source":"GeoNames"}"""),
        ("Almere", """{"place":"Almere","postcode4":null,"town":"Almere","province":"Flevoland","latitude":52.37025,"longitude":5.21413,"precision":"town","source":"GeoNames"}"""),
        ("Rotterdam", """{"place":"Rotterdam","postcode4":null,"town":"Rotterdam","province":"Zuid-Holland","latitude":51.9225,"longitude":4.47917,"precision":"town","source":"GeoNames"}"""),
    ];

    private readonly Random chance = new(seed);
    private readonly Dictionary<string, string> given = new(StringComparer.Ordinal);
    private readonly List<string> several = [];
    private ScriptedReply? doubted;
    private int said;

    /// <summary>Replies to a question.</summary>
    public ScriptedReply Reply(AskedQuestion question)
    {
        var reply = doubted?.Question == question.Id ? Again(doubted) : Doubt(Choose(question));
        if (reply.Stored is not null) given[question.Id] = reply.Stored;
        return reply;
    }

    private ScriptedReply Choose(AskedQuestion question) => question switch
    {
        { WayOut: { } wayOut } when chance.Next(Reserve) == 0 => Press(question, wayOut, Withheld),
        { Id: "start.language" } => Press(question, language, Json(language)),
        { Id: "start.role" } => Press(question, "newcomer", Json("newcomer")),
        { Id: "consent.keep" or "newcomer.sixteen" } => Press(question, "yes", Json("yes")),
        { Id: "check.send" } => Press(question, "send", stored: null),
        { Id: "situation.outside" } => GoOnOrAskForPerson(question),
        { Id: "newcomer.birthYear" } => Number(question, chance.Next(1950, 2005)),
        { Id: "newcomer.childAges" } => Ages(question),
        { Kind: "number" } => NumberOnButton(question),
        { Kind: "date" } => Month(question),
        { Kind: "multi" } => Several(question),
        { Choices.Count: > 0 } => PressAny(question),
        { Kind: "place" } => Town(question),
        _ => Words(question, $"{Names[language]} {seed}"),
    };

    // Two answers that contradict each other are kept once the second is given again.
    private ScriptedReply Doubt(ScriptedReply reply)
    {
        var contradicts = reply switch
        {
            { Question: "newcomer.children", Stored: "0" } => given.GetValueOrDefault("newcomer.adults") is "1",
            { Question: "newcomer.dutchLevel", Stored: "\"none\"" } => given["newcomer.languages"].Contains(Json("nl"), StringComparison.Ordinal),
            _ => false,
        };
        if (!contradicts) return reply;
        doubted = reply;
        return reply with { Stored = null };
    }

    private ScriptedReply Again(ScriptedReply reply)
    {
        doubted = null;
        return reply with { Utterance = reply.Utterance with { Key = NextKey() } };
    }

    // Who asks for a person is asked the same again.
    private ScriptedReply GoOnOrAskForPerson(AskedQuestion question) =>
        chance.Next(2) == 0 ? Press(question, "person", stored: null) : Press(question, "goOn", Json("goOn"));

    // The codes of a scale are numbers and are stored as such.
    private ScriptedReply PressAny(AskedQuestion question)
    {
        var choice = Any(question.Choices);
        return Press(question, choice, question.Kind is "scale" ? choice : Json(choice));
    }

    private ScriptedReply Town(AskedQuestion question)
    {
        var (town, stored) = Towns[chance.Next(Towns.Length)];
        return new ScriptedReply(question.Id, Typed(town), stored);
    }

    private ScriptedReply Words(AskedQuestion question, string words) => new(question.Id, Typed(words), Json(words));

    private ScriptedReply Several(AskedQuestion question)
    {
        // One or two choices, then the button that ends the choice; the third of the most important ones ends it too.
        var isRanked = question.Id is "priorities.ranked";
        List<string> left = [.. question.Choices.Where(code => code != Done)];
        if (several.Count > 0 && (left.Count == 0 || (several.Count == 2 && !isRanked) || chance.Next(2) == 0)) return Press(question, Done, TakeSeveral());
        var choice = Any(left);
        several.Add(choice);
        var isWhole = choice is None || (isRanked && several.Count == 3);
        return Press(question, choice, isWhole ? TakeSeveral() : null);
    }

    private string TakeSeveral()
    {
        var codes = JsonSerializer.Serialize(several);
        several.Clear();
        return codes;
    }

    private ScriptedReply Number(AskedQuestion question, int number)
    {
        var digits = Digits(number);
        return new ScriptedReply(question.Id, Typed(digits), digits);
    }

    private ScriptedReply NumberOnButton(AskedQuestion question)
    {
        var digits = Any(question.Choices);
        return chance.Next(2) == 0 ? Press(question, digits, digits) : new ScriptedReply(question.Id, Typed(digits), digits);
    }

    // As many as there are children, and young enough for parents of any age that this script has.
    private ScriptedReply Ages(AskedQuestion question)
    {
        List<int> ages = [.. Enumerable.Range(0, int.Parse(given["newcomer.children"], CultureInfo.InvariantCulture)).Select(_ => chance.Next(0, 9))];
        return new ScriptedReply(question.Id, Typed(string.Join(", ", ages.Select(Digits))), JsonSerializer.Serialize(ages));
    }

    // After every year of birth, and past for any clock.
    private ScriptedReply Month(AskedQuestion question)
    {
        var (year, month) = (chance.Next(2012, 2025), chance.Next(1, 13));
        return new ScriptedReply(
            question.Id, Typed($"{Digits(month)}-{Digits(year)}"), Json(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}")));
    }

    private ScriptedReply Press(AskedQuestion question, string choice, string? stored) =>
        new(question.Id, new Utterance(NextKey(), choice, question.Id, choice, question.Language), stored);

    private Utterance Typed(string words) => new(NextKey(), words);

    private string NextKey() => string.Create(CultureInfo.InvariantCulture, $"say-{seed}-{++said}");

    private string Any(IReadOnlyList<string> codes) => codes[chance.Next(codes.Count)];

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Json(string value) => JsonSerializer.Serialize(value);
}

/// <summary>A reply of the script.</summary>
/// <param name="Question">The question that it answers.</param>
/// <param name="Utterance">What is said.</param>
/// <param name="Stored">The answer's value as JSON once this was said, <c>null</c> as JSON for an answer withheld; null when it leaves no answer yet.</param>
public sealed record ScriptedReply(string Question, Utterance Utterance, string? Stored);
