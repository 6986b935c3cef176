using SamenHier.Casework;
using SamenHier.Dialogs.Intake;

namespace SamenHier.Bot.Alerts;

/// <summary>The addresses of the desk.</summary>
internal static class DeskLinks
{
    /// <summary>The inbox.</summary>
    /// <param name="organisation">Where this server is reached.</param>
    public static Uri ToInbox(OrganisationOptions organisation) => new($"{organisation.Url}/desk");

    /// <summary>A case.</summary>
    /// <param name="organisation">Where this server is reached.</param>
    /// <param name="case">Which.</param>
    public static Uri ToCase(OrganisationOptions organisation, CaseId @case) => new($"{organisation.Url}/desk/cases/{@case}");
}
