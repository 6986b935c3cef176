using SamenHier.Casework.Staff;
using SamenHier.Desk.Frame;

namespace SamenHier.Desk.Tests.Frame;

public sealed class DeskRoomsTests
{
    [Theory]
    [InlineData("desk", "desk")]
    [InlineData("desk?box=mine", "desk")]
    [InlineData("desk/cases/1", "desk")]
    [InlineData("desk/people/1", "desk/people")]
    [InlineData("desk/contents/faq", "desk/contents")]
    [InlineData("desk/contents/replies", "desk/contents/replies")]
    [InlineData("elsewhere", null)]
    public void A_page_lies_in_the_room_with_the_longest_fitting_address(string page, string? room) => Assert.Equal(room, DeskRooms.Of(page)?.Address);

    [Theory]
    [InlineData(StaffRole.Builder, false)]
    [InlineData(StaffRole.Coordinator, true)]
    [InlineData(StaffRole.Administrator, true)]
    public void Builders_are_offered_no_room_where_people_and_texts_are_managed(StaffRole role, bool isOffered)
    {
        var addresses = DeskRooms.For(role).Select(room => room.Address).ToList();

        Assert.Equal(isOffered, addresses.Contains("desk/staff", StringComparer.Ordinal));
        Assert.Equal(isOffered, addresses.Contains("desk/contents", StringComparer.Ordinal));
        Assert.Contains("desk/me", addresses);
    }
}
