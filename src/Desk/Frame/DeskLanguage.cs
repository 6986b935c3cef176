using SamenHier.Casework.Staff;
using SamenHier.Desk.Accounts;
using SamenHier.Desk.Texts;

namespace SamenHier.Desk.Frame;

/// <summary>Finds who looks at a page, and the words in their language. Scoped.</summary>
/// <param name="current">Who uses the desk.</param>
/// <param name="texts">The words.</param>
public sealed class DeskLanguage(CurrentStaff current, DeskTexts texts)
{
    /// <summary>Who looks, and their words; for a stranger the words are Dutch.</summary>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<(StaffMember? Viewer, DeskWords Words)> FindAsync(CancellationToken cancellationToken = default)
    {
        var viewer = await current.FindAsync(cancellationToken);
        return (viewer, new DeskWords(texts, viewer?.DeskLanguage ?? DeskTexts.Languages[0]));
    }
}
