namespace SamenHier.Dialogs.Groups;

// The rules as their file holds them; GroupRules checks them.
internal sealed class GroupRulesFile
{
    public required int InvitationDays { get; set; }

    public required int Apart { get; set; }

    public required List<GroupKindFile> Kinds { get; set; }
}

// A kind as the file holds it.
internal sealed class GroupKindFile
{
    public required string Id { get; set; }

    public required int Smallest { get; set; }

    public required int Largest { get; set; }

    public required int DutchSpeakers { get; set; }
}
