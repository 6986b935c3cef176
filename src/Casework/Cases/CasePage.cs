namespace SamenHier.Casework.Cases;

/// <summary>A page of cases.</summary>
/// <param name="Cases">The cases.</param>
/// <param name="Total">How many there are in the box, over all pages.</param>
public sealed record CasePage(IReadOnlyList<CaseView> Cases, int Total);

/// <summary>A case as the desk shows it.</summary>
/// <param name="Record">The case.</param>
/// <param name="Town">The town by which the desk knows whose case it is: that of the person's group, otherwise the person's own; null when not known.</param>
/// <param name="PersonName">What the person is called; null when they did not say.</param>
/// <param name="Group">The group in which the person has a seat, or with which they are matched.</param>
/// <param name="GroupBuilder">The account of the community builder who guides that group; null for none.</param>
public sealed record CaseView(CaseRecord Record, string? Town, string? PersonName, GroupId? Group, string? GroupBuilder);

/// <summary>Where the person of a case goes on talking.</summary>
/// <param name="Record">The case.</param>
/// <param name="Conversation">The conversation in which they go on.</param>
/// <param name="UserId">Their identifier on its channel.</param>
/// <param name="Reference">The channel's conversation reference as JSON in UTF-8, or null on the embedded web chat.</param>
public sealed record CasePlace(CaseRecord Record, ConversationKey Conversation, string UserId, byte[]? Reference);

/// <summary>A case whose time limit acts.</summary>
/// <param name="Record">The case.</param>
/// <param name="Town">The town by which the desk knows whose case it is: that of the person's group, otherwise the person's own; null when not known.</param>
/// <param name="GroupBuilder">The account of the community builder who guides the person's group; null for none.</param>
public sealed record DueCase(CaseRecord Record, string? Town, string? GroupBuilder);

/// <summary>A message that was said with a participant.</summary>
/// <param name="Conversation">In which conversation, as a hash that only names it.</param>
/// <param name="Sequence">Its place there.</param>
/// <param name="At">When.</param>
/// <param name="Body">The activity as JSON in UTF-8.</param>
/// <param name="Translations">What machines made of it, by language code.</param>
public sealed record SpokenMessage(string Conversation, long Sequence, DateTimeOffset At, byte[] Body, IReadOnlyDictionary<string, string> Translations);
