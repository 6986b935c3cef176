using System.Net;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Tests.People;

public sealed class EditorRoutesTests(StaffedDesk desk) : IClassFixture<StaffedDesk>
{
    private const HttpStatusCode Yes = HttpStatusCode.OK;
    private const HttpStatusCode No = HttpStatusCode.Found;
    private const HttpStatusCode None = HttpStatusCode.NotFound;

    private static readonly (string Path, HttpStatusCode Builder, HttpStatusCode Coordinator, HttpStatusCode Administrator)[] Routes =
    [
        ("/desk/contents", No, Yes, Yes),
        ("/desk/contents?q=jarig", No, Yes, Yes),
        ("/desk/contents/texts/statement.weegschaal.birthday.first", No, Yes, Yes),
        ("/desk/contents/texts/no.such.text", No, None, None),
        ("/desk/contents/weegschaal", No, Yes, Yes),
        ("/desk/contents/faq", Yes, Yes, Yes),
        ("/desk/contents/faq/cost", Yes, Yes, Yes),
        ("/desk/contents/faq/cost?language=ti", Yes, Yes, Yes),
        ("/desk/contents/faq/nothing", None, None, None),
        ("/desk/contents/faq/new", Yes, Yes, Yes),
        ("/desk/contents/faq/new?case=0190a1b2-0000-7000-8000-000000000000", Yes, Yes, Yes),
        ("/desk/contents/faq/new?cluster=ffffffffffffffff", Yes, Yes, Yes),
        ("/desk/contents/replies", Yes, Yes, Yes),
        ("/desk/contents/replies/new", Yes, Yes, Yes),
        ("/desk/contents/replies/nothing", None, None, None),
        ("/desk/questions", Yes, Yes, Yes),
        ("/desk/staff", No, Yes, Yes),
        ("/desk/staff/new", No, Yes, Yes),
        ($"/desk/staff/{Colleagues.Builder.Id}", No, Yes, Yes),
        ($"/desk/staff/{Colleagues.BuilderElsewhere.Id}", No, None, Yes),
        ($"/desk/staff/{Colleagues.Coordinator.Id}", No, None, Yes),
        ($"/desk/staff/{Colleagues.Administrator.Id}", No, None, Yes),
        ("/desk/staff/0190a1b2-0000-7000-8000-000000000000", No, None, None),
        ("/desk/organisation", No, Yes, Yes),
        ("/desk/organisation/haarlem", No, Yes, Yes),
        ("/desk/organisation/almere", No, None, Yes),
        ("/desk/organisation/nowhere", No, None, None),
        ("/desk/organisation/new", No, None, Yes),
        ("/desk/me", Yes, Yes, Yes),
    ];

    public static TheoryData<string, string, HttpStatusCode> Table
    {
        get
        {
            var rows = new TheoryData<string, string, HttpStatusCode>();
            foreach (var (path, builder, coordinator, administrator) in Routes)
            {
                rows.Add(path, nameof(StaffRole.Builder), builder);
                rows.Add(path, "BuilderElsewhere", builder);
                rows.Add(path, nameof(StaffRole.Coordinator), coordinator);
                rows.Add(path, nameof(StaffRole.Administrator), administrator);
            }

            return rows;
        }
    }

    public static TheoryData<string> Paths => [.. Routes.Select(route => route.Path)];

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_page_opens_for_those_whose_work_it_is(string path, string who, HttpStatusCode status)
    {
        using var browser = await StaffedDesk.OpenAsync(desk.Server, who);
        var page = await browser.GetAsync(path);
        Assert.Equal(status, page.Status);
        Assert.Equal(status is No, page.Location?.Contains("/desk/no-access", StringComparison.Ordinal) is true);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_stranger_is_led_to_the_sign_in(string path)
    {
        using var browser = desk.Server.Open();
        var page = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.Found, page.Status);
        Assert.Contains("/desk/sign-in", page.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_reads_texts_and_has_no_form_to_edit_them()
    {
        using var browser = await StaffedDesk.OpenAsync(desk.Server, nameof(StaffRole.Coordinator));
        var page = await browser.GetAsync("/desk/contents/texts/statement.weegschaal.birthday.first?edit=nl");
        Assert.Equal(Yes, page.Status);
        Assert.DoesNotContain("<textarea", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_sees_the_builders_of_their_organisation_alone()
    {
        using var browser = await StaffedDesk.OpenAsync(desk.Server, nameof(StaffRole.Coordinator));
        var page = await browser.GetAsync("/desk/staff");
        Assert.Contains(Colleagues.Builder.Name, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Colleagues.BuilderElsewhere.Name, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Colleagues.Administrator.Name, page.Html, StringComparison.Ordinal);
    }
}
