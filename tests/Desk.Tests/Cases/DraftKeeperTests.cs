using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework;
using SamenHier.Casework.Cases;
using SamenHier.Desk.Cases;
using SamenHier.Desk.Tests.Records;

namespace SamenHier.Desk.Tests.Cases;

public sealed class DraftKeeperTests(SeededDesk desk) : IClassFixture<SeededDesk>
{
    private CaseDrafts Drafts => desk.Server.Services.GetRequiredService<CaseDrafts>();

    [Fact]
    public async Task What_was_typed_is_kept_when_the_page_is_left_in_the_middle_of_it()
    {
        var by = StaffId.New();
        await using (var keeper = Open(by, string.Empty)) keeper.Note("Beste, ik kijk het na");

        Assert.Equal("Beste, ik kijk het na", await Drafts.FindAsync(desk.Newcomer.Case, by, CancellationToken.None));
    }

    [Fact]
    public async Task A_draft_is_its_writers_own_and_goes_when_it_is_sent()
    {
        var by = StaffId.New();
        await using var keeper = Open(by, string.Empty);
        keeper.Note("Concept");
        await keeper.KeepAsync();
        Assert.Null(await Drafts.FindAsync(desk.Newcomer.Case, StaffId.New(), CancellationToken.None));

        keeper.Note(string.Empty);
        await keeper.KeepAsync();
        Assert.Null(await Drafts.FindAsync(desk.Newcomer.Case, by, CancellationToken.None));
    }

    private DraftKeeper Open(StaffId by, string kept) => new(Drafts, desk.Newcomer.Case, by, kept, desk.Server.Time);
}
