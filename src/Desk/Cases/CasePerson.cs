using SamenHier.Casework.Cases;
using SamenHier.Desk.Frame;

namespace SamenHier.Desk.Cases;

/// <summary>How a case names its person. Pure.</summary>
public static class CasePerson
{
    /// <summary>What the person is called, or that there is no name yet.</summary>
    /// <param name="view">The case.</param>
    /// <param name="words">The words of the desk.</param>
    public static string NameOf(CaseView view, DeskWords words) => view.PersonName ?? words["cases.noName"];
}
