using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Json;
using SamenHier.Dialogs.Questionnaires;
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
        SendAsync(turn, keys.Select(key => texts.Get(turn.Language(), key)), entity: null, cancellationToken);

    /// <summary>Says who the bot is, once in a person's intake.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public async Task GreetOnceAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (!turn.File().Session.Greeted)
        {
            turn.File().Session.Greeted = true;
            await SayAsync(turn, ["greeting.whoAmI", "greeting.whoIsBehind", "greeting.howItGoes", "greeting.haveCode"], cancellationToken);
        }
    }

    /// <summary>Shows the code that was just given.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task ShowCodeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var code = turn.File().Profile.Reference!;
        return SendAsync(turn, [texts.Get(turn.Language(), "code.given", ReferenceCode.Show(code))], Reference(code), cancellationToken);
    }

    /// <summary>Lets go of a person who does not consent: everything stored is forgotten.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task LetGoAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        turn.File().Forget();
        return SayGoodbyeAsync(turn, cancellationToken);
    }

    /// <summary>Says that nothing is kept, and how to begin after all.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task SayGoodbyeAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        SendAsync(turn, [texts.Get(turn.Language(), "consent.refused", Word(turn, "start"))], entity: null, cancellationToken);

    /// <summary>Thanks for the answers, shows the code and says what happens next.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task ThankAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var (file, language) = (turn.File(), turn.Language());
        var name = file.Answers.TryGetValue("newcomer.name", out var answer) ? AnswerValue.Parts(answer.Value)[0] : string.Empty;
        var code = file.Profile.Reference!;
        return SendAsync(
            turn,
            [texts.Get(language, "sent.thanks", FreeText.Isolate(name)), texts.Get(language, "sent.next"), texts.Get(language, "code.given", ReferenceCode.Show(code))],
            BotJson.Entity(DoneEntity, new() { ["questionnaire"] = "newcomer", ["reference"] = code }),
            cancellationToken);
    }

    /// <summary>Says to a person who has sent everything how to change an answer.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task SayAlreadySentAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        SendAsync(turn, [.. Preface(turn), texts.Get(turn.Language(), "sent.already", Word(turn, "change"))], entity: null, cancellationToken);

    /// <summary>Stops for now, with the code if there is one.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task StopAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var language = turn.Language();
        return turn.File().Profile.Reference is { } code
            ? SendAsync(turn, [texts.Get(language, "stop.withCode", ReferenceCode.Show(code)), texts.Get(language, "stop.goOn")], Reference(code), cancellationToken)
            : SayAsync(turn, ["stop.withoutCode", "stop.goOn"], cancellationToken);
    }

    /// <summary>Explains what the person can do, and how to reach a person.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task HelpAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var language = turn.Language();
        return SendAsync(
            turn,
            [
                texts.Get(language, "help.intro"),
                texts.Get(language, "help.words", Word(turn, "back"), Word(turn, "language"), Word(turn, "stop"), Word(turn, "help")),
                texts.Get(language, "help.person", FreeText.Isolate(organisation.Contact)),
            ],
            entity: null,
            cancellationToken);
    }

    /// <summary>The one line for a fault on our side, with a way to a person.</summary>
    /// <param name="language">The person's language.</param>
    public string FaultLine(string language) => texts.Get(language, "fault", FreeText.Isolate(organisation.Contact));

    /// <summary>Puts a text above the next question.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="key">The text's name.</param>
    /// <param name="arguments">What its placeholders stand for.</param>
    public void Prefix(ITurnContext turn, string key, params object[] arguments) =>
        turn.File().Preface.Add(texts.Get(turn.Language(), key, arguments));

    /// <summary>The word that is shown for a command.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="command">The command's name in lower case.</param>
    public string Word(ITurnContext turn, string command) => texts.Get(turn.Language(), $"word.{command}");

    /// <summary>Says what waits above a question when no question follows.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public static Task FlushAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        turn.File().Preface.Count == 0 ? Task.CompletedTask : SendAsync(turn, Preface(turn), entity: null, cancellationToken);

    private static List<string> Preface(ITurnContext turn)
    {
        List<string> lines = [.. turn.File().Preface];
        turn.File().Preface.Clear();
        return lines;
    }

    private static Entity Reference(string code) => BotJson.Entity(ReferenceEntity, new() { ["reference"] = code });

    private static Task<ResourceResponse> SendAsync(ITurnContext turn, IEnumerable<string> paragraphs, Entity? entity, CancellationToken cancellationToken)
    {
        var activity = MessageFactory.Text(string.Join("\n\n", paragraphs));
        activity.Locale = turn.Language();
        activity.TextFormat = TextFormatTypes.Plain;
        activity.Entities = entity is null ? [] : [entity];
        return turn.SendActivityAsync(activity, cancellationToken);
    }
}
