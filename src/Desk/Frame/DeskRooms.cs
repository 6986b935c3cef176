using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Frame;

/// <summary>The rooms of the desk, and who sees them in the menu. Who may enter, each page says itself.</summary>
public static class DeskRooms
{
    private static readonly DeskRoom Inbox = new("desk", "frame.room.inbox", "inbox");
    private static readonly DeskRoom People = new("desk/people", "frame.room.people", "people");
    private static readonly DeskRoom Groups = new("desk/groups", "frame.room.groups", "groups");
    private static readonly DeskRoom Matches = new("desk/matches", "frame.room.matches", "matches");
    private static readonly DeskRoom Replies = new("desk/contents/replies", "frame.room.replies", "contents");
    private static readonly DeskRoom Contents = new("desk/contents", "frame.room.contents", "contents");
    private static readonly DeskRoom Questions = new("desk/questions", "frame.room.questions", "questions");
    private static readonly DeskRoom Staff = new("desk/staff", "frame.room.staff", "staff");
    private static readonly DeskRoom Organisation = new("desk/organisation", "frame.room.organisation", "organisation");
    private static readonly DeskRoom Me = new("desk/me", "frame.room.me", "me");

    private static readonly IReadOnlyList<DeskRoom> All = [Inbox, People, Groups, Matches, Replies, Contents, Questions, Staff, Organisation, Me];

    /// <summary>The rooms in somebody's menu, in order.</summary>
    /// <param name="role">What they may do.</param>
    public static IReadOnlyList<DeskRoom> For(StaffRole role) => role is StaffRole.Builder
        ? [Inbox, People, Groups, Matches, Replies, Questions, Me]
        : [Inbox, People, Groups, Matches, Contents, Questions, Staff, Organisation, Me];

    /// <summary>The room in which a page lies; null when it lies in none.</summary>
    /// <param name="address">The page's address, from the root of the site.</param>
    public static DeskRoom? Of(string address)
    {
        var path = address.Split('?')[0].TrimEnd('/');
        return All.Where(room => path == room.Address || path.StartsWith(room.Address + "/", StringComparison.Ordinal))
            .MaxBy(room => room.Address.Length);
    }
}
