using Microsoft.Bot.Builder;

namespace SamenHier.Dialogs.State;

/// <summary>Dialog state that belongs to the participant, whichever conversation they use.</summary>
/// <param name="storage">The storage of this turn.</param>
public sealed class ParticipantState(IStorage storage) : BotState(storage, nameof(ParticipantState))
{
    /// <summary>The one key under which a turn's storage keeps the state: a turn has one participant.</summary>
    public const string StorageKey = "dialog";

    /// <inheritdoc />
    protected override string GetStorageKey(ITurnContext turnContext) => StorageKey;
}
