namespace SamenHier.Casework;

/// <summary>Names one participant: a person whom the bot talks with.</summary>
/// <param name="Value">A random identifier; it says nothing about the person.</param>
public readonly record struct ParticipantId(Guid Value)
{
    /// <summary>Gives an identifier for a participant who is new.</summary>
    public static ParticipantId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public override string ToString() => Value.ToString("N");
}

/// <summary>Names one group of volunteers.</summary>
/// <param name="Value">A random identifier; it says nothing about the group.</param>
public readonly record struct GroupId(Guid Value)
{
    /// <summary>Gives an identifier for a group that is new.</summary>
    public static GroupId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public override string ToString() => Value.ToString("N");
}

/// <summary>Names one conversation on one channel.</summary>
/// <param name="ChannelId">The channel, as in an activity: <c>webchat</c>, <c>msteams</c>, <c>emulator</c>.</param>
/// <param name="ConversationId">The conversation's identifier on that channel; at most 400 characters.</param>
public readonly record struct ConversationKey(string ChannelId, string ConversationId)
{
    /// <inheritdoc />
    public override string ToString() => $"{ChannelId}/{ConversationId}";
}
