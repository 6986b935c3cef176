using System.Collections.Concurrent;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Tests.Conversations;

/// <summary>
/// A person who meets every question there is, by answers that make each condition true. Built from the questionnaires,
/// so that a new question is walked over without touching a test.
/// </summary>
internal static class Walk
{
    public const string Change = "check.change";

    // Not every question can be met by one person: somebody abroad, and somebody who would rather not say.
    private static readonly IReadOnlyDictionary<string, string>[] Roads =
    [
        new Dictionary<string, string>(StringComparer.Ordinal) { [RoleQuestion] = "newcomer", ["situation.inNetherlands"] = "yes", ["situation.permit"] = "asylum" },
        new Dictionary<string, string>(StringComparer.Ordinal) { [RoleQuestion] = "newcomer", ["situation.inNetherlands"] = "no" },
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [RoleQuestion] = "newcomer",
            ["situation.inNetherlands"] = "yes",
            ["situation.permit"] = "waiting",
            ["situation.arrived"] = "skipped",
            ["situation.outside"] = "goOn",
            ["newcomer.birthYear"] = "declined",
            ["newcomer.sixteen"] = "yes",
        },
        new Dictionary<string, string>(StringComparer.Ordinal) { [RoleQuestion] = "volunteer", ["group.start"] = "form" },
        new Dictionary<string, string>(StringComparer.Ordinal) { [RoleQuestion] = "volunteer", ["group.start"] = "join" },
    ];

    private const string LanguageQuestion = "start.language";
    private const string RoleQuestion = "start.role";
    private const string Send = "check.send";

    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<Device>>>> Walked = new(StringComparer.Ordinal);

    private static QuestionnaireLibrary Library => Bot.Shipped.Library;

    /// <summary>The parts of the intake, in the order in which they are asked.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["consent", "situation", "newcomer", "priorities", "support", "group", "volunteer", "weegschaal"];

    /// <summary>Rooms whose questions depend on what was done in them before; they have tests of their own.</summary>
    public static IReadOnlyList<string> RoomsOfTheirOwn { get; } = ["plan", "training", "newsletter", "person", "proposal", "offer"];

    /// <summary>Every question but those of such rooms, as (language, question).</summary>
    public static TheoryData<string, string> EveryQuestionInEveryLanguage
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in Languages.All)
            {
                foreach (var question in Library.Newest.All.Where(questionnaire => !RoomsOfTheirOwn.Contains(questionnaire.Id))
                    .SelectMany(questionnaire => questionnaire.Questions).OrderBy(question => question.Id, StringComparer.Ordinal))
                {
                    data.Add(language, question.Id);
                }
            }

            return data;
        }
    }

    /// <summary>A person to whom this question was just asked, and nobody else's world.</summary>
    public static async Task<Device> ToAsync(string question, string language) =>
        (await EverywhereAsync(language)).First(device => device.Last.Question!.Id == question).Fork();

    /// <summary>The question that was asked before this one; null for the first, and for those that stand on no road.</summary>
    public static async Task<string?> BeforeAsync(string question, string language)
    {
        foreach (var road in Roads)
        {
            var stops = (await RoadAsync(language, road)).Select(device => device.Last.Question!.Id).ToList();
            if (stops.IndexOf(question) is > 0 and var place) return stops[place - 1];
        }

        return null;
    }

    /// <summary>The same person at each question of the main road, in the order in which they are asked; the choice of an answer to change comes last.</summary>
    public static Task<IReadOnlyList<Device>> AllAsync(string language) => RoadAsync(language, Roads[0]);

    /// <summary>Answers the standing question with an answer that makes later questions apply, on the road that the person has taken.</summary>
    public static Task<Turn> AnswerAsync(Device device, string language) => AnswerAsync(device, language, RoadOf(device.Person));

    private static Task<Turn> AnswerAsync(Device device, string language, IReadOnlyDictionary<string, string> road)
    {
        var asked = device.Last.Question!;
        var question = Library.Newest.FindQuestion(asked.Id)!;
        return question switch
        {
            { Id: LanguageQuestion } => device.PressAsync(language),
            { Id: "group.code" } => GiveCodeAsync(device, language),
            { Id: "data.delete" or "data.deleteSure" } => device.PressAsync("no"),
            _ when road.TryGetValue(asked.Id, out var code) => device.PressAsync(code),
            { Kind: QuestionKind.Multi } => device.PressAsync(NextOfSeveral(question, asked)),
            { Several: true } => device.TypeAsync("3, 7"),
            { Kind: QuestionKind.Number } => device.TypeAsync($"{NumberRange.Of(question, new DateOnly(2026, 1, 31)).Example}"),
            _ when asked.Choices.Count > 0 => device.PressAsync(CodeThatOpens(question, asked)),
            _ => device.TypeAsync(Words(question, language)),
        };
    }

    private static IReadOnlyDictionary<string, string> RoadOf(ParticipantRecord person) => Array.Find(
        Roads, road => road.All(turn => !person.Answers.TryGetValue(turn.Key, out var answer) || AnswerValue.Codes(answer).Contains(turn.Value, StringComparer.Ordinal))) ?? Roads[0];

    // Of a group that somebody else has formed in the same world.
    private static async Task<Turn> GiveCodeAsync(Device device, string language)
    {
        if (device.Casework.Groups.Count == 0)
        {
            await JoinOrFormAsync(device.Another($"founder-{language}"), language, Roads[3], "volunteer.name");
        }

        return await device.TypeAsync(device.Casework.Groups[0].Invitation!.Code);
    }

    private static async Task<Device> JoinOrFormAsync(Device device, string language, IReadOnlyDictionary<string, string> road, string until)
    {
        await device.TypeAsync("hello");
        var turns = 0;
        while (device.Last.Question!.Id != until)
        {
            Assert.True(++turns < 100, $"The way does not lead to {until}.");
            await AnswerAsync(device, language, road);
        }

        return device;
    }

    // Two of several where the next question needs two.
    private static string NextOfSeveral(Question question, AskedQuestion asked)
    {
        var isHalf = asked.Offers(ShownChoice.Done);
        var needsTwo = Library.Newest.All.SelectMany(questionnaire => questionnaire.Questions).Any(other => other.ChoicesOf == question.Id);
        return isHalf && !(needsTwo && asked.Choices.Count == question.Choices.Count) ? ShownChoice.Done : asked.Choices[0].Value;
    }

    private static async Task<IReadOnlyList<Device>> EverywhereAsync(string language)
    {
        List<Device> devices = [];
        foreach (var road in Roads) devices.AddRange(await RoadAsync(language, road));
        return
        [
            .. devices,
            .. await Walked.GetOrAdd($"data {language}", _ => new(() => ToMyDataAsync(language))).Value,
            .. await Walked.GetOrAdd($"faq {language}", _ => new(() => ToTopicsAsync(language))).Value,
            .. await Walked.GetOrAdd($"group {language}", _ => new(() => ToMyGroupAsync(language))).Value,
        ];
    }

    private static Task<IReadOnlyList<Device>> RoadAsync(string language, IReadOnlyDictionary<string, string> road) =>
        Walked.GetOrAdd($"{Array.IndexOf(Roads, road)} {language}", _ => new(() => TakeAsync(language, road))).Value;

    private static async Task<IReadOnlyList<Device>> ToMyDataAsync(string language)
    {
        var device = (await AllAsync(language)).First(each => each.Last.Question!.Id == Send).Fork();
        List<Device> stops = [];
        await device.CommandAsync("mydata");
        stops.Add(device.Fork());
        await device.PressAsync("delete");
        stops.Add(device.Fork());
        await device.PressAsync("yes");
        stops.Add(device.Fork());
        return stops;
    }

    // The coordinator of a group in which all have answered sees all that can be done; one who is alone can leave.
    private static async Task<IReadOnlyList<Device>> ToMyGroupAsync(string language)
    {
        var first = await JoinOrFormAsync(new Device(Bot.Shipped, new InMemoryCasework(seed: 2), $"group-{language}"), language, Roads[3], Send);
        var leaving = first.Fork();
        await leaving.CommandAsync("group");
        await leaving.PressAsync("leave");
        foreach (var name in new[] { "second", "third" })
        {
            await (await JoinOrFormAsync(first.Another($"{name}-{language}"), language, Roads[4], Send)).PressAsync("send");
        }

        await first.PressAsync("send");
        List<Device> stops = [first.Fork(), leaving];
        foreach (var choice in new[] { "handOver", "send" })
        {
            var stop = first.Fork();
            await stop.PressAsync(choice);
            stops.Add(stop);
        }

        var sure = stops[2].Fork();
        await sure.PressAsync(sure.Last.Question!.Choices[0].Value);
        return [.. stops, sure];
    }

    private static async Task<IReadOnlyList<Device>> ToTopicsAsync(string language)
    {
        var device = (await AllAsync(language)).First(each => each.Last.Question!.Id == Send).Fork();
        await device.CommandAsync("question");
        List<Device> stops = [device.Fork()];
        foreach (var topic in device.Last.Question!.Choices.Select(choice => choice.Value).Where(topic => topic != "goOn"))
        {
            var stop = device.Fork();
            await stop.PressAsync(topic);
            stops.Add(stop);
        }

        return stops;
    }

    // A question that is new has no words in the replies files yet.
    private static string Words(Question question, string language) => (question.Kind, TypedReplies.In(language).For(question.Id, "text")) switch
    {
        (QuestionKind.Date, _) => "3-2025",
        (QuestionKind.Place, _) => "Haarlem",
        (_, [var words, ..]) => words,
        _ => "Proefdorp",
    };

    private static async Task<IReadOnlyList<Device>> TakeAsync(string language, IReadOnlyDictionary<string, string> road)
    {
        List<Device> stops = [];
        var device = new Device(Bot.Shipped, new InMemoryCasework(seed: 1), $"walk-{language}");
        await device.TypeAsync("hello");
        while (device.Last.Question!.Id != Send)
        {
            Stop();
            await AnswerAsync(device, language, road);
            Assert.True(stops.Count < 200, "The walk does not come to an end.");
        }

        stops.Add(device.Fork());
        await device.PressAsync("change");
        stops.Add(device.Fork());
        return stops;

        // The same question stands again while one of several languages is chosen.
        void Stop()
        {
            if (stops.Count == 0 || stops[^1].Last.Question!.Id != device.Last.Question?.Id) stops.Add(device.Fork());
        }
    }

    private static string CodeThatOpens(Question question, AskedQuestion asked)
    {
        var wanted = Library.Newest.All.SelectMany(questionnaire => questionnaire.Questions)
            .SelectMany(other => other.When.TryGetValue(question.Id, out var codes) ? codes : []);
        return wanted.FirstOrDefault(asked.Offers) ?? asked.Choices[0].Value;
    }
}
