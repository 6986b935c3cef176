using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamenHier.Casework;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;
using SamenHier.Desk.Cases;
using SamenHier.Dialogs.Intake;
using SamenHier.Recognizers;

namespace SamenHier.Bot.Alerts;

/// <summary>Does what somebody of the desk asks in Teams, by a button or by words.</summary>
/// <param name="turns">Does something with a case.</param>
/// <param name="directory">Reads cases.</param>
/// <param name="board">Knows who works where.</param>
/// <param name="cards">Keeps the cards right.</param>
/// <param name="card">Draws cards.</param>
/// <param name="lines">Answers.</param>
/// <param name="texts">The words.</param>
/// <param name="organisation">Where the desk is.</param>
/// <param name="bell">Is rung when a card is to be put right later.</param>
internal sealed class StaffTalk(
    ICaseTurns turns,
    CaseDirectory directory,
    RosterBoard board,
    CaseCards cards,
    CaseCard card,
    StaffLines lines,
    AlertTexts texts,
    OrganisationOptions organisation,
    AlertBell bell)
{
    private const string Answered = "answered";
    private const int MostCases = 50;

    /// <summary>Hears what somebody does in their own chat.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="member">Who.</param>
    /// <param name="cancellationToken">Gives up; what is stored is not undone.</param>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    public Task HearAsync(ITurnContext turn, StaffMember member, CancellationToken cancellationToken)
    {
        if (CaseButton.In(turn.Activity) is { } button)
        {
            return PressAsync(turn, member, button, cancellationToken);
        }

        if (turn.Activity.Text is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return lines.SayAsync(turn, member.DeskLanguage, "line.onlyText");
        }

        return StaffWords.Read(text) switch
        {
            StaffCommand.Help or StaffCommand.Connect or StaffCommand.Disconnect => lines.SayAsync(turn, member.DeskLanguage, "line.help"),
            StaffCommand.Back => MeanAsync(turn, member, CardDeed.Back, text: null, cancellationToken),
            StaffCommand.Close => MeanAsync(turn, member, CardDeed.Close, text: null, cancellationToken),
            _ => MeanAsync(turn, member, CardDeed.Stay, text, cancellationToken),
        };
    }

    /// <summary>Hears a button of a card in a channel, where a case is only taken. Who takes it gets it in their own chat.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="member">Who pressed it.</param>
    /// <param name="button">The button.</param>
    /// <param name="cancellationToken">Gives up; what is stored is not undone.</param>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    public async Task PressInChannelAsync(ITurnContext turn, StaffMember member, CaseButton button, CancellationToken cancellationToken)
    {
        var outcome = await turns.TakeAsync(button.Case, member, new CaseAction.Claim(), KeyOf(turn.Activity), cancellationToken);
        await RefreshAsync(turn, viewer: null, button.Case, cancellationToken);
        if (outcome is not CaseOutcome.Done)
        {
            await lines.SayWordsAsync(turn, member.DeskLanguage, await RefusalAsync(member, button.Case, outcome, sent: string.Empty, cancellationToken));
        }
        else if (AlertWay.To(member, isPressing: false).OfType<AlertWay.Teams>().FirstOrDefault() is { } own)
        {
            await TrySendCardAsync(button.Case, own, cancellationToken);
        }
    }

    private async Task PressAsync(ITurnContext turn, StaffMember member, CaseButton button, CancellationToken cancellationToken)
    {
        var (outcome, sent) = await DoAsync(turn, member, button.Case, button.Deed, button.Reply, cancellationToken);
        if (button.IsOfList && outcome is CaseOutcome.Done)
        {
            await lines.ReplaceAsync(turn, CaseCard.Closed(member.DeskLanguage, texts.Get(member.DeskLanguage, $"done.{button.Deed}")));
        }

        await RefreshAsync(turn, button.IsOfList ? null : member, button.Case, cancellationToken);
        if (outcome is not CaseOutcome.Done)
        {
            await lines.SayWordsAsync(turn, member.DeskLanguage, await RefusalAsync(member, button.Case, outcome, sent, cancellationToken));
        }
        else if (button.Deed is CardDeed.Stay && !button.IsOfList)
        {
            await lines.SayAsync(turn, member.DeskLanguage, "done.Stay");
        }
    }

    // Words without a button are about the one case that they can be about; of several one is chosen.
    private async Task MeanAsync(ITurnContext turn, StaffMember member, CardDeed deed, string? text, CancellationToken cancellationToken)
    {
        var page = await directory.ListAsync(member, new CaseFilter(CaseBox.Mine, PageSize: MostCases), cancellationToken);
        var mine = page.Cases.Select(view => view.Record).Where(record => record.AssignedTo == member.Id && (deed is not CardDeed.Back || record.HasTurn)).ToList();
        switch (mine)
        {
            case []:
                await SayNothingIsMeantAsync(turn, member, deed, cancellationToken);
                break;
            case [var one]:
                await DoAndSayAsync(turn, member, one.Id, deed, text ?? string.Empty, cancellationToken);
                break;
            default:
                await lines.SendAsync(turn, card.Ask(member.DeskLanguage, deed, text, mine));
                break;
        }
    }

    private async Task DoAndSayAsync(ITurnContext turn, StaffMember member, CaseId @case, CardDeed deed, string text, CancellationToken cancellationToken)
    {
        var (outcome, _) = await DoAsync(turn, member, @case, deed, text, cancellationToken);
        var words = outcome is CaseOutcome.Done
            ? texts.Get(member.DeskLanguage, $"done.{deed}")
            : await RefusalAsync(member, @case, outcome, sent: string.Empty, cancellationToken);
        await lines.SayWordsAsync(turn, member.DeskLanguage, words);
        await RefreshAsync(turn, viewer: null, @case, cancellationToken);
    }

    private async Task SayNothingIsMeantAsync(ITurnContext turn, StaffMember member, CardDeed deed, CancellationToken cancellationToken)
    {
        if (deed is CardDeed.Back)
        {
            await lines.SayAsync(turn, member.DeskLanguage, "line.botHasTurn");
            return;
        }

        var waiting = await directory.ListAsync(member, new CaseFilter(CaseBox.Waiting, PageSize: 1), cancellationToken);
        await lines.SayAsync(turn, member.DeskLanguage, "line.noneMine", waiting.Total, DeskLinks.ToInbox(organisation));
    }

    private async Task<(CaseOutcome Outcome, string Sent)> DoAsync(ITurnContext turn, StaffMember member, CaseId @case, CardDeed deed, string text, CancellationToken cancellationToken)
    {
        var words = text.Trim();
        CaseAction action = deed switch
        {
            CardDeed.Claim => new CaseAction.Claim(),
            CardDeed.Back => new CaseAction.HandBack(),
            CardDeed.Close => new CaseAction.Close(Answered),
            _ => new CaseAction.Answer(words, await LanguageOfAsync(member, @case, words, cancellationToken), KeepsTurn: deed is CardDeed.Stay),
        };
        return (await turns.TakeAsync(@case, member, action, KeyOf(turn.Activity), cancellationToken), action is CaseAction.Answer ? words : string.Empty);
    }

    // Dutch, or a language that they speak, where the words leave no doubt; otherwise the person's.
    private async Task<string> LanguageOfAsync(StaffMember member, CaseId @case, string words, CancellationToken cancellationToken) =>
        LanguageRecognizer.Recognize(words) is { } language && (language == AlertTexts.Usual || member.Speaks(language))
            ? language
            : (await directory.LocateAsync(@case, cancellationToken))?.Record.Language ?? AlertTexts.Usual;

    // What was done is done, whatever becomes of the cards.
    private async Task RefreshAsync(ITurnContext turn, StaffMember? viewer, CaseId @case, CancellationToken cancellationToken)
    {
        var isOnCard = viewer is not null || CaseButton.In(turn.Activity) is { IsOfList: false };
        PressedFace? pressed = isOnCard ? new(viewer?.Id, TeamsChats.ReferenceOf(turn.Activity), turn.Activity.ReplyToId ?? string.Empty) : null;
        try
        {
            await cards.RefreshAsync(@case, pressed, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            PutOff(@case);
        }
    }

    private async Task TrySendCardAsync(CaseId @case, AlertWay.Teams own, CancellationToken cancellationToken)
    {
        try
        {
            await cards.SendAsync(@case, AlertKind.Offered, own, wrote: null, cancellationToken);
            PutOff(@case);
        }
        catch (Exception exception) when (exception is StoreUnavailableException or ErrorResponseException or HttpRequestException)
        {
            PutOff(@case);
        }
    }

    private void PutOff(CaseId @case)
    {
        if (cards.Note(@case))
        {
            bell.Ring();
        }
    }

    private async Task<string> RefusalAsync(StaffMember member, CaseId @case, CaseOutcome outcome, string sent, CancellationToken cancellationToken)
    {
        var language = member.DeskLanguage;
        var words = outcome switch
        {
            CaseOutcome.TakenByAnother when await OwnerAsync(@case, cancellationToken) is { } owner => texts.Get(language, "refused.TakenByAnother", owner.Name),
            CaseOutcome.TakenByAnother => texts.Get(language, "card.takenBySomebody"),
            _ => texts.Get(language, $"refused.{outcome}", CaseButton.LongestReply),
        };
        return sent.Length > 0 ? $"{words}\n\n{texts.Get(language, "refused.unsent", sent)}" : words;
    }

    private async Task<StaffMember?> OwnerAsync(CaseId @case, CancellationToken cancellationToken) =>
        (await directory.LocateAsync(@case, cancellationToken))?.Record.AssignedTo is { } owner ? board.Current.Find(owner) : null;

    // Letters and digits only, whatever the channel's ids are made of.
    private static string KeyOf(Activity activity) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.Conversation?.Id}\n{activity.Id}")))[..40];
}
