namespace SamenHier.Casework.Notices;

/// <summary>Somebody who is still to be told something.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Conversation">The conversation in which they go on.</param>
/// <param name="UserId">Their identifier on its channel.</param>
/// <param name="Reference">The channel's conversation reference as JSON in UTF-8, or null on the embedded web chat.</param>
public sealed record WaitingRecipient(ParticipantId Participant, ConversationKey Conversation, string UserId, byte[]? Reference);
