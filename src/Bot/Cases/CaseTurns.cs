using Microsoft.Bot.Schema;
using SamenHier.Bot.Notices;
using SamenHier.Bot.Turns;
using SamenHier.Casework;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;
using SamenHier.Desk.Cases;
using SamenHier.Dialogs.Handover;
using SamenHier.Dialogs.State;

namespace SamenHier.Bot.Cases;

/// <summary>Does what the desk does with a case as a turn of its participant, where they go on talking.</summary>
/// <param name="directory">Knows where that is.</param>
/// <param name="turns">Takes the turn.</param>
internal sealed class CaseTurns(CaseDirectory directory, TurnTaker turns) : ICaseTurns
{
    // Each lost try means that the person went on in another conversation.
    private const int MostTries = 5;

    /// <inheritdoc />
    public Task<CaseOutcome> TakeAsync(CaseId @case, StaffMember by, CaseAction action, string key, CancellationToken cancellationToken) =>
        TakeAsync(new CaseDeed(@case, by, action), $"desk-{key}", cancellationToken);

    /// <summary>Gives the turn back to the bot, because who has it has been silent for too long.</summary>
    /// <param name="case">Which case.</param>
    /// <param name="version">The version of the case that was found silent; a later one is left alone by its own limit.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    public Task<CaseOutcome> LapseAsync(CaseId @case, long version, CancellationToken cancellationToken) =>
        TakeAsync(new CaseDeed(@case, By: null, Action: null), $"lapse-{@case}-{version}", cancellationToken);

    private async Task<CaseOutcome> TakeAsync(CaseDeed deed, string key, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (await directory.LocateAsync(deed.Case, cancellationToken) is not { } place)
            {
                return CaseOutcome.Gone;
            }

            var result = await turns.TakeAsync(TurnRequest.From(EventIn(place, key)) with { Deed = deed }, hands: true, cancellationToken);
            if (result.Deed is { } outcome)
            {
                return outcome;
            }
        }

        throw new StoreUnavailableException("The person went on elsewhere too often.", new TimeoutException($"{MostTries} tries"));
    }

    private static Activity EventIn(CasePlace place, string key)
    {
        var activity = OwnEvent.In(place.Conversation, place.UserId, place.Reference);
        (activity.Name, activity.Id) = (BuilderTurn.DeskEvent, key);
        return activity;
    }
}
