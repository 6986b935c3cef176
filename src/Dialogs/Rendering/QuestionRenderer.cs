using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Commands;
using SamenHier.Dialogs.Json;
using SamenHier.Dialogs.Proposals;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering.Cards;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;
using SamenHier.Dialogs.Trainings;

namespace SamenHier.Dialogs.Rendering;

/// <summary>Puts a question into the words of the moment: text, buttons, and the entity that says it in codes.</summary>
/// <param name="texts">The words.</param>
/// <param name="choices">The choices of a question, as shown.</param>
/// <param name="summary">The answers, as shown.</param>
/// <param name="lesson">The part of a lesson that a question goes on from.</param>
/// <param name="proposal">The proposal that a question is about.</param>
public sealed class QuestionRenderer(TextCatalog texts, ChoiceList choices, AnswerSummary summary, LessonLines lesson, ProposalLines proposal)
{
    /// <summary>The type of the entity that carries a question in codes.</summary>
    public const string QuestionEntity = "samenhier/question";

    /// <summary>Renders a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="turnContext">The turn in which it is asked; lines waiting in the file's preface are put above it and taken out.</param>
    /// <param name="standing">What was said to it so far.</param>
    public Activity Render(Question question, ITurnContext turnContext, StandingReply standing)
    {
        var file = turnContext.File();
        var language = turnContext.Language();
        var shown = choices.Shown(question, file, language, standing);
        var offered = Offered(question, file, language);
        IReadOnlyList<Line> lines = [.. file.Preface, .. OfferLines(offered), .. Above(question, file, language, standing), Ask(question, file, language, standing.Chosen)];
        file.Preface.Clear();

        var wayOut = choices.WayOut(question, language, standing.Chosen);
        IReadOnlyList<ShownChoice> buttons = wayOut is null ? shown : [.. shown, wayOut];
        var others = Others(file, standing, offered, language);
        file.Offers.Clear();
        var activity = CardChannels.ShowCards(turnContext.Activity.ChannelId) && buttons.Count + others.Count > 0
            ? new QuestionCard(turnContext, question, standing).Make(lines, shown, wayOut, others, texts.Get(language, "multi.done"))
            : Offer(MessageLines.Join(lines), question, buttons, others, language, turnContext.Activity.ChannelId);
        activity.Locale = language;
        activity.TextFormat = TextFormatTypes.Plain;
        activity.InputHint = InputHints.ExpectingInput;
        activity.Entities = [Describe(question, shown), MessageLines.Describe(lines)];
        return activity;
    }

    // Who chooses several has read it with the first.
    private IEnumerable<Line> Above(Question question, ParticipantFile file, string language, StandingReply standing) => question.Shows switch
    {
        "lesson" => lesson.Of(file, language),
        var shows when standing.Chosen.Count == 0 => proposal.Of(shows, file, language),
        _ => [],
    };

    // Offered once, and never above the question that asks for the language.
    private static string? Offered(Question question, ParticipantFile file, string language)
    {
        var offered = question.ChoiceText is null && file.OfferedLanguage != language ? file.OfferedLanguage : null;
        file.OfferedLanguage = null;
        file.Session.LanguageOffered |= offered is not null;
        return offered;
    }

    private IEnumerable<Line> OfferLines(string? offered) =>
        offered is null ? [] : [texts.Line(offered, "language.offer", texts.Get(offered, "word.language"))];

    // Commands that help just now; the others stand on the page.
    private List<OfferedButton> Others(ParticipantFile file, StandingReply standing, string? offered, string language)
    {
        List<OfferedButton> others = [.. file.Offers];
        if (offered is not null)
        {
            others.Add(new(texts.Get(offered, "language.name"), new CommandPress(Command.Language, offered).ToValue()));
        }

        var person = new OfferedButton(texts.Get(language, "command.person"), new CommandPress(Command.Person).ToValue());
        if (standing.IsStuck && others.TrueForAll(other => other.Title != person.Title))
        {
            others.Add(person);
        }

        return others;
    }

    /// <summary>The version of a question's wording in a language: eight hexadecimal digits that change when a word changes.</summary>
    /// <param name="question">The question.</param>
    /// <param name="language">The language.</param>
    /// <param name="role">The role of who is asked.</param>
    public string Wording(Question question, string language, string role) =>
        WordingVersion.Of([Template(question, language, role), .. choices.Fixed(question, language, role).Select(choice => choice.Title)]);

    private Line Ask(Question question, ParticipantFile file, string language, IReadOnlyList<string> chosen)
    {
        var key = Key(question, language, file.Profile.Role);
        return question switch
        {
            { Kind: QuestionKind.Scale } => new(key, ScaleWords(question, file, language)),
            { Shows: "summary" } => texts.Line(language, key, summary.Of(file, language)),
            { Shows: "outside" } => texts.Line(language, key, texts.Get(language, $"outside.{QuestionnaireLibrary.FactsOf(file).VariantCode}")),
            { Shows: "invitation" } => InvitedBy(key, file, language),
            { Shows: { } other } when AnswerValue.CodesOf(file.Answers, other) is [var words] => texts.Line(language, key, FreeText.Isolate(words)),
            { Kind: QuestionKind.Multi } when chosen.Count > 0 => texts.Line(
                language, question.Ranked ? "ranked.more" : "multi.more", Chosen(question, chosen, file, language), texts.Get(language, "multi.done")),
            { ChoiceText: not null } when file.Profile.Language is null => new(key, InEveryLanguage(question)),
            _ => texts.Line(language, key),
        };
    }

    private Line InvitedBy(string key, ParticipantFile file, string language)
    {
        var group = file.Session.Invited ?? throw new InvalidOperationException("Nobody has invited this person.");
        return texts.Line(
            language, key, FreeText.Isolate(group.Name), texts.Get(language, $"choice.group.kind.{group.Kind}"), FreeText.Isolate(AnswerValue.Place(group.Town).Words));
    }

    private string Chosen(Question question, IReadOnlyList<string> chosen, ParticipantFile file, string language)
    {
        var titles = chosen.Select(code => choices.Title(question, code, file, language));
        return string.Join(
            texts.Get(language, "list.separator"), question.Ranked ? titles.Select((title, index) => $"{index + 1}. {title}") : titles);
    }

    private string ScaleWords(Question question, ParticipantFile file, string language)
    {
        var role = file.Profile.Role;
        var (first, second) = (Statement(question, "first", language, role), Statement(question, "second", language, role));
        return ScaleAnswer.IsSwapped(file.Id.Value, question.Id)
            ? texts.Get(language, "weegschaal.question", second, first)
            : texts.Get(language, "weegschaal.question", first, second);
    }

    private string Template(Question question, string language, string role) => question.Kind is QuestionKind.Scale
        ? string.Join('\n', texts.Get(language, "weegschaal.question"), Statement(question, "first", language, role), Statement(question, "second", language, role))
        : texts.Get(language, Key(question, language, role));

    private string Statement(Question question, string side, string language, string role) =>
        texts.Get(language, texts.Voice(language, $"statement.{question.Id}.{side}", role));

    // Before a language is chosen the question stands in all of them.
    private string InEveryLanguage(Question question) =>
        string.Join('\n', Languages.All.Select(language => texts.Get(language, $"question.{question.Id}")));

    private string Key(Question question, string language, string role) => texts.Voice(language, $"question.{question.Id}", role);

    private static Activity Offer(
        string text, Question question, IReadOnlyList<ShownChoice> shown, List<OfferedButton> others, string language, string channel)
    {
        if (shown.Count + others.Count == 0)
        {
            return MessageFactory.Text(text);
        }

        if (Channel.SupportsSuggestedActions(channel, shown.Count + others.Count))
        {
            IReadOnlyList<CardAction> buttons =
            [
                .. others.Where(other => other.StandsFirst).Select(OfferedButtons.Show),
                .. shown.Select(choice => Button(question, choice, language)),
                .. others.Where(other => !other.StandsFirst).Select(OfferedButtons.Show),
            ];
            return (Activity)MessageFactory.SuggestedActions(buttons, text, ssml: null, inputHint: null);
        }

        // Where there are no buttons the words above name the commands.
        return MessageFactory.Text(shown.Count == 0 ? text : string.Join('\n', [text + "\n", .. Numbered(question, shown)]));
    }

    // The buttons of a number are numbers already, and the way out is a word that can be typed.
    private static IEnumerable<string> Numbered(Question question, IReadOnlyList<ShownChoice> shown) =>
        shown.Where(choice => question.Kind is not QuestionKind.Number || choice.Code == question.Optional)
            .Select((choice, index) => choice.Code == question.Optional ? $"({choice.Title})" : $"{index + 1}. {choice.Label}");

    private static CardAction Button(Question question, ShownChoice choice, string language) => new()
    {
        Type = ActionTypes.MessageBack,
        Title = choice.Label,
        Text = choice.Title,
        DisplayText = choice.Title,
        Value = new ButtonPress(question.Id, choice.Code, language).ToValue(),
    };

    private static Entity Describe(Question question, IReadOnlyList<ShownChoice> shown) => BotJson.Entity(QuestionEntity, new()
    {
        ["id"] = question.Id,
        ["kind"] = question.Kind.ToString().ToLowerInvariant(),
        ["choices"] = shown.Select(choice => (object)new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["value"] = choice.Code,
            ["title"] = choice.Title,
        }).ToList(),
        ["optional"] = question.Optional is not null,
    });
}
