using SamenHier.Casework.Contents;

namespace SamenHier.Desk.Contents;

/// <summary>A new version of a piece of content, before it is stored.</summary>
/// <param name="Kind">A code of <see cref="ContentKinds"/>.</param>
/// <param name="Key">Its key.</param>
/// <param name="Language">The language.</param>
/// <param name="BasedOn">The version that was read when it was edited; 0 for none.</param>
/// <param name="Value">The content; null withdraws.</param>
public sealed record ContentDraft(string Kind, string Key, string Language, int BasedOn, string? Value);

/// <summary>How storing ended.</summary>
public enum ContentOutcome
{
    /// <summary>It is stored, and counts where it should.</summary>
    Saved,

    /// <summary>Somebody else stored a version first.</summary>
    SomebodyElseWasFirst,

    /// <summary>This person may not.</summary>
    NotAllowed,

    /// <summary>The database was out of reach; nothing is stored.</summary>
    NotStored,
}
