using SamenHier.Casework.Newsletters;
using SamenHier.Casework.People;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

/// <summary>The newsletter: asked for in a turn, confirmed from the address by a token.</summary>
[Collection(StoreTests.Name)]
public sealed class NewsletterTests(PostgresServer postgres)
{
    private const string Address = "Iemand+nieuws@example.org";

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task It_is_asked_for_then_sent_then_confirmed_once_for_all(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var person = await Member.TalkAsync(node);
        Assert.Equal(NewsletterState.None, (await person.ReadAsync(node)).Newsletter);
        await SignUpAsync(node, person, Address);

        var pending = Assert.Single(await PendingAsync(await database.StartNodeAsync()));
        Assert.Equal((person.Id, Address, "ar"), (pending.Participant, pending.Address, pending.Language));
        Assert.Matches("^[A-Za-z0-9_-]{43}$", pending.Token);
        Assert.Equal(NewsletterState.Pending, (await person.ReadAsync(node)).Newsletter);

        await node.Newsletter.MarkSentAsync(pending.Token, CancellationToken.None);
        Assert.Empty(await PendingAsync(node));
        Assert.Equal(NewsletterState.Sent, (await person.ReadAsync(node)).Newsletter);
        Assert.Empty(await node.Newsletter.ListConfirmedAsync(CancellationToken.None));

        Assert.True(await node.Newsletter.ConfirmAsync(pending.Token, CancellationToken.None));
        Assert.True(await node.Newsletter.ConfirmAsync(pending.Token, CancellationToken.None));
        await node.Newsletter.MarkSentAsync(pending.Token, CancellationToken.None);
        Assert.Equal(NewsletterState.Confirmed, (await person.ReadAsync(node)).Newsletter);
        Assert.Equal([new NewsletterSubscriber(Address, "ar")], await node.Newsletter.ListConfirmedAsync(CancellationToken.None));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_mail_that_is_answered_before_it_was_noted_as_sent_counts(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var person = await Member.TalkAsync(node);
        await SignUpAsync(node, person, Address);
        var token = Assert.Single(await PendingAsync(node)).Token;

        Assert.True(await node.Newsletter.ConfirmAsync(token, CancellationToken.None));
        await node.Newsletter.MarkSentAsync(token, CancellationToken.None);

        Assert.Equal(NewsletterState.Confirmed, (await person.ReadAsync(node)).Newsletter);
    }

    [Theory]
    [On(Provider.Sqlite, "another address", "signed off", "erased")]
    [On(Provider.Postgres, "another address", "signed off", "erased")]
    public async Task A_token_that_is_over_confirms_nothing(Provider provider, string why)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var person = await Member.TalkAsync(node);
        await SignUpAsync(node, person, Address);
        var token = Assert.Single(await PendingAsync(node)).Token;
        if (why == "another address") await SignUpAsync(node, person, "other@example.org");
        else if (why == "signed off") await node.TakeTurnAsync(person.Conversation, person.Id, commit => commit with { Newsletter = new NewsletterChange.SignOff() });
        else Assert.True(await node.Eraser.EraseAsync(person.Id, CancellationToken.None));

        Assert.False(await node.Newsletter.ConfirmAsync(token, CancellationToken.None));
        await node.Newsletter.MarkSentAsync(token, CancellationToken.None);

        Assert.Empty(await node.Newsletter.ListConfirmedAsync(CancellationToken.None));
        Assert.Equal(why == "another address" ? ["other@example.org"] : [], (await PendingAsync(node)).Select(each => each.Address));
        Assert.False(await node.Newsletter.ConfirmAsync("", CancellationToken.None));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Pending_ones_come_oldest_first_up_to_a_limit_and_an_address_is_listed_once(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        foreach (var address in (string[])["b@example.org", "a@example.org", "B@example.org"])
        {
            await SignUpAsync(node, await Member.TalkAsync(node), address);
            database.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["b@example.org", "a@example.org"], (await node.Newsletter.PendingAsync(2, CancellationToken.None)).Select(each => each.Address));
        foreach (var each in await PendingAsync(node)) Assert.True(await node.Newsletter.ConfirmAsync(each.Token, CancellationToken.None));
        Assert.Equal(["a@example.org", "b@example.org"], (await node.Newsletter.ListConfirmedAsync(CancellationToken.None)).Select(each => each.Address));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task An_export_says_where_it_stands_and_for_which_address(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var person = await Member.TalkAsync(node);
        await node.TakeTurnAsync(person.Conversation, person.Id, commit => commit with { Profile = new("volunteer", "nl", IntakeState.Started, "000000000001") });
        var before = (await node.Directory.ExportAsync("000000000001", CancellationToken.None))!;
        await SignUpAsync(node, person, Address);

        var after = (await node.Directory.ExportAsync("000000000001", CancellationToken.None))!;

        Assert.Equal((NewsletterState.None, (string?)null), (before.Newsletter, before.NewsletterAddress));
        Assert.Equal((NewsletterState.Pending, Address), (after.Newsletter, after.NewsletterAddress));
    }

    private static Task<IReadOnlyList<PendingConfirmation>> PendingAsync(Node node) => node.Newsletter.PendingAsync(10, CancellationToken.None);

    private static Task SignUpAsync(Node node, Member person, string address) =>
        node.TakeTurnAsync(person.Conversation, person.Id, commit => commit with { Newsletter = new NewsletterChange.SignUp(address, "ar") });
}
