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

/// <summary>Names one case: a question that a participant put to a person.</summary>
/// <param name="Value">An identifier that says nothing about the participant; newer ones sort later.</param>
public readonly record struct CaseId(Guid Value)
{
    /// <summary>Gives an identifier for a case that is new.</summary>
    /// <param name="at">When it is opened.</param>
    public static CaseId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc />
    public override string ToString() => Value.ToString("N");
}

/// <summary>Names one round of matching.</summary>
/// <param name="Value">An identifier that says nothing about anybody; newer ones sort later.</param>
public readonly record struct RoundId(Guid Value)
{
    /// <summary>Gives an identifier for a round that is new.</summary>
    /// <param name="at">When it is worked out.</param>
    public static RoundId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc />
    public override string ToString() => Value.ToString("N");
}

/// <summary>Names one proposal: that a newcomer and a group be matched.</summary>
/// <param name="Value">An identifier that says nothing about anybody; newer ones sort later.</param>
public readonly record struct ProposalId(Guid Value)
{
    /// <summary>Gives an identifier for a proposal that is new.</summary>
    /// <param name="at">When it is made.</param>
    public static ProposalId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc />
    public override string ToString() => Value.ToString("N");
}

/// <summary>Names one person who works at the desk; the same as their account's.</summary>
/// <param name="Value">A random identifier.</param>
public readonly record struct StaffId(Guid Value)
{
    /// <summary>Gives an identifier for somebody who is new at the desk.</summary>
    public static StaffId New() => new(Guid.CreateVersion7());

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
