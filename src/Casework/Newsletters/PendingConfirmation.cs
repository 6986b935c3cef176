namespace SamenHier.Casework.Newsletters;

/// <summary>A confirmation that is still to be sent.</summary>
/// <param name="Participant">Who asked.</param>
/// <param name="Address">Where to.</param>
/// <param name="Language">In which language: nl, en, ar or ti.</param>
/// <param name="Token">What the answer must bring along; 43 characters that a URL takes as they are. Whoever has it can confirm.</param>
public sealed record PendingConfirmation(ParticipantId Participant, string Address, string Language, string Token);
