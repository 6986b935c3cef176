namespace SamenHier.Casework.Notices;

/// <summary>Something that a person is to be told without having written: words are chosen when it is said. Sealed under the person's own key.</summary>
/// <param name="Text">The name of the text.</param>
/// <param name="Arguments">What its placeholders stand for.</param>
/// <param name="At">When it came up.</param>
public sealed record Notice(string Text, IReadOnlyList<string> Arguments, DateTimeOffset At);

/// <summary>A notice to somebody, to be stored with the turn in which it came up.</summary>
/// <param name="To">Whom to tell.</param>
/// <param name="Notice">What to tell.</param>
public sealed record AddressedNotice(ParticipantId To, Notice Notice);

/// <summary>A notice that waits to be said.</summary>
/// <param name="Id">Names it; sorts by time.</param>
/// <param name="Notice">What to tell.</param>
public sealed record WaitingNotice(Guid Id, Notice Notice);
