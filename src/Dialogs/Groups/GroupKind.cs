namespace SamenHier.Dialogs.Groups;

/// <summary>A kind of group, and what it needs.</summary>
/// <param name="Id"><c>sponsorgroep</c> or <c>welkomgroep</c>.</param>
/// <param name="Smallest">The fewest members with whom it is complete; at least 1.</param>
/// <param name="Largest">The most members.</param>
/// <param name="DutchSpeakers">How many members who speak Dutch are recommended; fewer are no obstacle.</param>
public sealed record GroupKind(string Id, int Smallest, int Largest, int DutchSpeakers);
