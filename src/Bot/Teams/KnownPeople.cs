using Microsoft.Bot.Schema;
using SamenHier.Bot.Turns;
using SamenHier.Casework;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.State;

namespace SamenHier.Bot.Teams;

/// <summary>Knows people by their account where a channel names it, so that they go on there without a code.</summary>
/// <param name="directory">Knows the accounts.</param>
/// <param name="store">Knows the people.</param>
internal sealed class KnownPeople(ParticipantDirectory directory, TurnStore store)
{
    /// <summary>Looks whether somebody who writes in a conversation that is not theirs yet, or that they left for another, is known. What they write brings them here; coming in does not yet.</summary>
    /// <param name="request">The activity.</param>
    /// <param name="snapshot">What the store knows of the conversation.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What the store knows of the person, and whether they are back.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    public async Task<(TurnSnapshot Snapshot, Heard Heard)> RecognizeAsync(TurnRequest request, TurnSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (request.IsOwnEvent
            || snapshot.Participant?.CurrentConversation == request.Conversation
            || TeamsIdentity.Of(request.Activity) is not { } identity
            || await directory.FindByIdentityAsync(identity, cancellationToken) is not { } known)
        {
            return (snapshot, Heard.Nothing);
        }

        // A conversation that is bound stays whose it is, until a code is typed.
        if (snapshot.Participant is null)
        {
            snapshot = await store.LoadAsParticipantAsync(request.Conversation, request.ActivityKey, known, cancellationToken);
        }

        var isBack = request.Activity.Type == ActivityTypes.Message && snapshot.Participant?.Id == known;
        return (snapshot, isBack ? Heard.Nothing with { Resume = ResumeOutcome.Welcome } : Heard.Nothing);
    }
}
