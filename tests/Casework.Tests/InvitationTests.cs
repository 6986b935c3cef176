using SamenHier.Casework.Turns;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

/// <summary>Invitations: found by their code, used a number of times, until a moment.</summary>
[Collection(StoreTests.Name)]
public sealed class InvitationTests(PostgresServer postgres)
{
    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_code_leads_to_the_group_and_each_who_joins_takes_a_use(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var group = await (await Member.TalkAsync(node)).FormAsync(node, Member.Invitation with { UsesLeft = 2 });
        await (await Member.TalkAsync(node)).JoinAsync(node);

        var found = (await (await database.StartNodeAsync()).Turns.FindInvitationAsync(Member.Code, CancellationToken.None))!;

        Assert.Equal((group, 2L, 2), (found.Group.Id, found.Group.Version, found.Group.Members.Count));
        Assert.Equal(Member.Invitation with { UsesLeft = 1 }, found.Invitation);
    }

    [Theory]
    [On(Provider.Sqlite, "used up", "expired", "expires while they answer")]
    [On(Provider.Postgres, "used up", "expired", "expires while they answer")]
    public async Task An_invitation_that_is_over_is_found_says_so_and_lets_nobody_in(Provider provider, string why)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (founder, late) = (await Member.TalkAsync(node), await Member.TalkAsync(node));
        await founder.FormAsync(node, Member.Invitation with { UsesLeft = why == "used up" ? 0 : 5 });
        if (why == "expired") database.Time.Advance(TimeSpan.FromDays(14));
        var join = await late.OpenJoinAsync(node);
        if (why == "expires while they answer") database.Time.Advance(TimeSpan.FromDays(14));

        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(join));

        var found = (await node.Turns.FindInvitationAsync(Member.Code, CancellationToken.None))!;
        Assert.Equal((why == "used up", why != "used up"), (found.Invitation.UsesLeft == 0, found.Invitation.ExpiresAt <= database.Time.GetUtcNow()));
        Assert.Single(found.Group.Members);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task The_last_moment_still_lets_in(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await (await Member.TalkAsync(node)).FormAsync(node);
        database.Time.Advance(TimeSpan.FromDays(14) - TimeSpan.FromMilliseconds(1));

        await (await Member.TalkAsync(node)).JoinAsync(node);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_new_invitation_takes_the_place_of_the_earlier_one(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var founder = await Member.TalkAsync(node);
        await founder.FormAsync(node);
        var renewed = Member.Invitation with { Code = "87654321", UsesLeft = 9 };
        await founder.ChangeAsync(node, (_, commit) => commit with { Invitation = renewed });

        Assert.Null(await node.Turns.FindInvitationAsync(Member.Code, CancellationToken.None));
        Assert.Equal(renewed, (await node.Turns.FindInvitationAsync("87654321", CancellationToken.None))!.Invitation);
        Assert.Equal(1, await database.CountAsync("group_invitations"));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_code_leads_to_one_group(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (one, two) = (await Member.TalkAsync(node), await Member.TalkAsync(node));
        await one.FormAsync(node);
        await two.FormAsync(node, Member.Invitation with { Code = "87654321" });

        var taken = await two.OpenAsync(node, (_, commit) => commit with { Invitation = Member.Invitation });

        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(taken));
    }
}
