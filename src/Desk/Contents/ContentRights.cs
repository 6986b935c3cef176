using SamenHier.Casework.Contents;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Contents;

/// <summary>Who may do what with which content. Pure.</summary>
public static class ContentRights
{
    /// <summary>Whether somebody may do something.</summary>
    /// <param name="role">Their role.</param>
    /// <param name="kind">A code of <see cref="ContentKinds"/>.</param>
    /// <param name="deed">What they would do.</param>
    public static bool May(StaffRole role, string kind, ContentDeed deed) => (kind, deed) switch
    {
        (ContentKinds.Text, ContentDeed.Propose) => false,
        (ContentKinds.Text, _) => role is StaffRole.Administrator,
        (ContentKinds.Faq or ContentKinds.Reply, ContentDeed.Publish) => false,
        (ContentKinds.Faq or ContentKinds.Reply, ContentDeed.Propose) => true,
        (ContentKinds.Faq, _) => role is StaffRole.Administrator,
        (ContentKinds.Reply, _) => role is StaffRole.Coordinator or StaffRole.Administrator,
        _ => false,
    };
}
