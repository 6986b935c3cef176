namespace SamenHier.Desk.Accounts;

/// <summary>The names of the policies that pages and routes of the desk ask for.</summary>
public static class DeskPolicies
{
    /// <summary>Anybody who works at the desk.</summary>
    public const string Staff = "desk.staff";

    /// <summary>Coordinators of an organisation, and administrators.</summary>
    public const string Coordinator = "desk.coordinator";

    /// <summary>Administrators.</summary>
    public const string Administrator = "desk.administrator";

    /// <summary>Anybody who works at the desk, also before they have a second factor. Only the page where they set one up asks for it.</summary>
    public const string SettingUp = "desk.settingUp";
}
