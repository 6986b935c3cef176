using System.Globalization;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Recognizers;
using YamlDotNet.Serialization;

namespace SamenHier.Bot.Tests.StandIns;

/// <summary>A newcomer with a family who types their way through the whole intake in one language.</summary>
internal sealed class Newcomer
{
    private const int MostTurns = 100;

    // What the scripts of the conversations answer too, in codes.
    private static readonly Dictionary<string, string> Usual = Read<Dictionary<string, string>>("usual");

    private readonly Dictionary<string, Dictionary<string, List<string>>> replies;
    private readonly Dictionary<string, string> answers = new(StringComparer.Ordinal);

    public Newcomer(string language)
    {
        Language = language;
        replies = Read<Dictionary<string, Dictionary<string, List<string>>>>($"replies/{language}");
        Name = replies["newcomer.name"]["text"][0];
        Place = replies["newcomer.place"]["Haarlem"][0];
    }

    public static TheoryData<string> EveryLanguage => new("nl", "en", "ar", "ti");

    public string Language { get; }

    public string Name { get; init; }

    public string Place { get; init; }

    /// <summary>Everything that they typed.</summary>
    public List<string> Typed { get; } = [];

    /// <summary>The answers that they gave so far, as they are to be stored; without those of the weegschaal, which depend on the side order.</summary>
    public IReadOnlyDictionary<string, string> Answers => answers;

    /// <summary>Joins, and answers until everything is sent.</summary>
    public async Task FinishAsync(BotServer server, IPerson person)
    {
        (await person.JoinAsync()).Taken();
        await GoOnAsync(server, person, until: null);
    }

    /// <summary>Joins, and answers until a question stands.</summary>
    public async Task ReachAsync(BotServer server, IPerson person, string question)
    {
        (await person.JoinAsync()).Taken();
        await GoOnAsync(server, person, question);
    }

    /// <summary>Answers until a question stands; with none, until everything is sent.</summary>
    public async Task GoOnAsync(BotServer server, IPerson person, string? until)
    {
        for (var turn = 0; turn < MostTurns; turn++)
        {
            var transcript = await server.TranscriptAsync(person.Conversation);
            if (until is null && transcript.Any(activity => activity.Entities?.Any(entity => entity.Type == "samenhier/done") is true)) return;
            var standing = StandingQuestion.LastIn(transcript)!;
            if (standing.Id == until) return;
            var reply = Reply(standing);
            Typed.Add(reply);
            await person.SayAsync(reply);
        }

        throw new InvalidOperationException(
            $"The intake in {Language} did not come to {until ?? "its end"} in {MostTurns} turns; they typed last: {string.Join(" | ", Typed.TakeLast(3))}.");
    }

    /// <summary>What they type to a question.</summary>
    public string Reply(StandingQuestion standing)
    {
        if (standing.Choices.Contains(ShownChoice.Done)) return replies["multi"][ShownChoice.Done][0];
        var code = CodeFor(standing.Id);
        var words = standing.Kind is "scale" ? replies["scale"]["moreFirst"][0] : WordsFor(standing.Id, code);
        if (Value(standing, code, words) is { } value) answers[standing.Id] = value;
        return words;
    }

    private string CodeFor(string question) => question switch
    {
        "start.language" => Language,
        "newcomer.household" => "family",
        _ => Usual[question],
    };

    private string WordsFor(string question, string code) => question switch
    {
        "newcomer.name" => Name,
        "newcomer.place" => Place,
        _ => replies[question][code][0],
    };

    private static string? Value(StandingQuestion standing, string code, string words) => standing switch
    {
        { Kind: "scale" } or { Id: "check.send" } => null,
        { Kind: "text" } => AnswerValue.Of(words),
        { Kind: "place" } => AnswerValue.Of(PlaceRecognizer.Shipped.Recognize("Haarlem", "nl").Value!),
        { Kind: "multi" } => AnswerValue.Of([code]),
        { Kind: "number" } when code.Contains(',', StringComparison.Ordinal) => AnswerValue.Of([.. code.Split(',').Select(Number)]),
        { Kind: "number" } => AnswerValue.Of(Number(code)),
        _ => AnswerValue.Of(code),
    };

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static T Read<T>(string resource)
    {
        using StreamReader reader = new(typeof(Newcomer).Assembly.GetManifestResourceStream(resource)!);
        return new DeserializerBuilder().Build().Deserialize<T>(reader);
    }
}
