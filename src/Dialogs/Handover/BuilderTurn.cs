using Microsoft.Bot.Builder;
using SamenHier.Casework.Cases;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Handover;

/// <summary>Turns that begin at the desk, and those in which somebody of the desk has the turn.</summary>
/// <param name="messages">What is said.</param>
/// <param name="intake">The words between the questions.</param>
/// <param name="settings">Who works where, and how long things may take.</param>
public sealed class BuilderTurn(HandoverMessages messages, IntakeMessages intake, CaseSettings settings)
{
    /// <summary>The name of the event by which somebody at the desk does something with a case.</summary>
    public const string DeskEvent = "samenhier/desk";

    // What is said again on another device; the desk has all of it.
    private const int MostUnheard = 10;

    /// <summary>Does what was asked at the desk, if it may be done.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Whether the bot has the turn and is to go on: the question that stood stands again.</returns>
    public async Task<bool> ReceiveAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var (file, deed) = (turn.File(), turn.File().Deed!);
        if (file.IsElsewhere)
        {
            // Where the person goes on now it is to be done again.
            return false;
        }

        if (file.Case is not { } before || before.Id != deed.Case)
        {
            file.DeedOutcome = CaseOutcome.Closed;
            return false;
        }

        var verdict = deed is { By: { } by, Action: { } action }
            ? CaseDecision.Decide(before, action, by, settings.For(file))
            : new CaseVerdict(CaseOutcome.Done, CaseDecision.TurnLapsed(before, file.Now));
        file.DeedOutcome = verdict.Outcome;
        file.Raise(verdict.Alerts);
        if (verdict is not { Outcome: CaseOutcome.Done, After: { } after })
        {
            return false;
        }

        file.Case = after;
        return await SayAsync(turn, before, after, deed, cancellationToken);
    }

    /// <summary>Lets the person's words go to who has the turn; the bot is silent. A word or button that begins again gives the turn back.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="startsAgain">Whether the message says to begin again.</param>
    /// <param name="isPress">Whether the message is one of the bot's own buttons.</param>
    /// <returns>Whether the bot has the turn again and is to go on.</returns>
    public bool Listen(ITurnContext turn, bool startsAgain, bool isPress)
    {
        var file = turn.File();
        if (startsAgain)
        {
            file.Case = CaseDecision.TurnTakenBack(file.Case!, file.Now);
            intake.Prefix(turn, "person.botBack");
            return true;
        }

        if (isPress)
        {
            messages.PrefixBuilderHere(turn, messages.BuilderOf(file));
        }
        else
        {
            var change = CaseDecision.Wrote(file.Case!, settings.For(file));
            file.Case = change.After;
            file.Raise(change.Alerts);
        }

        return false;
    }

    private static void Remember(IList<BuilderWords> unheard, BuilderWords words)
    {
        unheard.Add(words);
        if (unheard.Count > MostUnheard)
        {
            unheard.RemoveAt(0);
        }
    }

    // Claiming, and handing over while the bot has the turn, is nothing that the person needs to be told.
    private async Task<bool> SayAsync(ITurnContext turn, CaseRecord before, CaseRecord after, CaseDeed deed, CancellationToken cancellationToken)
    {
        if (after.HasTurn && !before.HasTurn)
        {
            messages.PrefixBuilderHere(turn, deed.By!.Name);
            await IntakeMessages.FlushAsync(turn, cancellationToken);
        }

        if (deed.Action is CaseAction.Answer answer)
        {
            await messages.SayAsync(turn, deed.By!, answer, cancellationToken);
            Remember(turn.File().Session.Unheard, new BuilderWords(deed.By!.Name, answer.Text));
        }

        if (before.HasTurn && !after.HasTurn)
        {
            intake.Prefix(turn, "person.botBack");
        }

        return !after.HasTurn && (before.HasTurn || deed.Action is CaseAction.Answer);
    }
}
