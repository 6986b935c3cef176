namespace SamenHier.Dialogs.Groups;

/// <summary>The group to which a person was invited, as far as they are told before they join.</summary>
/// <param name="Code">The invitation's code, as 8 digits.</param>
/// <param name="Kind"><c>sponsorgroep</c> or <c>welkomgroep</c>.</param>
/// <param name="Town">Its town, as the JSON of a place answer.</param>
/// <param name="Name">The name that it gave itself.</param>
public sealed record InvitedTo(string Code, string Kind, string Town, string Name);
