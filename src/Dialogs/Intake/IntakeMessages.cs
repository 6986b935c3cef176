using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Checks;
using SamenHier.Dialogs.Json;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Intake;

/// <summary>What the bot says between the questions.</summary>
/// <param name="texts">The words.</param>
/// <param name="organisation">Who is behind the bot.</param>
public sealed class IntakeMessages(TextCatalog texts, OrganisationOptions organisation)
{
    /// <summary>The type of the entity on a message that shows the reference code.</summary>
    public const string ReferenceEntity = "samenhier/reference";

    /// <summary>The type of the entity on a message that ends a questionnaire.</summary>
    public const string DoneEntity = "samenhier/done";

    /// <summary>Says texts as one message, a paragraph each.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="keys">The texts' names.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task SayAsync(ITurnContext turn, IEnumerable<string> keys, CancellationToken cancellationToken) =>
        SendAsync(turn, keys.Select(key => Voiced(turn, key)), entity: null, cancellationToken);

    /// <summary>Puts who the bot is above the first question about the person, once in a person's intake.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public async Task GreetOnceAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (!turn.File().Session.Greeted)
        {
            turn.File().Session.Greeted = true;
            await SayAsync(turn, ["greeting.whoAmI", "greeting.whoIsBehind", "greeting.haveCode"], cancellationToken);
        }
    }

    /// <summary>Says how it goes and what happens with answers, once in a person's intake.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public async Task TellAboutPrivacyOnceAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (!turn.File().Answers.ContainsKey(ConsentRecorder.Keep) && !turn.File().Session.ToldAboutPrivacy)
        {
            turn.File().Session.ToldAboutPrivacy = true;
            await SayAsync(turn, ["greeting.howItGoes", "privacy.intro", "privacy.who", "privacy.back"], cancellationToken);
        }
    }

    /// <summary>Shows the code that was just given.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task ShowCodeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var code = turn.File().Profile.Reference!;
        return SendAsync(turn, [texts.Line(turn.Language(), "code.given", ReferenceCode.Show(code))], Reference(code), cancellationToken);
    }

    /// <summary>Puts the words that open a part of the intake above its first question.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="questionnaire">The id of the questionnaire that begins.</param>
    public void IntroducePart(ITurnContext turn, string questionnaire)
    {
        if (texts.Has(turn.Language(), $"intro.{questionnaire}"))
        {
            Prefix(turn, $"intro.{questionnaire}");
        }
    }

    /// <summary>Puts above the question that stands again what speaks against the answer.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="objection">What speaks against it.</param>
    public void PrefixObjection(ITurnContext turn, Objection objection)
    {
        if (objection is Objection.NeedsPerson)
        {
            Prefix(turn, objection.TextKey, Contact);
            Prefix(turn, "child.mistake");
            return;
        }

        Prefix(turn, objection.TextKey, objection.Arguments);
        Prefix(turn, "doubt.sure");
    }

    /// <summary>Puts above what is said next how to reach a person.</summary>
    /// <param name="turn">The turn.</param>
    public void PrefixContact(ITurnContext turn) => Prefix(turn, "person.contact", Contact);

    /// <summary>Says how to reach a person, where nothing about the asker is kept.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task SayContactAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        SendAsync(turn, [texts.Line(turn.Language(), "person.contact", Contact)], entity: null, cancellationToken);

    /// <summary>Puts above the question why it is asked, and who sees the answer.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="question">The question.</param>
    public void PrefixWhy(ITurnContext turn, Question question)
    {
        Prefix(turn, $"why.{question.Id}");
        Prefix(turn, "why.who", texts.Get(turn.Language(), $"sees.{question.Sees}"));
    }

    /// <summary>Lets go of a person who does not consent: everything stored is forgotten.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task LetGoAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        turn.File().Forget();
        PrefixGoodbye(turn);
        return FlushAsync(turn, cancellationToken);
    }

    /// <summary>Says that nothing is kept, and how to begin after all.</summary>
    /// <param name="turn">The turn.</param>
    public void PrefixGoodbye(ITurnContext turn) => Prefix(turn, "consent.refused", Word(turn, "start"));

    /// <summary>Says that everything was deleted, and how to begin again.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task SayDeletedAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        SendAsync(turn, [texts.Line(turn.Language(), "data.deleted", Word(turn, "start"))], entity: null, cancellationToken);

    /// <summary>Thanks for the answers, says what happens next and shows the code.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task ThankAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var (file, language) = (turn.File(), turn.Language());
        var code = file.Profile.Reference!;
        return SendAsync(
            turn,
            [Thanks(file, language), .. WhatIsNext(file, language), texts.Line(language, "code.given", ReferenceCode.Show(code))],
            BotJson.Entity(DoneEntity, new() { ["questionnaire"] = file.Profile.Role, ["reference"] = code }),
            cancellationToken);
    }

    /// <summary>Says to a person who has sent everything how to change an answer.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task SayAlreadySentAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        Prefix(turn, "sent.already", Word(turn, "change"));
        return FlushAsync(turn, cancellationToken);
    }

    /// <summary>Says how to go on later.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task StopAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var language = turn.Language();
        return turn.File().Profile.Reference is { } code
            ? SendAsync(turn, [texts.Line(language, "stop.withCode", ReferenceCode.Show(code)), texts.Line(language, "stop.goOn")], Reference(code), cancellationToken)
            : SayAsync(turn, ["stop.withoutCode", "stop.goOn"], cancellationToken);
    }

    /// <summary>Explains what the person can do.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task HelpAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var language = turn.Language();
        string[] own = turn.File().Profile.Role == ParticipantRoles.Volunteer ? ["group", "plan", "proposal", "training"] : ["proposal"];
        string[] commands = ["back", "change", "skip", "decline", "why", "question", .. own, "language", "person", "mydata", "newsletter", "stop", "help"];
        var lines = commands.Select(command => texts.Get(language, "help.line", Word(turn, command), texts.Get(language, $"help.{command}")));
        return SendAsync(
            turn,
            [texts.Line(language, "help.intro"), new Line("help.words", string.Join('\n', [texts.Get(language, "help.words"), .. lines]))],
            entity: null,
            cancellationToken);
    }

    /// <summary>Answers a message that speaks of danger: fixed words, nothing is made up.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="kindKey">The text for the kind of danger; null when the number for emergencies says all.</param>
    /// <param name="isNoted">Whether a person was asked for.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task SayCrisisAsync(ITurnContext turn, string? kindKey, bool isNoted, CancellationToken cancellationToken)
    {
        var language = turn.Language();
        List<Line> lines = [texts.Line(language, "crisis.danger"), texts.Line(language, "crisis.call112")];
        if (kindKey is not null)
        {
            lines.Add(texts.Line(language, kindKey));
        }

        lines.Add(texts.Line(language, "crisis.abroad"));
        lines.Add(isNoted ? texts.Line(language, "crisis.next", Contact) : texts.Line(language, "person.contact", Contact));
        return SendAsync(turn, lines, entity: null, cancellationToken);
    }

    /// <summary>Shows in plain words what is kept of a person.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="answers">How many answers.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task ShowDataAsync(ITurnContext turn, int answers, CancellationToken cancellationToken)
    {
        var (file, language) = (turn.File(), turn.Language());
        var consents = ConsentRecorder.Purposes.Where(file.Consents.ContainsKey).Select(purpose => texts.Get(
            language, file.Consents[purpose].Given ? "data.consentGiven" : "data.consentRefused", texts.Get(language, $"label.{purpose}")));
        return SendAsync(
            turn,
            [
                texts.Line(language, "data.intro"),
                texts.Line(language, "data.answers", answers),
                texts.Line(language, "data.transcript"),
                texts.Line(language, "data.code", ReferenceCode.Show(file.Profile.Reference!)),
                texts.Line(language, "data.requests", file.RequestCount),
                new Line("data.consents", string.Join('\n', [texts.Get(language, "data.consents"), .. consents])),
                texts.Line(language, "data.howLong"),
            ],
            entity: null,
            cancellationToken);
    }

    /// <summary>The one line for a fault on our side, with a way to a person.</summary>
    /// <param name="language">The person's language.</param>
    public string FaultLine(string language) => texts.Get(language, "fault", Contact);

    /// <summary>Puts a text above the next question.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="key">The text's name.</param>
    /// <param name="arguments">What its placeholders stand for.</param>
    public void Prefix(ITurnContext turn, string key, params object[] arguments) =>
        turn.File().Preface.Add(Voiced(turn, key, arguments));

    /// <summary>The word that is shown for a command.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="command">The command's name in lower case.</param>
    public string Word(ITurnContext turn, string command) => texts.Get(turn.Language(), $"word.{command}");

    /// <summary>Says what waits above a question when no question follows.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public static Task FlushAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        turn.File().Preface.Count == 0 ? Task.CompletedTask : SendAsync(turn, Preface(turn), entity: null, cancellationToken, [.. turn.File().Offers]);

    private Line Voiced(ITurnContext turn, string key, params object[] arguments) =>
        texts.Line(turn.Language(), texts.Voice(turn.Language(), key, turn.File().Profile.Role), arguments);

    private string Contact => FreeText.Isolate(organisation.Contact);

    private Line Thanks(ParticipantFile file, string language) =>
        file.Answers.TryGetValue($"{file.Profile.Role}.name", out var name) && !AnswerValue.IsWithheld(name)
            ? texts.Line(language, "sent.thanks", FreeText.Isolate(AnswerValue.Parts(name.Value)[0]))
            : texts.Line(language, "sent.thanksNoName");

    private IEnumerable<Line> WhatIsNext(ParticipantFile file, string language)
    {
        var next = ConsentRecorder.Allows(file, ConsentRecorder.Matching) ? "sent.next" : "sent.nextNoMatching";
        yield return texts.Line(language, texts.Voice(language, next, file.Profile.Role));
        if (file.Answers.ContainsKey("situation.outside"))
        {
            yield return texts.Line(language, "sent.nextOutside");
        }

        if (!file.Answers.TryGetValue($"{file.Profile.Role}.contact", out var contact) || AnswerValue.IsWithheld(contact))
        {
            yield return texts.Line(language, "sent.nextNoContact");
        }
    }

    private static List<Line> Preface(ITurnContext turn)
    {
        List<Line> lines = [.. turn.File().Preface];
        turn.File().Preface.Clear();
        return lines;
    }

    private static Entity Reference(string code) => BotJson.Entity(ReferenceEntity, new() { ["reference"] = code });

    private static Task<ResourceResponse> SendAsync(
        ITurnContext turn, IEnumerable<Line> lines, Entity? entity, CancellationToken cancellationToken, params OfferedButton[] offers)
    {
        List<Line> said = [.. lines];
        var activity = OfferedButtons.Say(MessageLines.Join(said), offers, turn);
        activity.Locale = turn.Language();
        activity.TextFormat = TextFormatTypes.Plain;
        activity.Entities = entity is null ? [MessageLines.Describe(said)] : [entity, MessageLines.Describe(said)];
        return turn.SendActivityAsync(activity, cancellationToken);
    }
}
