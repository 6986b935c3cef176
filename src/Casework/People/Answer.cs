namespace SamenHier.Casework.People;

/// <summary>One answer of one participant, in codes.</summary>
/// <param name="Question">The question, e.g. <c>newcomer.birthYear</c>.</param>
/// <param name="Value">The value as JSON: a code, a number, an ISO date, a list of codes, or words for a free text.</param>
/// <param name="OwnWords">What the person typed, never rewritten; null when a button was pressed.</param>
/// <param name="Language">The language in which the question was asked: nl, en, ar or ti.</param>
/// <param name="Wording">The version of the wording that was shown.</param>
/// <param name="At">When it was given.</param>
/// <param name="Detail">More about how it was asked, e.g. the side order of a scale; null when there is nothing to say.</param>
public sealed record Answer(
    string Question, string Value, string? OwnWords, string Language, string Wording, DateTimeOffset At, string? Detail = null);

/// <summary>A consent for one purpose, as given or withdrawn.</summary>
/// <param name="Purpose">The purpose, e.g. <c>consent.keep</c>.</param>
/// <param name="Given">Whether the person agrees now.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Wording">The version of the text.</param>
/// <param name="At">When the person said so.</param>
public sealed record Consent(string Purpose, bool Given, string Language, string Wording, DateTimeOffset At);

/// <summary>Where an intake stands.</summary>
public enum IntakeState
{
    /// <summary>Talking, but no consent to keep answers.</summary>
    Unconsented = 0,

    /// <summary>Consented and on the way.</summary>
    Started = 1,

    /// <summary>Sent in.</summary>
    Sent = 2,

    /// <summary>Consent refused: nothing is kept.</summary>
    Refused = 3,
}

/// <summary>The few facts about a participant that are stored as columns.</summary>
/// <param name="Role"><c>newcomer</c> or <c>volunteer</c>.</param>
/// <param name="Language">nl, en, ar or ti; null until chosen.</param>
/// <param name="State">Where the intake stands.</param>
/// <param name="Reference">The code with which the person comes back, as 12 digits; null until there is one. Stored encrypted, found by a keyed hash.</param>
public sealed record ParticipantProfile(string Role, string? Language, IntakeState State, string? Reference);
