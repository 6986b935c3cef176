using Microsoft.AspNetCore.Http;

namespace SamenHier.Desk.Matches;

/// <summary>What was typed into a form that could not be stored, so that it stands there again.</summary>
/// <param name="Form">What was sent; null when nothing was.</param>
public sealed record KeptFields(IFormCollection? Form)
{
    /// <summary>What stood in a field of a deed's form; what is given when it was not that form.</summary>
    /// <param name="deed">The deed.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="otherwise">What stands there otherwise.</param>
    public string Of(string deed, string name, string otherwise = "") => Form is not null && Form["deed"] == deed ? Form[name].ToString() : otherwise;

    /// <summary>The same for a form that is there once for each group.</summary>
    /// <param name="deeds">The deeds of the form.</param>
    /// <param name="group">The group.</param>
    /// <param name="name">The field's name.</param>
    public string OfGroup(IReadOnlyList<string> deeds, Guid group, string name) =>
        Form is not null && deeds.Contains(Form["deed"].ToString(), StringComparer.Ordinal) && Guid.TryParse(Form["group"], out var sent) && sent == group ? Form[name].ToString() : "";
}
