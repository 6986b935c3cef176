using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Commands;
using SamenHier.Dialogs.Json;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Rendering.Cards;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Faq;

/// <summary>Says answers to frequently asked questions, above the question that stands again.</summary>
/// <param name="texts">The words.</param>
/// <param name="library">The entries.</param>
public sealed class FaqMessages(TextCatalog texts, FaqLibrary library)
{
    /// <summary>The type of the entity that names the entries of a message.</summary>
    public const string AnswerEntity = "samenhier/answer";

    private const string HelpedKey = "faq.helped.yes";
    private const string NotHelpedKey = "faq.helped.no";

    /// <summary>What a message says of the answer that was given last: its button was pressed, or the button's words were typed; null for nothing.</summary>
    /// <param name="turn">The turn.</param>
    public HelpedPress? FeedbackIn(ITurnContext turn)
    {
        var message = turn.Activity.AsMessageActivity()!;
        if (HelpedPress.In(message) is { } press)
        {
            return press;
        }

        if (turn.File().Session.AskedAbout is not { } entry)
        {
            return null;
        }

        var (words, language) = (TextFolding.Fold(message.Text ?? string.Empty), turn.Language());
        return words switch
        {
            _ when words == TextFolding.Fold(texts.Get(language, HelpedKey)) => new HelpedPress(entry, Helped: true),
            _ when words == TextFolding.Fold(texts.Get(language, NotHelpedKey)) => new HelpedPress(entry, Helped: false),
            _ => null,
        };
    }

    /// <summary>Says an entry, and asks whether it helped.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="entry">Its id; it must have the language.</param>
    /// <param name="language">The language.</param>
    /// <param name="isAside">Whether a question stands, to be gone on with.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public async Task AnswerAsync(ITurnContext turn, string entry, string language, bool isAside, CancellationToken cancellationToken)
    {
        await SendAsync(turn, [entry], language, cancellationToken);
        turn.File().Session.AskedAbout = entry;
        Prefix(turn, language, isAside ? "faq.helped.ask" : "faq.helped.askOnly");
        Offer(turn, texts.Get(language, HelpedKey), new HelpedPress(entry, Helped: true).ToValue());
        Offer(turn, texts.Get(language, NotHelpedKey), new HelpedPress(entry, Helped: false).ToValue());
    }

    /// <summary>Says what there is to say to a question.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="aside">What was decided.</param>
    /// <param name="language">The language.</param>
    /// <param name="isAside">Whether a question stands, to be gone on with.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public async Task SayAsync(ITurnContext turn, FaqAside aside, string language, bool isAside, CancellationToken cancellationToken)
    {
        if (aside is { Answers: [var only], Offers: [], IsOwnCase: false, IsUnknown: false })
        {
            await AnswerAsync(turn, only, language, isAside, cancellationToken);
            return;
        }

        turn.File().Session.AskedAbout = null;
        if (aside.Answers.Count > 0)
        {
            await SendAsync(turn, aside.Answers, language, cancellationToken);
        }

        await SayOwnCaseAsync(turn, aside, language, cancellationToken);
        OfferEntries(turn, aside.Offers, language);
        SayUnknown(turn, aside, language);
    }

    /// <summary>Thanks for saying whether an answer helped; where it did not, offers a person.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="helped">Whether it helped.</param>
    public void ThankForSaying(ITurnContext turn, bool helped)
    {
        var language = turn.Language();
        Prefix(turn, language, helped ? "faq.helped.thanks" : "faq.helped.sorry");
        if (!helped)
        {
            OfferPerson(turn, language);
        }
    }

    private async Task SayOwnCaseAsync(ITurnContext turn, FaqAside aside, string language, CancellationToken cancellationToken)
    {
        if (!aside.IsOwnCase)
        {
            return;
        }

        Prefix(turn, language, "faq.ownCase");
        if (aside.General.Count > 0)
        {
            await SendAsync(turn, aside.General, language, cancellationToken, texts.Line(Languages.OrEnglish(language), "faq.general"));
        }
    }

    private void OfferEntries(ITurnContext turn, IReadOnlyList<string> offers, string language)
    {
        if (offers.Count == 0)
        {
            return;
        }

        Prefix(turn, language, "faq.offer", texts.Get(language, "word.person"));
        var titles = offers.Select(entry => library.Find(entry, language)!.Texts[Languages.OrEnglish(language)].Question).ToList();
        if (!CardChannels.ShowButtons(turn.Activity.ChannelId, offers.Count))
        {
            turn.File().Preface.Add(new Line("faq.offer", string.Join('\n', titles.Select(title => $"- {title}"))));
        }

        foreach (var (entry, title) in offers.Zip(titles))
        {
            turn.File().Offers.Add(new OfferedButton(title, new CommandPress(Command.Question, Entry: entry).ToValue(), StandsFirst: true));
        }
    }

    private void SayUnknown(ITurnContext turn, FaqAside aside, string language)
    {
        if (aside.IsUnknown && !aside.IsOwnCase)
        {
            Prefix(turn, language, aside.Answers.Count + aside.Offers.Count > 0 ? "faq.unknownPart" : "faq.unknown");
            OfferPerson(turn, language);
        }
    }

    private void OfferPerson(ITurnContext turn, string language)
    {
        Prefix(turn, language, "faq.person", texts.Get(language, "word.person"));
        Offer(turn, texts.Get(language, "command.person"), new CommandPress(Command.Person).ToValue());
    }

    private static void Offer(ITurnContext turn, string title, Dictionary<string, object> value) => turn.File().Offers.Add(new OfferedButton(title, value));

    private void Prefix(ITurnContext turn, string language, string key, params object[] arguments) =>
        turn.File().Preface.Add(texts.Line(language, key, arguments));

    private async Task SendAsync(ITurnContext turn, IReadOnlyList<string> entries, string language, CancellationToken cancellationToken, params Line[] above)
    {
        List<Line> lines = [.. above, .. entries.SelectMany(entry => Lines(library.Find(entry, language)!, language))];
        var activity = MessageFactory.Text(MessageLines.Join(lines));
        activity.Locale = Languages.OrEnglish(language);
        activity.TextFormat = TextFormatTypes.Plain;
        activity.Entities =
        [
            BotJson.Entity(AnswerEntity, new() { ["entries"] = entries.Cast<object>().ToList() }),
            MessageLines.Describe(lines),
        ];
        await turn.SendActivityAsync(activity, cancellationToken);
    }

    // The question first: whoever meant another one sees it at once.
    private IEnumerable<Line> Lines(FaqArticle article, string language)
    {
        var text = article.Texts[Languages.OrEnglish(language)];
        var source = article.Sources[0];
        yield return new($"faq.{article.Id}.question", text.Question);
        yield return new($"faq.{article.Id}.answer", text.Answer);
        var month = Months.Of(texts, Languages.OrEnglish(language), source.Checked.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        yield return texts.Line(Languages.OrEnglish(language), "faq.source", source.Url.Host, month);
    }
}
