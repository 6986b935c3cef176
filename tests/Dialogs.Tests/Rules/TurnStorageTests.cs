using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Tests.Rules;

public sealed class TurnStorageTests
{
    private const string Key = ParticipantState.StorageKey;

    [Fact]
    public async Task A_turn_reads_what_was_loaded_for_it_and_not_what_another_turn_wrote()
    {
        var (first, second) = (new TurnStorage(), new TurnStorage());
        var loaded = Stored("before");
        first.Load(loaded);
        second.Load(loaded);

        await first.WriteAsync(Items("after"));

        Assert.Equal("after", await ReadAsync(first));
        Assert.Equal("before", await ReadAsync(second));
        Assert.Empty(second.Changes);
    }

    [Fact]
    public async Task What_was_read_can_be_changed_without_touching_what_was_stored()
    {
        var storage = new TurnStorage();
        storage.Load(Stored("before"));
        var read = await storage.ReadAsync([Key]);
        ((IDictionary<string, object>)read[Key])["name"] = "after";

        Assert.Equal("before", await ReadAsync(storage));
        Assert.Empty(storage.Changes);
    }

    [Fact]
    public async Task What_was_written_is_fixed_at_that_moment()
    {
        var storage = new TurnStorage();
        var items = Items("written");
        await storage.WriteAsync(items);
        ((IDictionary<string, object>)items[Key])["name"] = "changed later";

        Assert.Equal("written", await ReadAsync(storage));
        Assert.Equal("written", StateCodec.Decode(storage.Changes[Key]!)["name"]);
    }

    [Fact]
    public async Task What_was_deleted_is_gone_for_the_turn_and_marked_for_the_commit()
    {
        var storage = new TurnStorage();
        storage.Load(Stored("before"));
        await storage.DeleteAsync([Key]);

        Assert.Empty(await storage.ReadAsync([Key]));
        Assert.Null(storage.Changes[Key]);
    }

    [Fact]
    public async Task A_key_that_is_not_there_is_left_out() => Assert.Empty(await new TurnStorage().ReadAsync([Key, "other"]));

    private static async Task<object> ReadAsync(TurnStorage storage) =>
        ((IDictionary<string, object>)(await storage.ReadAsync([Key]))[Key])["name"];

    private static Dictionary<string, byte[]> Stored(string name) =>
        new(StringComparer.Ordinal) { [Key] = StateCodec.Encode(new Dictionary<string, object>(StringComparer.Ordinal) { ["name"] = name }) };

    private static Dictionary<string, object> Items(string name) =>
        new(StringComparer.Ordinal) { [Key] = new Dictionary<string, object>(StringComparer.Ordinal) { ["name"] = name } };
}
