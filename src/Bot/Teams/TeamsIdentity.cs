using Microsoft.Bot.Schema;
using SamenHier.Bot.Turns;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Json;

namespace SamenHier.Bot.Teams;

/// <summary>
/// Who a user of Teams is. Their account in Entra names them over all conversations. It is kept once they allowed that their answers
/// are; before that nothing but their conversation says who they are.
/// </summary>
internal static class TeamsIdentity
{
    /// <summary>The name <c>msteams:TENANT:OBJECT</c> of who sent an activity; null on other channels, and when Teams does not say.</summary>
    /// <param name="activity">The activity.</param>
    public static string? Of(Activity activity) =>
        TeamsActivity.IsTeams(activity) && activity.From?.AadObjectId is { Length: > 0 } account && TenantOf(activity) is { Length: > 0 } tenant
            ? $"msteams:{tenant}:{account}"
            : null;

    /// <summary>Whether an activity comes from another user than the one whose conversation it is.</summary>
    /// <param name="request">The activity.</param>
    /// <param name="snapshot">What the store knows of the conversation.</param>
    public static bool IsSomebodyElse(TurnRequest request, TurnSnapshot snapshot) =>
        TeamsActivity.IsTeams(request.Activity)
        && snapshot.Conversation is { } conversation
        && conversation.UserId != request.UserId
        && !HasAccount(conversation, request.Activity.From.AadObjectId);

    /// <summary>The identity that a turn has to keep; null when it is kept already, may not be kept, or there is none.</summary>
    /// <param name="request">The activity.</param>
    /// <param name="snapshot">What the store knew.</param>
    /// <param name="thought">What came of thinking.</param>
    public static string? ToKeep(TurnRequest request, TurnSnapshot snapshot, Thought thought) =>
        MayKeep(thought.File.Profile.State) && !thought.File.IsForgotten && IsNew(request, snapshot, thought) ? Of(request.Activity) : null;

    // It was kept with the first turn in which all of this was so.
    private static bool IsNew(TurnRequest request, TurnSnapshot snapshot, Thought thought) =>
        snapshot.Participant is not { } before
        || !MayKeep(before.Profile.State)
        || snapshot.Conversation is not { } conversation
        || conversation.Participant != thought.Participant
        || !HasAccount(conversation, request.Activity.From.AadObjectId);

    private static bool MayKeep(IntakeState state) => state is not (IntakeState.Unconsented or IntakeState.Refused);

    private static bool HasAccount(ConversationRecord conversation, string? account) =>
        account is { Length: > 0 } && conversation.Reference is { } reference && BotJson.ReadReference(reference).User?.AadObjectId == account;

    private static string? TenantOf(Activity activity) =>
        BotJson.ReadMap(BotJson.ReadMap(activity.ChannelData)?.GetValueOrDefault("tenant"))?.GetValueOrDefault("id") as string ?? activity.Conversation?.TenantId;
}
