using SamenHier.Dialogs.Questionnaires;
using YamlDotNet.Serialization;

namespace SamenHier.Bot.Tests.StandIns;

/// <summary>A newcomer who types their way through the short intake in one language.</summary>
internal sealed class Newcomer
{
    private const int MostTurns = 40;
    private readonly Dictionary<string, Dictionary<string, List<string>>> replies;

    public Newcomer(string language)
    {
        Language = language;
        replies = TypedReplies(language);
        Name = replies["newcomer.name"]["text"][0];
        Place = replies["newcomer.place"]["text"][0];
    }

    public static TheoryData<string> EveryLanguage => new("nl", "en", "ar", "ti");

    public string Language { get; }

    public string Name { get; init; }

    public string Place { get; init; }

    /// <summary>Everything that they typed.</summary>
    public List<string> Typed { get; } = [];

    /// <summary>The answers that they give, in codes; those of the weegschaal depend on the side order.</summary>
    public IReadOnlyDictionary<string, string> Answers => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["start.language"] = AnswerValue.Of(Language),
        ["consent.keep"] = AnswerValue.Of("yes"),
        ["newcomer.name"] = AnswerValue.Of(Name),
        ["newcomer.birthYear"] = AnswerValue.Of(1992),
        ["newcomer.household"] = AnswerValue.Of("family"),
        ["newcomer.children"] = AnswerValue.Of(3),
        ["newcomer.place"] = AnswerValue.Of(Place),
        ["newcomer.languages"] = AnswerValue.Of(["ti"]),
    };

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

        throw new InvalidOperationException($"The intake did not come to {until ?? "its end"} in {MostTurns} turns.");
    }

    /// <summary>What they type to a question.</summary>
    public string Reply(StandingQuestion standing) => standing switch
    {
        { Id: "newcomer.name" } => Name,
        { Id: "newcomer.place" } => Place,
        { Kind: "scale" } => replies["scale"]["moreFirst"][0],
        { Kind: "multi" } when standing.Choices.Contains("done") => replies["multi"]["done"][0],
        { Kind: "multi" } => replies[standing.Id]["ti"][0],
        { Id: "check.send" } => replies[standing.Id]["send"][0],
        _ => replies[standing.Id][AnswerValue.Parts(Answers[standing.Id])[0]][0],
    };

    private static Dictionary<string, Dictionary<string, List<string>>> TypedReplies(string language)
    {
        using StreamReader reader = new(typeof(Newcomer).Assembly.GetManifestResourceStream($"replies/{language}")!);
        return new DeserializerBuilder().Build().Deserialize<Dictionary<string, Dictionary<string, List<string>>>>(reader);
    }
}
