using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

/// <summary>Who somebody is on a channel that knows people over all conversations.</summary>
[Collection(StoreTests.Name)]
public sealed class IdentityTests(PostgresServer postgres)
{
    private const string Identity = "msteams:00000000-0000-0000-0000-000000000001:00000000-0000-0000-0000-000000000002";

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task An_identity_is_whose_turn_named_it_last(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (one, two) = (await Member.TalkAsync(node), await Member.TalkAsync(node));
        Assert.Null(await FindAsync(node));

        await NameAsync(node, one);
        await NameAsync(node, one);
        Assert.Equal(one.Id, await FindAsync(await database.StartNodeAsync()));
        await node.TakeTurnAsync(one.Conversation, one.Id);
        Assert.Equal(one.Id, await FindAsync(node));

        await NameAsync(node, two);
        Assert.Equal(two.Id, await FindAsync(node));
        Assert.Equal(1, await database.CountAsync("identities"));
        Assert.True(await node.Eraser.EraseAsync(one.Id, CancellationToken.None));
        Assert.Equal(two.Id, await FindAsync(node));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task It_goes_with_the_person(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var person = await Member.TalkAsync(node);
        await NameAsync(node, person);

        Assert.True(await node.Eraser.EraseAsync(person.Id, CancellationToken.None));

        Assert.Null(await FindAsync(node));
        Assert.Equal(0, await database.CountAsync("identities"));
    }

    private static Task<ParticipantId?> FindAsync(Node node) => node.Directory.FindByIdentityAsync(Identity, CancellationToken.None);

    private static Task NameAsync(Node node, Member person) =>
        node.TakeTurnAsync(person.Conversation, person.Id, commit => commit with { Identity = Identity });
}
