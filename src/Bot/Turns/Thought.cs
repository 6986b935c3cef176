using Microsoft.Bot.Builder;
using SamenHier.Casework;
using SamenHier.Dialogs.State;

namespace SamenHier.Bot.Turns;

/// <summary>What came of thinking; nothing of it is stored yet.</summary>
/// <param name="Participant">To whom the turn belongs: the person of the file, or somebody new when the file is forgotten.</param>
/// <param name="File">The person's file with its changes.</param>
/// <param name="State">The changed parts of the dialog state.</param>
/// <param name="Said">What the bot said, in order.</param>
/// <param name="Invoke">The answer to an invoke.</param>
internal sealed record Thought(
    ParticipantId Participant,
    ParticipantFile File,
    IReadOnlyDictionary<string, byte[]?> State,
    IReadOnlyList<Saying> Said,
    InvokeResponse? Invoke);
