using System.Globalization;
using SamenHier.Browser.Tests.Devices;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;

namespace SamenHier.Browser.Tests.People;

/// <summary>How somebody answers.</summary>
public enum Manner
{
    /// <summary>Presses buttons only, and goes on without answering where words would be needed.</summary>
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

    private static readonly string[] Steps = ["allFirst", "moreFirst", "both", "moreSecond", "allSecond"];

    // What they say at each question. To a choice of several one after the other; on the weegschaal the step on the screen, or a code.
    private readonly Dictionary<string, string[]> codes = new(StringComparer.Ordinal)
    {
        ["start.role"] = ["newcomer"],
        ["consent.keep"] = ["yes"],
        ["consent.matching"] = ["yes"],
        ["consent.support"] = ["yes"],
        ["situation.inNetherlands"] = ["yes"],
        ["situation.permit"] = ["asylum"],
        ["situation.arrived"] = ["2025-03"],
        ["situation.arrivedWithin"] = ["yes"],
        ["situation.studying"] = ["no"],
        ["newcomer.name"] = [OwnWords],
        ["newcomer.birthYear"] = ["1992"],
        ["newcomer.sixteen"] = ["yes"],
        ["newcomer.household"] = ["family"],
        ["newcomer.adults"] = ["2"],
        ["newcomer.children"] = ["2"],
        ["newcomer.childAges"] = ["3,7"],
        ["newcomer.place"] = ["Haarlem"],
        ["newcomer.languages"] = ["ti", "ar", ShownChoice.Done],
        ["newcomer.fluent"] = ["ti", ShownChoice.Done],
        ["newcomer.dutchLevel"] = ["a1"],
        ["newcomer.interests"] = ["cooking", "music", ShownChoice.Done],
        ["newcomer.occupation"] = ["searching"],
        ["newcomer.workWords"] = [OwnWords],
        ["newcomer.free"] = ["evenings", "saturday", ShownChoice.Done],
        ["newcomer.wishes"] = ["language", ShownChoice.Done],
        ["newcomer.wishWords"] = [OwnWords],
        ["newcomer.contact"] = [OwnWords],
        ["priorities.ranked"] = ["dutch", "friendship", "work"],
        ["support.needs"] = ["trauma", ShownChoice.Done],
        ["support.words"] = [OwnWords],
        ["weegschaal.birthday"] = ["allFirst"],
        ["weegschaal.contact"] = ["both"],
        ["weegschaal.initiative"] = ["moreSecond"],
        ["check.send"] = ["send"],

        // As a volunteer, once they say that they are one.
        ["group.start"] = ["form"],
        ["group.kind"] = ["welkomgroep"],
        ["group.town"] = ["Haarlem"],
        ["group.name"] = [OwnWords],
        ["group.joinSure"] = ["yes"],
        ["volunteer.name"] = [OwnWords],
        ["volunteer.birthYear"] = ["1975"],
        ["volunteer.place"] = [OwnWords],
        ["volunteer.languages"] = ["nl", "ti", ShownChoice.Done],
        ["volunteer.dutchLevel"] = ["native"],
        ["volunteer.fluent"] = ["nl", ShownChoice.Done],
        ["volunteer.interests"] = ["cooking", ShownChoice.Done],
        ["volunteer.occupation"] = ["working"],
        ["volunteer.workWords"] = [OwnWords],
        ["volunteer.free"] = ["evenings", ShownChoice.Done],
        ["volunteer.priorities"] = ["dutch", ShownChoice.Done],
        ["volunteer.support"] = ["none"],
        ["volunteer.supportWords"] = [OwnWords],
        ["volunteer.accessible"] = ["yes"],
        ["volunteer.contact"] = [OwnWords],
    };

    private readonly TypedReplies replies = TypedReplies.In(language);
    private readonly Dictionary<string, int> timesAsked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> answers = new(StringComparer.Ordinal) { ["start.language"] = language };

    /// <summary>What they speak.</summary>
    public string Language => language;

    /// <summary>The word that they type for a command.</summary>
    public string WordFor(string command) => replies.For("commands", command);

    /// <summary>What they type to a question.</summary>
    /// <param name="question">The question's id.</param>
    /// <param name="code">A code, or <c>text</c>.</param>
    public string WordsFor(string question, string code) => replies.For(question, code);

    /// <summary>They change their mind: at the next asking of the question they say something else.</summary>
    public void Corrects(string question, params string[] said)
    {
        codes[question] = said;
        timesAsked.Remove(question);
        answers.Remove(question);
    }

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
        return manner == Manner.ByButton && question.Buttons.Count > 0 ? PressAsync(phone, question, said) : TypeAsync(phone, question, said);
    }

    /// <summary>Everything that they answered is stored in codes, and nothing else.</summary>
    public void IsKeptIn(ParticipantExport export) => Assert.Equal(
        InOrder(answers),
        InOrder(export.Answers.Select(answer => KeyValuePair.Create(answer.Question, string.Join(',', AnswerValue.Codes(answer))))));

    private static IEnumerable<KeyValuePair<string, string>> InOrder(IEnumerable<KeyValuePair<string, string>> answers) =>
        answers.OrderBy(answer => answer.Key, StringComparer.Ordinal);

    // Where no button says it, a button goes on without it.
    private Task PressAsync(Phone phone, AskedQuestion question, string said)
    {
        var code = question.Kind == "scale" ? CodeOfStep(question, said) : said;
        var pressed = question.LabelOf(code) is null ? question.Buttons[^1] : question.Buttons.First(button => button.Code == code);
        Remember(question, pressed.Code);
        return phone.PressAsync(pressed.Label);
    }

    private Task TypeAsync(Phone phone, AskedQuestion question, string said)
    {
        var words = question.Kind switch
        {
            "scale" => replies.For("scale", said),
            "multi" when said == ShownChoice.Done => replies.For("multi", said),
            _ => replies.For(question.Id, said),
        };
        var code = question.Kind == "scale" ? CodeOfStep(question, said) : said;
        Remember(question, code == OwnWords ? words : code);
        return phone.TypeAsync(words);
    }

    // Which statement stands first differs from person to person: a step is where it stands on the screen, a code what it means.
    private static string CodeOfStep(AskedQuestion question, string said) => Array.IndexOf(Steps, said) is >= 0 and var step ? question.Choices[step] : said;

    private string CodeFor(AskedQuestion question)
    {
        var times = timesAsked.GetValueOrDefault(question.Id);
        timesAsked[question.Id] = times + 1;
        return codes[question.Id][times];
    }

    // What steers the conversation is not kept as an answer.
    private void Remember(AskedQuestion question, string value)
    {
        if (question.Id.StartsWith("check.", StringComparison.Ordinal) || value == ShownChoice.Done)
            return;

        answers[question.Id] = answers.TryGetValue(question.Id, out var earlier) ? string.Create(CultureInfo.InvariantCulture, $"{earlier},{value}") : value;
    }
}
