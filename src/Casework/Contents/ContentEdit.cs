namespace SamenHier.Casework.Contents;

/// <summary>One version of a piece of content that was edited at the desk. It takes the place of what ships with the program.</summary>
/// <param name="Kind">What it is: a code of <see cref="ContentKinds"/>.</param>
/// <param name="Key">Its name among its kind: the name of a text, the id of an entry.</param>
/// <param name="Language">The language's code.</param>
/// <param name="Version">Counts the versions of this piece in this language, from 1.</param>
/// <param name="Value">The content; null withdraws the edit, so that what ships counts again.</param>
/// <param name="Review">How far it was reviewed.</param>
/// <param name="By">Who wrote this version; null for a machine translation.</param>
/// <param name="At">When.</param>
public sealed record ContentEdit(string Kind, string Key, string Language, int Version, string? Value, ReviewState Review, StaffId? By, DateTimeOffset At);

/// <summary>How far the wording of a piece of content was reviewed. Numbers are stored.</summary>
public enum ReviewState
{
    /// <summary>Written by somebody, reviewed by nobody.</summary>
    Unreviewed = 0,

    /// <summary>Translated by a machine, reviewed by nobody.</summary>
    Machine = 1,

    /// <summary>Reviewed by somebody of the programme.</summary>
    Reviewed = 2,
}

/// <summary>The kinds of content.</summary>
public static class ContentKinds
{
    /// <summary>A text of the bot; the weegschaal's statements are among them.</summary>
    public const string Text = "text";

    /// <summary>An entry of the frequently asked questions; JSON.</summary>
    public const string Faq = "faq";

    /// <summary>A standard reply of the desk; JSON. It is offered once it is reviewed.</summary>
    public const string Reply = "reply";
}
