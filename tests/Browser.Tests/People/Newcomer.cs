using SamenHier.Browser.Tests.Devices;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Browser.Tests.People;

/// <summary>How somebody answers.</summary>
public enum Manner
{
    /// <summary>Presses a button wherever there is one.</summary>
    ByButton,

    /// <summary>Types everything.</summary>
    ByTyping,
}

/// <summary>A made-up person who answers whatever question stands.</summary>
/// <param name="language">What they speak.</param>
/// <param name="manner">How they answer.</param>
internal sealed class Newcomer(string language, Manner manner)
{
    private const string OwnWords = "text";
    private const string Done = "done";

    // What they say at each question. To a choice of several one after the other; on the weegschaal the step on the screen.
    private static readonly Dictionary<string, string[]> Codes = new(StringComparer.Ordinal)
    {
        ["consent.keep"] = ["yes"],
        ["newcomer.name"] = [OwnWords],
        ["newcomer.birthYear"] = ["1992"],
        ["newcomer.household"] = ["family"],
        ["newcomer.children"] = ["3"],
        ["newcomer.place"] = [OwnWords],
        ["newcomer.languages"] = ["ti", "ar", Done],
        ["weegschaal.birthday"] = ["allFirst"],
        ["weegschaal.contact"] = ["both"],
        ["weegschaal.initiative"] = ["moreSecond"],
        ["check.send"] = ["send"],
    };

    private static readonly string[] Steps = ["allFirst", "moreFirst", "both", "moreSecond", "allSecond"];

    private readonly TypedReplies replies = TypedReplies.In(language);
    private readonly Dictionary<string, int> timesAsked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> answers = new(StringComparer.Ordinal) { ["start.language"] = language };

    /// <summary>The word that they type for a command.</summary>
    public string WordFor(string command) => replies.For("commands", command);

    /// <summary>Answers one question after another until a certain one stands, or to the end.</summary>
    /// <param name="phone">The phone in their hand, on which a question is about to come.</param>
    /// <param name="until">The question to stop at, unanswered; null for none.</param>
    public async Task<BotMessage> TalkAsync(Phone phone, string? until = null)
    {
        var message = await phone.NextAsync();
        while (message.Question is { } question && question.Id != until)
        {
            await AnswerAsync(phone, question);
            message = await phone.NextAsync();
        }

        return message;
    }

    /// <summary>Answers a question.</summary>
    public Task AnswerAsync(Phone phone, AskedQuestion question)
    {
        var said = CodeFor(question);
        var code = question.Kind == "scale" ? question.Choices[Array.IndexOf(Steps, said)].Code : said;
        var words = WordsFor(question, said);
        Remember(question, code == OwnWords ? words : code);
        return manner == Manner.ByButton && question.Choices.Count > 0 ? phone.PressAsync(question.TitleOf(code)) : phone.TypeAsync(words);
    }

    /// <summary>Everything that they answered is stored in codes, and nothing else.</summary>
    public void IsKeptIn(ParticipantExport export) => Assert.Equal(
        InOrder(answers),
        InOrder(export.Answers.Select(answer => KeyValuePair.Create(answer.Question, string.Join(',', AnswerValue.Parts(answer.Value))))));

    private static IEnumerable<KeyValuePair<string, string>> InOrder(IEnumerable<KeyValuePair<string, string>> answers) =>
        answers.OrderBy(answer => answer.Key, StringComparer.Ordinal);

    private string CodeFor(AskedQuestion question)
    {
        var times = timesAsked.GetValueOrDefault(question.Id);
        timesAsked[question.Id] = times + 1;
        return Codes[question.Id][times];
    }

    private string WordsFor(AskedQuestion question, string code) => question.Kind switch
    {
        "scale" => replies.For("scale", code),
        "multi" when code == Done => replies.For("multi", code),
        _ => replies.For(question.Id, code),
    };

    // What steers the conversation is not kept as an answer.
    private void Remember(AskedQuestion question, string value)
    {
        if (question.Id == "check.send" || value == Done)
            return;

        answers[question.Id] = answers.TryGetValue(question.Id, out var earlier) ? $"{earlier},{value}" : value;
    }
}
