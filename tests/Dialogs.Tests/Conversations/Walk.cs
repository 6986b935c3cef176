using System.Collections.Concurrent;
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

    private const string LanguageQuestion = "start.language";
    private const string Send = "check.send";

    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<Device>>>> Walked = new(StringComparer.Ordinal);

    private static QuestionnaireLibrary Library => Bot.Shipped.Library;

    /// <summary>Every question, as (language, question).</summary>
    public static TheoryData<string, string> EveryQuestionInEveryLanguage
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in Languages.All)
            {
                foreach (var question in Library.All.SelectMany(questionnaire => questionnaire.Questions).OrderBy(question => question.Id, StringComparer.Ordinal))
                {
                    data.Add(language, question.Id);
                }
            }

            return data;
        }
    }

    /// <summary>A person to whom this question was just asked, and nobody else's world.</summary>
    public static async Task<Device> ToAsync(string question, string language) =>
        (await AllAsync(language)).First(device => device.Last.Question!.Id == question).Fork();

    /// <summary>The same person at each question, in the order in which they are asked; the choice of an answer to change comes last.</summary>
    public static Task<IReadOnlyList<Device>> AllAsync(string language) =>
        Walked.GetOrAdd(language, each => new(() => TakeAsync(each))).Value;

    /// <summary>Answers the standing question with an answer that makes later questions apply.</summary>
    public static Task<Turn> AnswerAsync(Device device, string language)
    {
        var asked = device.Last.Question!;
        var question = Library.FindQuestion(asked.Id)!;
        return question switch
        {
            { Id: LanguageQuestion } => device.PressAsync(language),
            { Kind: QuestionKind.Multi } => device.PressAsync(asked.Offers(ShownChoice.Done) ? ShownChoice.Done : asked.Choices[0].Value),
            { Kind: QuestionKind.Number } => device.TypeAsync($"{NumberRange.Of(question, new DateOnly(2026, 1, 31)).Example}"),
            _ when asked.Choices.Count > 0 => device.PressAsync(CodeThatOpens(question, asked)),
            _ => device.TypeAsync(Words(question, language)),
        };
    }

    // A question that is new has no words in the replies files yet.
    private static string Words(Question question, string language) =>
        TypedReplies.In(language).For(question.Id, "text") is [var words, ..] ? words : "Proefdorp";

    private static async Task<IReadOnlyList<Device>> TakeAsync(string language)
    {
        List<Device> stops = [];
        var device = new Device(Bot.Shipped, new InMemoryCasework(seed: 1), $"walk-{language}");
        await device.TypeAsync("hello");
        while (device.Last.Question!.Id != Send)
        {
            Stop();
            await AnswerAsync(device, language);
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
        var wanted = Library.All.SelectMany(questionnaire => questionnaire.Questions)
            .SelectMany(other => other.When.TryGetValue(question.Id, out var codes) ? codes : []);
        return wanted.FirstOrDefault(asked.Offers) ?? asked.Choices[0].Value;
    }
}
