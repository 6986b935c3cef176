using Microsoft.AspNetCore.Http;

namespace SamenHier.Desk.Accounts;

/// <summary>Which requests are the desk's.</summary>
internal static class DeskPaths
{
    private static readonly PathString Desk = "/desk";
    private static readonly PathString Circuits = "/_blazor";
    private static readonly PathString[] Parts = [Circuits, "/_framework", "/_content/SamenHier.Desk"];

    /// <summary>Whether it is for a page or a route of the desk.</summary>
    public static bool IsOfDesk(this PathString path) => path.StartsWithSegments(Desk, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is the line of an open page.</summary>
    public static bool IsOfCircuit(this PathString path) => path.StartsWithSegments(Circuits, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is for what pages of the desk are made of.</summary>
    public static bool IsOfDeskParts(this PathString path) => Array.Exists(Parts, part => path.StartsWithSegments(part, StringComparison.OrdinalIgnoreCase));
}
