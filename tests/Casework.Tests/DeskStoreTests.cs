using SamenHier.Casework.Alerts;
using SamenHier.Casework.Audit;
using SamenHier.Casework.Contents;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

/// <summary>Drafts, edited contents, the audit log and alerts.</summary>
[Collection(StoreTests.Name)]
public sealed class DeskStoreTests(PostgresServer postgres)
{
    private static readonly StaffId One = StaffId.New();
    private static readonly StaffId Two = StaffId.New();

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_draft_is_kept_for_who_typed_it_until_it_is_empty(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var asked = await (await Asker.TalkAsync(node)).AskAsync(node);
        await node.Drafts.PutAsync(asked.Id, One, "Beste", CancellationToken.None);
        await node.Drafts.PutAsync(asked.Id, One, "Beste ሰላም <b>", CancellationToken.None);
        await node.Drafts.PutAsync(asked.Id, Two, "Hallo", CancellationToken.None);
        await node.Drafts.PutAsync(CaseId.New(Turn.Start), One, "no such case", CancellationToken.None);

        var next = await database.StartNodeAsync();
        Assert.Equal("Beste ሰላም <b>", await next.Drafts.FindAsync(asked.Id, One, CancellationToken.None));
        Assert.Equal("Hallo", await next.Drafts.FindAsync(asked.Id, Two, CancellationToken.None));
        Assert.Null(await next.Drafts.FindAsync(asked.Id, StaffId.New(), CancellationToken.None));
        Assert.Null(await next.Drafts.FindAsync(CaseId.New(Turn.Start), One, CancellationToken.None));
        await next.Drafts.PutAsync(asked.Id, One, "", CancellationToken.None);
        Assert.Null(await node.Drafts.FindAsync(asked.Id, One, CancellationToken.None));
        Assert.Equal(1, await database.CountAsync("case_drafts"));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Every_version_of_a_content_is_kept_and_the_newest_counts(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (first, second, third) = (Edit(1, "een"), Edit(2, "twee", ReviewState.Reviewed), Edit(3, null));
        var machine = new ContentEdit(ContentKinds.Faq, "bus", "uk", 1, "{}", ReviewState.Machine, null, Turn.Start);

        Assert.True(await node.Contents.TryAddAsync([first, machine], CancellationToken.None));
        Assert.Equal([machine, first], await node.Contents.NewestAsync(CancellationToken.None));
        Assert.True(await node.Contents.TryAddAsync([second, third, first with { Language = "en" }], CancellationToken.None));

        Assert.Equal([third, second, first], await node.Contents.HistoryAsync(ContentKinds.Text, "Greeting", "nl", CancellationToken.None));
        Assert.Equal([machine, first with { Language = "en" }, third], await node.Contents.NewestAsync(CancellationToken.None));
        Assert.Empty(await node.Contents.HistoryAsync(ContentKinds.Reply, "Greeting", "nl", CancellationToken.None));
    }

    [Theory]
    [On(Provider.Sqlite, 0, 1, 3, -1)]
    [On(Provider.Postgres, 0, 1, 3)]
    public async Task A_version_that_is_not_the_next_is_refused_with_all_that_come_with_it(Provider provider, int version)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await node.Contents.TryAddAsync([Edit(1, "een")], CancellationToken.None);

        Assert.False(await node.Contents.TryAddAsync([Edit(1, "one") with { Language = "en" }, Edit(version, "twee")], CancellationToken.None));

        Assert.Equal([Edit(1, "een")], await node.Contents.NewestAsync(CancellationToken.None));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Of_many_who_edit_at_once_one_wins(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        Node[] nodes = [await database.StartNodeAsync(), await database.StartNodeAsync()];

        var added = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(() =>
            nodes[number % 2].Contents.TryAddAsync([Edit(1, "een"), Edit(2, "twee")], CancellationToken.None))));

        Assert.Single(added, true);
        Assert.Equal(2, await database.CountAsync("content_edits"));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task The_audit_log_lists_the_latest_first_of_one_subject_or_all(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        AuditLine[] lines = [.. Enumerable.Range(0, 4).Select(hour =>
            new AuditLine(Turn.Start.AddHours(hour), hour < 2 ? One : Two, "record.viewed", hour % 2 == 0 ? "participant:a" : "participant:b"))];
        foreach (var line in lines) await node.Audit.WriteAsync(line, CancellationToken.None);

        Assert.Equal([lines[3], lines[2], lines[1]], await node.Audit.ListAsync(null, 3, CancellationToken.None));
        Assert.Equal([lines[2], lines[0]], await node.Audit.ListAsync("participant:a", 10, CancellationToken.None));
        Assert.Empty(await node.Audit.ListAsync("participant:c", 10, CancellationToken.None));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Lines_from_before_a_time_are_dropped_and_no_other(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        AuditLine[] lines = [.. new[] { -2, -1, 0, 1 }.Select(milliseconds => new AuditLine(Turn.Start.AddMilliseconds(milliseconds), One, "case.viewed", "case:a"))];
        foreach (var line in lines) await node.Audit.WriteAsync(line, CancellationToken.None);

        await node.Audit.DropBeforeAsync(Turn.Start, CancellationToken.None);

        Assert.Equal([lines[3], lines[2]], await node.Audit.ListAsync(null, 10, CancellationToken.None));
    }

    [Theory]
    [InlineData(61, 200)]
    [InlineData(60, 201)]
    public async Task A_line_of_the_audit_log_is_short(int action, int subject)
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        var node = await database.StartNodeAsync();
        AuditLine line = new(Turn.Start, One, new('a', 60), new('b', 200));
        await node.Audit.WriteAsync(line, CancellationToken.None);

        await Assert.ThrowsAsync<ArgumentException>(() =>
            node.Audit.WriteAsync(line with { Action = new('a', action), Subject = new('b', subject) }, CancellationToken.None));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Alerts_wait_in_order_until_each_is_dropped(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var asker = await Asker.TalkAsync(node);
        var record = asker.Case();
        Alert[] alerts =
        [
            new(Guid.CreateVersion7(Turn.Start), AlertKind.Alarmed, record.Id, null, null, Turn.Start),
            new(Guid.CreateVersion7(Turn.Start.AddHours(1)), AlertKind.Offered, record.Id, One, "haarlem", Turn.Start.AddHours(1)),
            new(Guid.CreateVersion7(Turn.Start.AddHours(2)), AlertKind.Wrote, record.Id, null, "haarlem", Turn.Start.AddHours(2)),
        ];
        await node.TakeTurnAsync(asker.Conversation, asker.Id, commit => commit with { Case = record, Alerts = [alerts[2], alerts[0], alerts[1]] });

        Assert.Equal(alerts, await node.Alerts.WaitingAsync(10, CancellationToken.None));
        Assert.Equal([alerts[0]], await node.Alerts.WaitingAsync(1, CancellationToken.None));
        await node.Alerts.DropAsync(alerts[0].Id, CancellationToken.None);
        await node.Alerts.DropAsync(alerts[0].Id, CancellationToken.None);
        Assert.Equal(alerts[1..], await node.Alerts.WaitingAsync(10, CancellationToken.None));
    }

    private static ContentEdit Edit(int version, string? value, ReviewState review = ReviewState.Unreviewed) =>
        new(ContentKinds.Text, "Greeting", "nl", version, value, review, One, Turn.Start.AddDays(version));
}
