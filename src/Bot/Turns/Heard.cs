using SamenHier.Casework.Groups;
using SamenHier.Dialogs.State;

namespace SamenHier.Bot.Turns;

/// <summary>What the store said to the codes in an activity, for the turn to be taken again with it.</summary>
/// <param name="Resume">How a reference code was received, or that the person was known without one.</param>
/// <param name="InvitationOutcome">How an invitation code was received.</param>
/// <param name="Invitation">What the invitation code leads to.</param>
internal sealed record Heard(ResumeOutcome Resume, InvitationOutcome InvitationOutcome, InvitationLookup? Invitation)
{
    /// <summary>No code was looked up.</summary>
    public static Heard Nothing { get; } = new(ResumeOutcome.None, InvitationOutcome.None, Invitation: null);
}
