using SamenHier.Casework;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;

namespace SamenHier.Bot.Alerts;

/// <summary>Where a case stands for whoever looks at a card.</summary>
internal enum CaseSight
{
    /// <summary>Nobody has taken it.</summary>
    Waiting,

    /// <summary>Who looks has taken it, and the person waits.</summary>
    Mine,

    /// <summary>Who looks has taken it, and had the last word.</summary>
    Answered,

    /// <summary>Somebody has taken it; not who looks.</summary>
    Taken,

    /// <summary>It is closed.</summary>
    Closed,

    /// <summary>There is none any more, or none for who looks.</summary>
    Gone,
}

/// <summary>What a card of a case says. Two that are equal look alike.</summary>
/// <param name="Case">Which case.</param>
/// <param name="Language">The language of the card: nl or en.</param>
/// <param name="Kind">Why it was sent.</param>
/// <param name="Sight">Where the case stands.</param>
internal sealed record CaseFace(CaseId Case, string Language, AlertKind Kind, CaseSight Sight)
{
    // The newest of many; the rest is read at the desk.
    private const int MostWords = 3;
    private const int LongestWords = 2000;

    /// <summary>Whether it stands in a channel, where many look.</summary>
    public bool IsInChannel { get; init; }

    /// <summary>Whether a newer card took its place, so that nothing can be done on it.</summary>
    public bool IsOld { get; init; }

    /// <summary>Who has taken it, when that is not who looks.</summary>
    public string TakenBy { get; init; } = string.Empty;

    /// <summary>The person's language; empty when the case is gone.</summary>
    public string PersonLanguage { get; init; } = string.Empty;

    /// <summary>Since when the person waits; null when they do not.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Whether the case is urgent.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Whether who looks has the turn.</summary>
    public bool HasTurn { get; init; }

    /// <summary>What the person wrote; null where it is not shown.</summary>
    public string? Words { get; init; }

    /// <summary>What a machine made of it in the language of the card; null for nothing.</summary>
    public string? Translation { get; init; }

    /// <summary>The face of a case. What the person wrote stands on it only in the chat of somebody who may see the case, and while it is theirs to answer.</summary>
    /// <param name="case">Which case.</param>
    /// <param name="kind">Why it is shown.</param>
    /// <param name="record">The case; null when it is gone.</param>
    /// <param name="viewer">Who looks; null for a channel.</param>
    /// <param name="mayRead">Whether they may read what the person wrote.</param>
    /// <param name="wrote">What the person wrote last; null for what they asked.</param>
    /// <param name="roster">Who works where.</param>
    public static CaseFace Of(CaseId @case, AlertKind kind, CaseRecord? record, StaffMember? viewer, bool mayRead, SaidWords? wrote, Roster roster)
    {
        var sight = SightOf(record, viewer);
        CaseFace face = new(@case, viewer?.DeskLanguage ?? AlertTexts.Usual, kind, sight) { IsInChannel = viewer is null };
        if (record is null || sight is CaseSight.Gone)
        {
            return face;
        }

        var isShown = mayRead && viewer is not null && sight is CaseSight.Waiting or CaseSight.Mine or CaseSight.Answered;
        return face with
        {
            TakenBy = sight is CaseSight.Taken && record.AssignedTo is { } other ? roster.Find(other)?.Name ?? string.Empty : string.Empty,
            PersonLanguage = record.Language,
            Since = record.WaitingSince,
            IsUrgent = record.Urgency is CaseUrgency.Urgent,
            HasTurn = sight is CaseSight.Mine or CaseSight.Answered && record.HasTurn,
            Words = isShown ? Cut(wrote?.Text ?? string.Join('\n', record.Words.TakeLast(MostWords).Select(words => words.Text))) : null,
            Translation = isShown && wrote?.Translation is { } translation ? Cut(translation) : null,
        };
    }

    private static CaseSight SightOf(CaseRecord? record, StaffMember? viewer) => record switch
    {
        null => CaseSight.Gone,
        _ when viewer is { IsActive: false } => CaseSight.Gone,
        { IsOpen: false } => CaseSight.Closed,
        { AssignedTo: null } => CaseSight.Waiting,
        { AssignedTo: { } owner } when owner != viewer?.Id => CaseSight.Taken,
        { WaitingSince: null } => CaseSight.Answered,
        _ => CaseSight.Mine,
    };

    private static string? Cut(string words) => words.Length switch
    {
        0 => null,
        <= LongestWords => words,
        _ => string.Concat(words.AsSpan(0, char.IsHighSurrogate(words[LongestWords - 1]) ? LongestWords - 1 : LongestWords), "…"),
    };
}

/// <summary>Something that a person wrote.</summary>
/// <param name="Text">Their words.</param>
/// <param name="Translation">What a machine made of them; null for nothing.</param>
internal sealed record SaidWords(string Text, string? Translation);
