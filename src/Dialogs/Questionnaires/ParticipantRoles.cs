namespace SamenHier.Dialogs.Questionnaires;

/// <summary>The roles of those who talk with the bot, as they are stored.</summary>
public static class ParticipantRoles
{
    /// <summary>Looks for a group.</summary>
    public const string Newcomer = "newcomer";

    /// <summary>Is a member of a group, or wants to be.</summary>
    public const string Volunteer = "volunteer";
}
