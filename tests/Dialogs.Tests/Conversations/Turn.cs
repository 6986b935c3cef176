using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Faq;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Json;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Trainings;

namespace SamenHier.Dialogs.Tests.Conversations;

/// <summary>What the bot said in one turn, in codes.</summary>
/// <param name="Said">The messages.</param>
/// <param name="Lines">The same in the notation of the scripts: what was said by text names, codes shown, the question that stands.</param>
/// <param name="Texts">The names of all texts said, the questions' own left out.</param>
internal sealed record Turn(IReadOnlyList<Activity> Said, IReadOnlyList<string> Lines, IReadOnlyList<string> Texts)
{
    public static Turn Silence { get; } = new([], [], []);

    /// <summary>The question that stands: in the last message, or there is none.</summary>
    public AskedQuestion? Question => Said.Count == 0 ? null : AskedQuestion.In(Said[^1]);

    /// <summary>The reference code that was shown.</summary>
    public string? Reference => Said.SelectMany(message => message.Entities!)
        .Select(entity => BotJson.ReadEntity(entity).GetValueOrDefault("reference") as string).LastOrDefault(code => code is not null);

    public static Turn Of(IReadOnlyList<Activity> said, Bot bot)
    {
        List<string> lines = [];
        List<string> texts = [];
        foreach (var message in said)
        {
            Assert.Equal(ActivityTypes.Message, message.Type);
            Assert.Equal(TextFormatTypes.Plain, message.TextFormat);
            var question = AskedQuestion.In(message);
            var keys = TextsOf(message, question, bot);
            texts.AddRange(keys);
            if (keys.Count > 0) lines.Add($"says {string.Join(' ', keys)}");
            lines.AddRange(message.Entities!.Where(entity => entity.Type == IntakeMessages.ReferenceEntity).Select(_ => "shows code"));
            lines.AddRange(message.Entities!.Where(entity => entity.Type == IntakeMessages.DoneEntity).Select(entity => $"done {BotJson.ReadEntity(entity)["questionnaire"]}"));
            if (question is not null) lines.Add(question.Id);
        }

        Assert.True(said.SkipLast(1).All(message => AskedQuestion.In(message) is null), "A question must be the last thing that is said.");
        return new Turn(said, lines, texts);
    }

    // The names stand in the message; each must be a text, or a question's own name where its words are put together.
    private static List<string> TextsOf(Activity message, AskedQuestion? question, Bot bot)
    {
        var entity = message.Entities!.Single(candidate => candidate.Type == MessageLines.TextsEntity);
        var ids = ((IEnumerable<object?>)BotJson.ReadEntity(entity)["ids"]!).Cast<string>().ToList();
        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.True(bot.Texts.Has(message.Locale!, id) || IsOfAnEntry(id, bot) || IsOfALesson(id, bot) || id is "builderWords" or "builderOriginal" || bot.Library.Newest.FindQuestion(id["question.".Length..]) is not null, id));
        return question is null ? ids : [.. ids.SkipLast(1)];
    }

    private static bool IsOfAnEntry(string id, Bot bot) =>
        id.Split('.') is ["faq", var entry, "question" or "answer"] && bot.Get<FaqLibrary>().All.Any(article => article.Id == entry);

    private static bool IsOfALesson(string id, Bot bot) =>
        id.Split('.') is ["training", var module, _, ..] && bot.Get<TrainingLibrary>().Find(module) is not null;
}

/// <summary>A question as a client sees it: by its entity and its buttons.</summary>
internal sealed record AskedQuestion(string Id, string Kind, IReadOnlyList<OfferedChoice> Choices, bool IsOptional, Activity Message)
{
    public static AskedQuestion? In(Activity message)
    {
        var entity = message.Entities?.SingleOrDefault(candidate => candidate.Type == QuestionRenderer.QuestionEntity);
        if (entity is null)
        {
            return null;
        }

        var members = BotJson.ReadEntity(entity);
        var choices = ((IEnumerable<object?>)members["choices"]!).Cast<IReadOnlyDictionary<string, object?>>()
            .Select(choice => new OfferedChoice((string)choice["value"]!, (string)choice["title"]!));
        return new AskedQuestion((string)members["id"]!, (string)members["kind"]!, [.. choices], (bool)members["optional"]!, message);
    }

    /// <summary>Every button, below the message or on its card.</summary>
    public IReadOnlyList<CardAction> Actions { get; } = [.. Message.SuggestedActions?.Actions ?? [], .. ShownCard.In(Message)?.Actions ?? []];

    /// <summary>The codes on the buttons and beside the boxes to tick, in order.</summary>
    public IReadOnlyList<string> Buttons => [.. Ticks, .. Actions.Select(button => BotJson.ReadMap(button.Value)?.GetValueOrDefault("choice")).OfType<string>()];

    /// <summary>The codes beside boxes that can be ticked.</summary>
    public IReadOnlyList<string> Ticks { get; } = ShownCard.In(Message)?.Ticks ?? [];

    /// <summary>The button of a command below the question; null when there is none.</summary>
    public CardAction? CommandButton(string command) =>
        Actions.FirstOrDefault(button => BotJson.ReadMap(button.Value)?.GetValueOrDefault("command") as string == command);

    public bool Offers(string code) => Choices.Any(choice => choice.Value == code);

    /// <summary>The button for a choice, or for going on without answering: skipped or declined.</summary>
    public CardAction Button(string code) => Actions.FirstOrDefault(button => BotJson.ReadMap(button.Value)?.GetValueOrDefault("choice") as string == code)
        ?? throw new InvalidOperationException($"{Id} offers no {code}.");
}

/// <summary>A choice of an asked question.</summary>
internal sealed record OfferedChoice(string Value, string Title);
