using System.Security.Cryptography;
using SamenHier.Casework.Organisations;
using SamenHier.Casework.Staff;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

/// <summary>Who works where, as stored and as kept at hand.</summary>
[Collection(StoreTests.Name)]
public sealed class RosterBoardTests(PostgresServer postgres)
{
    private static readonly Organisation Full = new("haarlem", "Stichting Voorbeeld", ["Haarlem", "Zandvoort"])
    {
        TakesTheRest = true,
        Hours = new Dictionary<string, IReadOnlyList<OpenPeriod>>(StringComparer.Ordinal)
        {
            ["*"] = [new(DayOfWeek.Monday, new(9, 0), new(17, 30)), new(DayOfWeek.Tuesday, new(9, 0), new(12, 0))],
            ["ti"] = [],
        },
        ClosedOn = [new(2026, 12, 24)],
        Email = "voorbeeld@example.org",
        TeamsChannel = Turn.Bytes("{}"),
    };

    private static readonly StaffMember Somebody = new(StaffId.New(), "Testpersoon Een", StaffRole.Coordinator, "haarlem", ["nl", "ti"])
    {
        IsOnCall = true,
        AwayUntil = Turn.Start.AddDays(3),
        Email = "een@example.org",
        WantsEmail = true,
        Identity = "msteams:tenant:object",
        TeamsReference = Turn.Bytes("{\"a\":1}"),
        DeskLanguage = "en",
    };

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Who_works_where_is_read_as_it_was_stored_and_at_hand_after_a_start(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        Assert.Empty(node.Roster.Current.Staff);
        await node.Roster.PutAsync(Full, CancellationToken.None);
        await node.Roster.PutAsync(Somebody, CancellationToken.None);

        foreach (var roster in (Roster[])[node.Roster.Current, (await database.StartNodeAsync()).Roster.Current])
        {
            Assert.Equivalent(Full, Assert.Single(roster.Organisations), strict: true);
            Assert.Equivalent(Somebody, Assert.Single(roster.Staff), strict: true);
        }
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_change_is_told_and_another_node_sees_it_when_it_reads_anew(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (one, two) = (await database.StartNodeAsync(), await database.StartNodeAsync());
        var told = 0;
        one.Roster.Changed += () => told++;
        await one.Roster.PutAsync(Full, CancellationToken.None);
        await one.Roster.PutAsync(Somebody, CancellationToken.None);
        await one.Roster.PutAsync(Somebody with { Role = StaffRole.Builder, IsActive = false, Organisation = null }, CancellationToken.None);

        Assert.Equal(3, told);
        Assert.Empty(two.Roster.Current.Staff);
        var read = await two.Roster.RefreshAsync(CancellationToken.None);
        Assert.Same(read, two.Roster.Current);
        Assert.Equal((StaffRole.Builder, false, null), (read.Staff[0].Role, read.Staff[0].IsActive, read.Staff[0].Organisation));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_town_and_the_rest_belong_to_whoever_took_them_last(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await node.Roster.PutAsync(Full, CancellationToken.None);
        await node.Roster.PutAsync(new Organisation("almere", "Almere", ["Zandvoort", "Almere", "Almere"]) { TakesTheRest = true }, CancellationToken.None);
        await node.Roster.PutAsync(new Organisation("almere", "Almere", ["Zandvoort"]) { TakesTheRest = true }, CancellationToken.None);

        var roster = node.Roster.Current;

        Assert.Equal([("almere", true), ("haarlem", false)], roster.Organisations.Select(each => (each.Id, each.TakesTheRest)));
        Assert.Equal(["Zandvoort"], roster.Organisations[0].Towns);
        Assert.Equal(["Haarlem"], roster.Organisations[1].Towns);
        Assert.Equal(
            ["haarlem", "almere", "almere", "almere"],
            ((string?[])["Haarlem", "Zandvoort", "Almere", null]).Select(town => roster.OrganisationFor(town)!.Id));
    }

    [Fact]
    public async Task Somebody_on_a_channel_is_found_until_they_leave()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        var node = await database.StartNodeAsync();
        Assert.Null(node.Roster.FindByIdentity("msteams:tenant:object"));
        await node.Roster.PutAsync(Somebody, CancellationToken.None);

        Assert.Equal(Somebody.Id, node.Roster.FindByIdentity("msteams:tenant:object")!.Id);
        Assert.Null(node.Roster.FindByIdentity("msteams:tenant:OBJECT"));
        await node.Roster.PutAsync(Somebody with { IsActive = false }, CancellationToken.None);
        Assert.Null(node.Roster.FindByIdentity("msteams:tenant:object"));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task After_many_changes_at_once_all_of_them_are_at_hand(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();

        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => node.Roster.PutAsync(Somebody with { Id = StaffId.New() }, CancellationToken.None))));

        Assert.Equal(30, node.Roster.Current.Staff.Count);
    }

    [Theory]
    [On(Provider.Sqlite, "UPDATE staff SET content = (SELECT s.content FROM staff s WHERE s.id <> staff.id)", "UPDATE organisations SET content = (SELECT content FROM staff LIMIT 1)")]
    public async Task A_row_with_the_content_of_another_is_refused(Provider provider, string damage)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await node.Roster.PutAsync(Full, CancellationToken.None);
        foreach (var member in (StaffMember[])[Somebody, Somebody with { Id = StaffId.New() }]) await node.Roster.PutAsync(member, CancellationToken.None);
        Assert.NotEqual(0, await database.RunAsync(damage));

        await Assert.ThrowsAnyAsync<CryptographicException>(() => node.Roster.RefreshAsync(CancellationToken.None));
        Assert.Equal(2, node.Roster.Current.Staff.Count);
    }
}
