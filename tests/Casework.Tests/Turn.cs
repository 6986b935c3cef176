using System.Text;
using SamenHier.Casework.Turns;

namespace SamenHier.Casework.Tests;

/// <summary>Turns for the tests: an echo and a reply.</summary>
internal static class Turn
{
    public static readonly DateTimeOffset Start = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    public static ConversationKey NewConversation() => new("webchat", Guid.NewGuid().ToString());

    public static TurnCommit First(ConversationKey conversation, ParticipantId participant) => After(TurnSnapshot.Empty, conversation, participant);

    public static TurnCommit After(TurnSnapshot before, ConversationKey conversation, ParticipantId participant)
    {
        var last = before.Conversation?.LastSequence ?? 0;
        return new()
        {
            Conversation = conversation,
            UserId = "user of " + conversation.ConversationId,
            ExpectedSequence = last,
            Participant = participant,
            ExpectedVersion = before.Participant?.Version ?? 0,
            ActivityKey = "activity " + Guid.NewGuid(),
            Seen = new("activity id", null, null),
            Messages = [Message(last + 1, "echo"), Message(last + 2, "reply")],
        };
    }

    public static NewMessage Message(long sequence, string text, bool deliver = false) =>
        new(sequence, $"id-{sequence}", Start.AddSeconds(sequence), Bytes($$"""{"text":"{{text}}"}"""), deliver);

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static IReadOnlyDictionary<string, byte[]?> State(params (string Name, string? Value)[] parts) =>
        parts.ToDictionary(part => part.Name, part => part.Value is null ? null : Bytes(part.Value), StringComparer.Ordinal);
}
