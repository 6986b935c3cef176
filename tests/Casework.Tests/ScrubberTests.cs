using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SamenHier.Casework.Storage;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

/// <summary>When files are scrubbed, and what happens when that fails.</summary>
[Collection(StoreTests.Name)]
public sealed class ScrubberTests(PostgresServer postgres)
{
    [Fact]
    public async Task Nothing_is_written_anew_when_nobody_was_erased()
    {
        await using var setting = await Setting.CreateAsync(postgres);

        Assert.True(await setting.Scrubber.TryScrubAsync(CancellationToken.None));

        Assert.Equal(0, setting.Database.Scrubs);
    }

    [Fact]
    public async Task One_scrub_serves_all_erasures_before_it()
    {
        await using var setting = await Setting.CreateAsync(postgres);
        for (var erasure = 0; erasure < 5; erasure++) await setting.EraseAsync();

        var all = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => setting.Scrubber.TryScrubAsync(CancellationToken.None)));

        Assert.All(all, Assert.True);
        Assert.Equal((1, 0L), (setting.Database.Scrubs, await setting.DueAsync()));
    }

    [Fact]
    public async Task A_scrub_that_fails_stays_due()
    {
        await using var setting = await Setting.CreateAsync(postgres);
        await setting.EraseAsync();
        setting.Database.IsFull = true;

        Assert.False(await setting.Scrubber.TryScrubAsync(CancellationToken.None));
        Assert.Equal(1, await setting.DueAsync());
        setting.Database.IsFull = false;
        Assert.True(await setting.Scrubber.TryScrubAsync(CancellationToken.None));
        Assert.Equal(0, await setting.DueAsync());
    }

    [Fact]
    public async Task Turns_have_nine_tenths_of_the_time_for_themselves()
    {
        await using var setting = await Setting.CreateAsync(postgres);
        setting.Database.Takes = TimeSpan.FromSeconds(2);
        await setting.EraseAsync();
        await setting.Scrubber.TryScrubAsync(CancellationToken.None);
        await setting.EraseAsync();

        var second = setting.Scrubber.TryScrubAsync(CancellationToken.None);
        setting.Time.Advance(TimeSpan.FromSeconds(17));
        Assert.Equal(1, setting.Database.Scrubs);
        setting.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.True(await second);
        Assert.Equal(2, setting.Database.Scrubs);
    }

    [Fact]
    public async Task A_scrub_that_rests_stops_no_shutdown()
    {
        var setting = await Setting.CreateAsync(postgres);
        setting.Database.Takes = TimeSpan.FromHours(1);
        await setting.EraseAsync();
        await setting.Scrubber.TryScrubAsync(CancellationToken.None);
        await setting.EraseAsync();
        setting.Scrubber.Begin();

        await setting.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(1, setting.Database.Scrubs);
    }

    private sealed class Setting : IAsyncDisposable
    {
        private readonly TestDatabase test;
        private readonly IWriteGate gate;

        private Setting(TestDatabase test, Node node)
        {
            this.test = test;
            gate = node.Services.GetRequiredService<IWriteGate>();
            Database = new(node.Services.GetRequiredService<IDatabase>(), test.Time);
            Scrubber = new(Database, gate, test.Time, NullLogger<Scrubber>.Instance);
        }

        public SlowDatabase Database { get; }

        public Scrubber Scrubber { get; }

        public ManualTimeProvider Time => test.Time;

        public static async Task<Setting> CreateAsync(PostgresServer postgres)
        {
            var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
            return new(database, await database.StartNodeAsync());
        }

        public Task<bool> EraseAsync() => gate.TryWriteAsync([Scrubber.MakeDue()], CancellationToken.None);

        public Task<long> DueAsync() => test.CountAsync("due_scrubs");

        public async ValueTask DisposeAsync()
        {
            await Scrubber.DisposeAsync();
            await test.DisposeAsync();
        }
    }

    /// <summary>A database whose files take their time, or do not fit on the disk.</summary>
    private sealed class SlowDatabase(IDatabase inner, ManualTimeProvider time) : IDatabase
    {
        public int Scrubs { get; private set; }

        public bool IsFull { get; set; }

        public TimeSpan Takes { get; set; }

        public Task<T> ReadAsync<T>(
            string sql, IReadOnlyList<Parameter> parameters, Func<DbDataReader, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
            inner.ReadAsync(sql, parameters, read, cancellationToken);

        public void Configure(DbContextOptionsBuilder options) => inner.Configure(options);

        public Task ScrubAsync(CancellationToken cancellationToken)
        {
            if (IsFull) throw new StoreUnavailableException("The disk is full.", new IOException());
            Scrubs++;
            time.Advance(Takes);
            return Task.CompletedTask;
        }

        public Task<IAsyncDisposable> LockForMigrationAsync(CancellationToken cancellationToken) => inner.LockForMigrationAsync(cancellationToken);
    }
}
