using System.Globalization;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Matches;
using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.Proposals;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Variants;

namespace SamenHier.Dialogs.Tests.Scripts;

/// <summary>Does what a script says, on one device or another, and looks up what is stored afterwards.</summary>
/// <param name="language">The language of the run.</param>
/// <param name="typed">Whether codes are typed.</param>
/// <param name="seed">Fixes the ids, and with them the sides of the weegschaal.</param>
/// <param name="channel">The channel of the devices.</param>
internal sealed class Actor(string language, bool typed, int seed, string channel)
{
    private const string FirstDevice = "phone";

    private static readonly Dictionary<string, string> Other = new(StringComparer.Ordinal) { ["nl"] = "ti", ["ti"] = "en", ["en"] = "ar", ["ar"] = "nl" };

    private readonly Dictionary<string, Device> devices = new(StringComparer.Ordinal)
    {
        [FirstDevice] = new Device(Bot.WithDesk, new InMemoryCasework(seed), FirstDevice, channel),
    };

    private string current = FirstDevice;
    private string? code;
    private int turns;

    private Device Device => devices[current];

    private string ShownCode => code ?? throw new InvalidOperationException("No code was shown yet.");

    private string LanguageNow => devices.Values.Any(device => device.Last != Turn.Silence) ? Device.Last.Question?.Message.Locale ?? language : language;

    /// <summary>Takes another device at hand; one with a new name begins a new conversation.</summary>
    public void Take(string device)
    {
        devices.TryAdd(device, Device.Another(device));
        current = device;
    }

    /// <summary>The words of a script with its names for languages filled in.</summary>
    public string Named(string words) => words switch
    {
        "$language" => language,
        "$other" => Other[language],
        _ => words,
    };

    /// <summary>Acts.</summary>
    /// <param name="action">What stands after &gt; in the script.</param>
    /// <returns>What the bot said last, in lines of a script.</returns>
    public async Task<IReadOnlyList<string>> ActAsync(string action)
    {
        turns++;
        var turn = action switch
        {
            ['"', .., '"'] => await Device.TypeAsync(action[1..^1]),
            ['?', ..] => await AskAsync(action[1..]),
            ['!', ..] => await CommandAsync(action[1..].Split(' ')),
            _ when action.StartsWith("change ", StringComparison.Ordinal) => await ChangeAsync(action["change ".Length..]),
            _ => await ReplyAsync(Named(action)),
        };
        code = turn.Reference ?? code;
        return turn.Lines;
    }

    /// <summary>Gives the usual answers until a question stands.</summary>
    /// <param name="question">The question's id.</param>
    /// <returns>False when it stood already.</returns>
    public async Task<bool> GoOnAsync(string question)
    {
        var given = 0;
        while (Device.Last.Question is { } standing && standing.Id != question)
        {
            Assert.True(++given < 100, $"The usual answers do not lead to {question}.");
            if (UsualAnswerTo(standing) is { } usual) await ActAsync(usual);
            else await Walk.AnswerAsync(Device, LanguageNow);
        }

        Assert.True(Device.Last.Question is not null, $"No question stands on the way to {question}.");
        return given > 0;
    }

    // What is offered may depend on what was answered before; a question that is new has no usual answer yet.
    private static string? UsualAnswerTo(AskedQuestion question)
    {
        var usual = question.Offers(ShownChoice.Done) ? ShownChoice.Done : Usual.Find(question.Id);
        return usual is null || question.Choices.Count == 0 || question.Offers(usual) || usual[0] == '$' ? usual : question.Choices[0].Value;
    }

    /// <summary>Something stored about the person, as a script writes it.</summary>
    public string Fact(string name)
    {
        var person = Device.Person;
        return name switch
        {
            "state" => person.Profile.State.ToString(),
            "language" => person.Profile.Language ?? "none",
            "code" => person.Profile.Reference is null ? "none" : "given",
            "consent" => person.Consents.TryGetValue("consent.keep", out var consent) && consent.Given ? "given" : "none",
            "answers" => $"{person.Answers.Count}",
            "requests" => $"{person.Requests}",
            "helped" => string.Join(',', Device.Feedback.Select(said => $"{said.Entry}:{(said.Helped ? "yes" : "no")}").DefaultIfEmpty("none")),
            "unanswered" => string.Join(',', Device.Unanswered.Select(question => $"{question.Outcome}:{question.Question}").DefaultIfEmpty("none")),
            "case" => $"{Device.Casework.LastCase(person.Id)?.State.ToString() ?? "none"}",
            "urgency" => $"{Device.Casework.LastCase(person.Id)?.Urgency.ToString() ?? "none"}",
            "asked" => $"{Device.Casework.LastCase(person.Id)?.Words.Count ?? 0}",
            "askedAt" => Device.Casework.LastCase(person.Id)?.Question ?? "none",
            "turn" => person.Case is { HasTurn: true } ? "builder" : "bot",
            "outcome" => $"{Device.Outcome}",
            "alerts" => string.Join(',', Device.Alerts.Select(alert => alert.Kind).Distinct().DefaultIfEmpty().Select(kind => Device.Alerts.Count == 0 ? "none" : $"{kind}")),
            "role" => person.Profile.Role,
            "group" => person.Group is { } group ? GroupFacts.Code(GroupOverview.Of(group.Profile, group.Members, GroupRules.Shipped).Stage) : "none",
            "members" => $"{person.Group?.Members.Count ?? 0}",
            "coordinator" => person.Group?.Members[0].Participant == person.Id ? "yes" : "no",
            "waiting" => string.Join(',', person.Notices.Select(waiting => waiting.Notice.Text).DefaultIfEmpty("none")),
            "proposal" => $"{Device.Casework.LastProposal?.State.ToString() ?? "none"}",
            "ended" => EndOf(Device.Casework.LastProposal?.End),
            "shown" => Device.Casework.LastProposal?.ForGroup is { } shown
                ? string.Join(',', NewcomerView.Read(shown).Answers.Select(answer => answer.Question).Concat(NewcomerView.Read(shown).Reasons.Select(reason => reason.Code)).DefaultIfEmpty("nothing"))
                : "none",
            "begins" => Device.Casework.LastProposal?.BeginsOn?.ToString("O", CultureInfo.InvariantCulture) ?? "none",
            "newsletter" => person.Newsletter.ToString(),
            "variant" => VariantRules.Shipped.Find(person.Answers, new DateOnly(2026, 1, 31)) ?? "none",
            _ when name.StartsWith("consent.", StringComparison.Ordinal) && person.Consents.TryGetValue(name, out var purpose) => purpose.Given ? "given" : "refused",
            _ => person.Answers.TryGetValue(name, out var answer) ? string.Join(',', AnswerValue.Codes(answer)) : "none",
        };
    }

    private static string EndOf(ProposalEnd? end) => end switch
    {
        null => "no",
        { Words: null } => $"{end.By} {end.Reason}",
        _ => $"{end.By} {end.Reason} words",
    };

    private Task<Turn> CommandAsync(string[] command) => command switch
    {
        ["join"] => Device.JoinAsync(),
        ["join", var chosen] => Device.JoinAsync(Named(chosen)),
        ["button", var pressed] => Device.CommandAsync(pressed),
        ["entry", var entry] => Device.PressAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["command"] = "question", ["entry"] = entry }, entry),
        ["helped", var entry] => Device.SayItHelpedAsync(entry, helped: true),
        ["nothelped", var entry] => Device.SayItHelpedAsync(entry, helped: false),
        ["photo"] => Device.AttachAsync("image/jpeg"),
        ["told"] => Device.TellAsync(),
        ["invitation"] => Device.TypeAsync(InvitationCode.Show(Invitation)),
        ["link"] => Device.JoinGroupAsync(Invitation),
        ["wrong-invitation"] => Device.TypeAsync("0000-1111"),
        ["desk", .. var deed] => DeskAsync(deed),
        ["propose"] => Do(world => world.Propose(Device.Person.Id)),
        ["approve"] => Do(world => world.Approve(DeskPeople.Builder)),
        ["revise"] => Do(world => world.ReviseProposal()),
        ["over"] => Do(world => world.EndProposal()),
        ["days", var days] => Wait(int.Parse(days, CultureInfo.InvariantCulture)),

        ["press", var question, var choice] => Device.PressAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["question"] = question, ["choice"] = choice }, choice),
        ["code"] => Device.TypeAsync(ShownCode),
        ["code", "spaces"] => Device.TypeAsync(string.Join(' ', ShownCode.ToCharArray())),
        ["code", "arabic"] => Device.TypeAsync(string.Concat(ShownCode.Select(digit => (char)('\u0660' + digit - '0')))),
        ["code", "letters"] => Device.TypeAsync(WithLetters(ShownCode)),
        ["wrong-code"] => Device.TypeAsync("0000-1111-2222"),
        [var word] => Device.TypeAsync(WordFor(word)),
        _ => throw new InvalidOperationException($"The scripts know no !{string.Join(' ', command)}."),
    };

    // The code of the first group of this world.
    private string Invitation => Device.Casework.Groups[0].Invitation!.Code;

    private Task<Turn> DeskAsync(string[] deed) => deed switch
    {
        ["lapse"] => Device.DoAsync(by: null, action: null),
        ["other", var does] => Device.DoAsync(DeskPeople.Other, Deed(does)),
        ["coordinator", var does] => Device.DoAsync(DeskPeople.Coordinator, Deed(does)),
        [var does] => Device.DoAsync(DeskPeople.Builder, Deed(does)),
        _ => throw new InvalidOperationException($"The scripts know no !desk {string.Join(' ', deed)}."),
    };

    private CaseAction Deed(string does) => does switch
    {
        "claim" => new CaseAction.Claim(),
        "turn" => new CaseAction.TakeTurn(),
        "answer" => new CaseAction.Answer("Eerste regel\nTweede regel", LanguageNow, KeepsTurn: false),
        "stay" => new CaseAction.Answer("Waar gaat het over?", LanguageNow, KeepsTurn: true),
        "translated" => new CaseAction.Answer("Vertaalde woorden", LanguageNow, KeepsTurn: false) { Original = "Eigen woorden", OriginalLanguage = "nl" },
        "empty" => new CaseAction.Answer("  ", LanguageNow, KeepsTurn: false),
        "handback" => new CaseAction.HandBack(),
        "release" => new CaseAction.Release(),
        "close" => new CaseAction.Close("answered"),
        "handover" => new CaseAction.HandTo(DeskPeople.Other.Id),
        _ => throw new InvalidOperationException($"Nobody at the desk does {does}."),
    };

    private Task<Turn> Do(Action<InMemoryCasework> atTheDesk)
    {
        atTheDesk(Device.Casework);
        return Task.FromResult(Turn.Silence);
    }

    private Task<Turn> Wait(int days)
    {
        Device.Casework.Wait(TimeSpan.FromDays(days));
        return Task.FromResult(Turn.Silence);
    }

    // In the language of the moment, by words that the entry does not hold.
    private Task<Turn> AskAsync(string entry)
    {
        var ways = TypedReplies.In(LanguageNow).For("questions", entry);
        return Device.TypeAsync(ways.Count > 0 ? ways[turns % ways.Count] : throw new InvalidOperationException($"The replies file of {LanguageNow} asks no {entry}."));
    }

    private async Task<Turn> ChangeAsync(string question)
    {
        var asked = await CommandAsync(["change"]);
        Assert.Equal(Walk.Change, asked.Question?.Id);
        return await ReplyAsync(question);
    }

    private Task<Turn> ReplyAsync(string reply)
    {
        if (Device.Last.Question is not { } question)
        {
            return Device.TypeAsync(reply);
        }

        if (reply is Withheld.Skipped or Withheld.Declined || (!typed && question.Offers(reply)))
        {
            return Device.PressAsync(reply);
        }

        var mustHaveWords = reply == "text" || question.Offers(reply);
        var words = typed || reply == "text" ? Wording.Of(question, reply, LanguageNow, turns) : null;
        Assert.False(mustHaveWords && words is null, $"The replies file of {LanguageNow} has nothing for {question.Id} {reply}.");
        return Device.TypeAsync(words ?? reply);
    }

    // As people copy it from paper: the first nought and the first one.
    private static string WithLetters(string digits)
    {
        var (nought, one) = (digits.IndexOf('0', StringComparison.Ordinal), digits.IndexOf('1', StringComparison.Ordinal));
        return string.Concat(digits.Select((digit, place) => (digit, place) switch
        {
            _ when place == nought => 'O',
            _ when place == one => 'l',
            _ => digit,
        }));
    }

    private string WordFor(string command)
    {
        var words = TypedReplies.In(LanguageNow).For("commands", command);
        return words.Count > 0 ? words[turns % words.Count] : throw new InvalidOperationException($"The scripts know no !{command}.");
    }
}
