using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SamenHier.BotFramework.Tests.Builder;

public class MemoryStorageTests
{
    private readonly Dictionary<string, JsonObject> _json = [];
    private readonly MemoryStorage _storage;

    public MemoryStorageTests() => _storage = new MemoryStorage(_json);

    [Fact]
    public async Task What_is_read_is_a_copy_of_the_same_type()
    {
        var written = new Item { Name = "Noor", Tags = ["a", "b"] };
        await WriteAsync(written);
        written.Tags.Add("c");

        var read = await ReadAsync<Item>();

        Assert.Equal("Noor", read.Name);
        Assert.Equal(["a", "b"], read.Tags);
    }

    [Fact]
    public async Task Values_in_an_objects_place_keep_their_types()
    {
        var at = new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.FromHours(1));
        await WriteAsync(new Dictionary<string, object>
        {
            ["text"] = "ሰላም",
            ["flag"] = true,
            ["number"] = 5,
            ["fraction"] = 2.5,
            ["at"] = at,
            ["list"] = new List<string> { "a" },
            ["item"] = new Item { Name = "Noor" },
            ["nested"] = new Dictionary<string, object> { ["item"] = new Item { Name = "Sam" } },
            ["activity"] = new Activity { Type = ActivityTypes.Message, Text = "hello", Value = 3 },
            ["none"] = null!,
        });

        var read = await ReadAsync<Dictionary<string, object>>();

        Assert.Equal("ሰላም", read["text"]);
        Assert.True((bool)read["flag"]);
        Assert.Equal(5L, read["number"]);
        Assert.Equal(2.5, read["fraction"]);
        Assert.Equal(at, read["at"]);
        Assert.Equal(["a"], Assert.IsType<List<string>>(read["list"]));
        Assert.Equal("Noor", Assert.IsType<Item>(read["item"]).Name);
        Assert.Equal("Sam", Assert.IsType<Item>(Assert.IsType<Dictionary<string, object>>(read["nested"])["item"]).Name);
        Assert.Equal("hello", Assert.IsType<Activity>(read["activity"]).Text);
        Assert.Null(read["none"]);
    }

    [Fact]
    public async Task Json_in_an_objects_place_stays_json()
    {
        await WriteAsync(new Dictionary<string, object> { ["json"] = new JsonObject { ["a"] = 1 } });

        Assert.Equal(1, (int?)Assert.IsType<JsonObject>((await ReadAsync<Dictionary<string, object>>())["json"])["a"]);
    }

    [Fact]
    public async Task Unknown_keys_are_left_out_and_deleting_them_is_no_error()
    {
        await WriteAsync(new Item());

        Assert.Equal(["key"], (await _storage.ReadAsync(["key", "other"])).Keys);
        await _storage.DeleteAsync(["key", "other"]);
        Assert.Empty(await _storage.ReadAsync(["key"]));
    }

    [Fact]
    public async Task Two_storages_can_share_what_they_keep()
    {
        await WriteAsync(new Item { Name = "Noor" });

        var read = (Item)(await new MemoryStorage(_json).ReadAsync(["key"]))["key"];

        Assert.Equal("Noor", read.Name);
    }

    [Fact]
    public async Task Null_arguments_are_errors()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.ReadAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.WriteAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.DeleteAsync(null!));
    }

    [Fact]
    public async Task A_null_written_reads_as_nothing()
    {
        await WriteAsync(null!);

        Assert.Empty(await _storage.ReadAsync(["key"]));
    }

    [Fact]
    public async Task Each_write_of_a_store_item_gives_it_a_new_etag()
    {
        await WriteAsync(new Versioned());
        var first = await ReadAsync<Versioned>();
        await WriteAsync(first);
        var second = await ReadAsync<Versioned>();

        Assert.NotNull(first.ETag);
        Assert.NotEqual(first.ETag, second.ETag);
    }

    [Fact]
    public async Task A_store_item_that_was_changed_since_it_was_read_is_a_conflict()
    {
        await WriteAsync(new Versioned { Count = 1 });
        var mine = await ReadAsync<Versioned>();
        var theirs = await ReadAsync<Versioned>();
        theirs.Count = 2;
        await WriteAsync(theirs);

        mine.Count = 3;
        var conflict = await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync(mine));

        Assert.StartsWith("Etag conflict", conflict.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await ReadAsync<Versioned>()).Count);
    }

    [Theory]
    [InlineData("*", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public async Task A_star_writes_over_any_version(string? eTag, bool written)
    {
        await WriteAsync(new Versioned { Count = 1 });

        var failure = await Record.ExceptionAsync(() => WriteAsync(new Versioned { Count = 2, ETag = eTag! }));

        Assert.Equal(written, failure is null);
        Assert.Equal(written ? 2 : 1, (await ReadAsync<Versioned>()).Count);
    }

    [Fact]
    public async Task What_is_no_store_item_is_written_over_without_a_check()
    {
        await WriteAsync(new Item { Name = "Noor" });
        await WriteAsync(new Item { Name = "Sam" });

        Assert.Equal("Sam", (await ReadAsync<Item>()).Name);
    }

    private Task WriteAsync(object value) => _storage.WriteAsync(new Dictionary<string, object> { ["key"] = value });

    private async Task<T> ReadAsync<T>() => Assert.IsType<T>((await _storage.ReadAsync(["key"]))["key"]);

    private sealed class Item
    {
        public string? Name { get; set; }

        public List<string> Tags { get; set; } = [];
    }

    private sealed class Versioned : IStoreItem
    {
        public int Count { get; set; }

        public string ETag { get; set; } = null!;
    }
}
