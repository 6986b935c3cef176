using SamenHier.Casework;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;

namespace SamenHier.Dialogs.State;

/// <summary>What is done with a case in a turn that begins at the desk.</summary>
/// <param name="Case">Which case.</param>
/// <param name="By">Who does it; null when a time limit gives the turn back to the bot.</param>
/// <param name="Action">What they do; null likewise.</param>
public sealed record CaseDeed(CaseId Case, StaffMember? By, CaseAction? Action);
