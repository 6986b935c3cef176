using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework.Places;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

[Collection(StoreTests.Name)]
public sealed class PostcodeStoreTests(PostgresServer postgres)
{
    private static readonly PostcodeArea[] TheHague = [new("2511", "'s-Gravenhage", 52.0774, 4.3112), new("2512", "'s-Gravenhage", 52.0731, 4.3033)];

    private static readonly PostcodeArea[] Almere = [new("1311", "Almere", 52.3667, 5.1758)];

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Nothing_is_there_before_the_first_import(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var store = await StoreAsync(database);

        Assert.Null(await store.LastImportAsync(CancellationToken.None));
        Assert.Empty(await store.ReadAsync(CancellationToken.None));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task An_import_replaces_all_that_was_there_and_says_where_it_comes_from_and_since_when(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var store = await StoreAsync(database);
        Assert.True(await store.ReplaceAsync(TheHague, "first", CancellationToken.None));
        Assert.Equal(TheHague, await store.ReadAsync(CancellationToken.None));
        database.Time.Advance(TimeSpan.FromHours(1));

        Assert.True(await store.ReplaceAsync(Almere, "second", CancellationToken.None));

        Assert.Equal(Almere, await store.ReadAsync(CancellationToken.None));
        Assert.Equal(new PostcodeImport("second", 1, database.Time.GetUtcNow()), await store.LastImportAsync(CancellationToken.None));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task An_import_that_cannot_be_whole_changes_nothing(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var store = await StoreAsync(database);
        await store.ReplaceAsync(TheHague, "first", CancellationToken.None);

        Assert.False(await store.ReplaceAsync([.. Almere, .. Almere], "second", CancellationToken.None));

        Assert.Equal(TheHague, await store.ReadAsync(CancellationToken.None));
        Assert.Equal("first", (await store.LastImportAsync(CancellationToken.None))!.Source);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Another_node_sees_the_import(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await (await StoreAsync(database)).ReplaceAsync(TheHague, "first", CancellationToken.None);

        Assert.Equal(TheHague, await (await StoreAsync(database)).ReadAsync(CancellationToken.None));
    }

    private static async Task<PostcodeStore> StoreAsync(TestDatabase database) => (await database.StartNodeAsync()).Services.GetRequiredService<PostcodeStore>();
}
