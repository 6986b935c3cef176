using Microsoft.Bot.Schema;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Bot.Alerts;

/// <summary>Draws the cards for people of the desk.</summary>
/// <param name="texts">The words.</param>
/// <param name="organisation">Where the desk is.</param>
internal sealed class CaseCard(AlertTexts texts, OrganisationOptions organisation)
{
    // Clients hide what is more than they can draw.
    private const int MostListed = 10;

    /// <summary>The card of a case. Its summary, which a locked screen may show, says nothing of the person.</summary>
    /// <param name="face">What it says.</param>
    public Activity Draw(CaseFace face)
    {
        var headline = Headline(face);
        List<object> body = [CardParts.Strong(headline)];
        if (face.Sight is not (CaseSight.Closed or CaseSight.Gone))
        {
            body.Add(CardParts.Subtle(Facts(face)));
        }

        if (face.Words is { } words)
        {
            body.Add(CardParts.Quote(words, Languages.IsRightToLeft(face.PersonLanguage)));
        }

        if (face.Translation is { } translation)
        {
            body.Add(CardParts.Subtle(Say(face, "card.translated")));
            body.Add(CardParts.Quote(translation, isRightToLeft: false));
        }

        body.AddRange(face.IsOld ? [] : Ways(face));
        return CardParts.Message(face.Language, headline, body);
    }

    /// <summary>A card that asks which of several cases is meant. It tells them apart by language and time.</summary>
    /// <param name="language">The language of the card.</param>
    /// <param name="deed">What is to be done with the one that is meant.</param>
    /// <param name="text">What was typed, for a deed that sends it; null for another.</param>
    /// <param name="cases">The cases.</param>
    public Activity Ask(string language, CardDeed deed, string? text, IEnumerable<CaseRecord> cases)
    {
        var question = texts.Get(language, "ask.which");
        List<object> body = [CardParts.Strong(question)];
        if (text is not null)
        {
            body.Add(CardParts.Box(texts.Get(language, "ask.reply"), text));
        }

        body.AddRange(cases.Take(MostListed).Select(record => CardParts.Submit(
            texts.Get(language, "ask.case", texts.NameOf(language, record.Language), texts.Moment(language, record.OpenedAt)),
            new CaseButton(deed, record.Id) { IsOfList = true },
            takesBox: text is not null)));
        body.Add(CardParts.Open(texts.Get(language, "card.open"), DeskLinks.ToInbox(organisation)));
        return CardParts.Message(language, question, body);
    }

    /// <summary>A card on which nothing can be done any more.</summary>
    /// <param name="language">The language of the card.</param>
    /// <param name="words">What became of it.</param>
    public static Activity Closed(string language, string words) => CardParts.Message(language, words, CardParts.Words(words));

    private string Headline(CaseFace face) => face.Sight switch
    {
        CaseSight.Taken => face.TakenBy is { Length: > 0 } name ? Say(face, "card.taken", name) : Say(face, "card.takenBySomebody"),
        CaseSight.Closed => Say(face, "card.closed"),
        CaseSight.Gone => Say(face, "card.gone"),
        CaseSight.Answered => Say(face, "card.answered"),
        CaseSight.Mine when face.Kind is not AlertKind.Wrote => Say(face, "card.mine"),
        _ => Say(face, $"alert.{face.Kind}"),
    };

    private string Facts(CaseFace face)
    {
        List<string> facts = [];
        if (face.IsUrgent)
        {
            facts.Add(Say(face, "card.urgent"));
        }

        facts.Add(Say(face, "card.language", texts.NameOf(face.Language, face.PersonLanguage)));
        if (face.Since is { } since)
        {
            facts.Add(Say(face, "card.since", texts.Moment(face.Language, since)));
        }

        if (face.HasTurn)
        {
            facts.Add(Say(face, "card.turn"));
        }

        return string.Join(" · ", facts);
    }

    private IEnumerable<object> Ways(CaseFace face)
    {
        if (face.Sight is CaseSight.Waiting)
        {
            yield return CardParts.Submit(Say(face, "card.claim"), new CaseButton(CardDeed.Claim, face.Case));
        }

        if (!face.IsInChannel && face.Sight is CaseSight.Waiting or CaseSight.Mine)
        {
            yield return CardParts.Box(Say(face, "card.reply", texts.NameOf(face.Language, face.PersonLanguage)));
            yield return CardParts.Submit(Say(face, "card.send"), new CaseButton(CardDeed.Send, face.Case), takesBox: true);
            yield return CardParts.Submit(Say(face, "card.stay"), new CaseButton(CardDeed.Stay, face.Case), takesBox: true);
        }

        if (face.Sight is CaseSight.Answered)
        {
            yield return CardParts.Submit(Say(face, "card.close"), new CaseButton(CardDeed.Close, face.Case));
        }

        if (face.Sight is not CaseSight.Gone)
        {
            yield return CardParts.Open(Say(face, "card.open"), DeskLinks.ToCase(organisation, face.Case));
        }
    }

    private string Say(CaseFace face, string key, params object[] arguments) => texts.Get(face.Language, key, arguments);
}
