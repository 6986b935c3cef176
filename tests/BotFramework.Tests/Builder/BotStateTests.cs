using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;

namespace SamenHier.BotFramework.Tests.Builder;

public class BotStateTests
{
    private const string UserKey = "test/users/user-1";

    private readonly RecordingAdapter _adapter = new();
    private readonly CountingStorage _storage = new();

    public static TheoryData<Func<IStorage, BotState>, string> Keys() => new()
    {
        { storage => new UserState(storage), UserKey },
        { storage => new ConversationState(storage), "test/conversations/conversation-1" },
        { storage => new PrivateConversationState(storage), "test/conversations/conversation-1/users/user-1" },
    };

    [Theory]
    [MemberData(nameof(Keys), DisableDiscoveryEnumeration = true)]
    public async Task Each_state_has_its_own_key(Func<IStorage, BotState> make, string key)
    {
        var state = make(_storage);
        var turn = _adapter.Turn();

        await state.CreateProperty<string>("name").SetAsync(turn, "Noor");
        await state.SaveChangesAsync(turn);

        Assert.Equal([key], _storage.Items.Keys);
    }

    [Theory]
    [MemberData(nameof(Keys), DisableDiscoveryEnumeration = true)]
    public async Task An_activity_without_the_ids_has_no_state(Func<IStorage, BotState> make, string key)
    {
        var state = make(_storage);
        var turn = new TurnContext(_adapter, new() { ChannelId = "test" });

        await Assert.ThrowsAsync<InvalidOperationException>(() => state.LoadAsync(turn));
        Assert.NotEmpty(key);
    }

    [Fact]
    public async Task Storage_is_read_once_and_written_only_after_changes()
    {
        var state = new UserState(_storage);
        var property = state.CreateProperty<string>("name");
        var turn = _adapter.Turn();

        await state.SaveChangesAsync(turn);
        Assert.Equal((0, 0), (_storage.Reads, _storage.Writes));
        await property.SetAsync(turn, "Noor");
        await property.SetAsync(turn, "Sam");
        Assert.Equal((1, 0), (_storage.Reads, _storage.Writes));
        await state.SaveChangesAsync(turn);
        await state.SaveChangesAsync(turn);
        Assert.Equal("Sam", await property.GetAsync(turn));
        Assert.Equal((1, 1), (_storage.Reads, _storage.Writes));
        await property.DeleteAsync(turn);
        await state.SaveChangesAsync(turn);
        await state.SaveChangesAsync(turn);
        Assert.Equal((1, 2), (_storage.Reads, _storage.Writes));
        await state.SaveChangesAsync(turn, force: true);
        await state.LoadAsync(turn, force: true);
        Assert.Equal((2, 3), (_storage.Reads, _storage.Writes));
    }

    [Fact]
    public async Task Forcing_a_save_of_what_was_not_loaded_does_nothing()
    {
        await new UserState(_storage).SaveChangesAsync(_adapter.Turn(), force: true);

        Assert.Equal(0, _storage.Writes);
    }

    [Fact]
    public async Task What_changes_within_a_value_is_saved()
    {
        var state = new UserState(_storage);
        var turn = _adapter.Turn();
        var profile = await state.CreateProperty<Profile>("profile").GetAsync(turn, () => new Profile { Name = "Noor" });
        await state.SaveChangesAsync(turn);
        profile.Children = 3;
        await state.SaveChangesAsync(turn);

        Assert.Equal(2, _storage.Writes);
    }

    [Fact]
    public async Task Storage_gets_the_dictionary_that_the_turn_holds()
    {
        var state = new UserState(_storage);
        var turn = _adapter.Turn();
        await state.CreateProperty<string>("name").SetAsync(turn, "Noor");

        await state.SaveChangesAsync(turn);

        Assert.Same(state.GetCachedState(turn)!.State, _storage.Items[UserKey]);
    }

    [Fact]
    public async Task A_value_of_the_right_type_comes_back_as_the_same_object()
    {
        var profile = new Profile { Children = 2 };
        _storage.Items[UserKey] = new Dictionary<string, object> { ["profile"] = profile };

        Assert.Same(profile, await new UserState(_storage).CreateProperty<Profile>("profile").GetAsync(_adapter.Turn()));
    }

    [Fact]
    public async Task A_value_in_json_is_converted_and_changes_to_it_are_saved()
    {
        _storage.Items[UserKey] = new JsonObject { ["profile"] = new JsonObject { ["Name"] = "Noor", ["Children"] = 2 } };
        var state = new UserState(_storage);
        var turn = _adapter.Turn();

        var profile = await state.CreateProperty<Profile>("profile").GetAsync(turn);
        Assert.Equal(("Noor", 2), (profile.Name, profile.Children));
        await state.SaveChangesAsync(turn);
        Assert.Equal(0, _storage.Writes);
        profile.Children = 3;
        await state.SaveChangesAsync(turn);

        Assert.Equal(1, _storage.Writes);
    }

    [Fact]
    public async Task State_may_come_as_a_json_element()
    {
        _storage.Items[UserKey] = JsonSerializer.SerializeToElement(new { count = 4 });

        Assert.Equal(4, await new UserState(_storage).CreateProperty<int>("count").GetAsync(_adapter.Turn()));
    }

    [Fact]
    public async Task State_that_is_no_object_is_an_error()
    {
        _storage.Items[UserKey] = "text";

        await Assert.ThrowsAsync<InvalidOperationException>(() => new UserState(_storage).LoadAsync(_adapter.Turn()));
    }

    [Fact]
    public async Task A_property_without_a_value_is_the_default_of_its_type()
    {
        var state = new UserState(_storage);
        var turn = _adapter.Turn();

        Assert.Null(await state.CreateProperty<string>("a").GetAsync(turn));
        Assert.Null(await state.CreateProperty<Profile>("b").GetAsync(turn));
        Assert.Null(await state.CreateProperty<int?>("c").GetAsync(turn));
        Assert.Equal(0, await state.CreateProperty<int>("d").GetAsync(turn));
        Assert.False(await state.CreateProperty<bool>("e").GetAsync(turn));
    }

    [Fact]
    public async Task A_default_that_was_made_is_set()
    {
        var state = new UserState(_storage);
        var turn = _adapter.Turn();
        var number = state.CreateProperty<int>("number");

        Assert.Equal(7, await number.GetAsync(turn, () => 7));
        Assert.Equal(7, await number.GetAsync(turn));
        await number.SetAsync(turn, 0);
        Assert.Equal(0, await number.GetAsync(turn, () => 7));
    }

    [Fact]
    public async Task Clearing_empties_the_state_at_the_next_save()
    {
        var turn = await SavedTurnAsync();
        var state = new UserState(_storage);

        await state.ClearStateAsync(turn);
        Assert.Null(await state.CreateProperty<string>("name").GetAsync(turn));
        await state.SaveChangesAsync(turn);

        Assert.Empty((IDictionary<string, object>)_storage.Items[UserKey]);
    }

    [Fact]
    public async Task Deleting_takes_the_state_from_storage_and_turn()
    {
        var turn = await SavedTurnAsync();
        var state = new UserState(_storage);

        await state.DeleteAsync(turn);

        Assert.Empty(_storage.Items);
        Assert.Null(state.GetCachedState(turn));
    }

    [Fact]
    public async Task The_state_can_be_looked_at_as_json()
    {
        var turn = await SavedTurnAsync();

        Assert.Equal("Noor", (string?)new UserState(_storage).Get(turn)["name"]);
        Assert.Throws<ArgumentNullException>(() => new ConversationState(_storage).Get(turn));
    }

    [Fact]
    public void A_property_needs_a_name_and_a_state_needs_storage()
    {
        var state = new UserState(_storage);

        Assert.Throws<ArgumentNullException>(() => state.CreateProperty<string>(null!));
        Assert.Throws<ArgumentNullException>(() => state.CreateProperty<string>(" "));
        Assert.Throws<ArgumentNullException>(() => new UserState(null!));
        Assert.Equal("name", state.CreateProperty<string>("name").Name);
    }

    [Fact]
    public async Task A_set_loads_and_saves_all_its_states()
    {
        var user = new UserState(_storage);
        var conversation = new ConversationState(_storage);
        var set = new BotStateSet(user).Add(conversation);
        var turn = _adapter.Turn();

        await set.LoadAllAsync(turn);
        Assert.Equal(2, _storage.Reads);
        await user.CreateProperty<string>("a").SetAsync(turn, "x");
        await conversation.CreateProperty<string>("a").SetAsync(turn, "y");
        await set.SaveAllChangesAsync(turn);

        Assert.Equal(2, _storage.Items.Count);
        Assert.Throws<ArgumentNullException>(() => set.Add(null!));
    }

    [Fact]
    public async Task State_is_saved_by_itself_after_the_turn()
    {
        var user = new UserState(_storage);
        _adapter.Use(new AutoSaveStateMiddleware().Add(user));

        await _adapter.RunAsync(RecordingAdapter.Message(), (turn, token) => user.CreateProperty<string>("name").SetAsync(turn, "Noor", token));

        Assert.Equal([UserKey], _storage.Items.Keys);
    }

    [Fact]
    public async Task State_is_not_saved_after_a_turn_that_threw()
    {
        var user = new UserState(_storage);
        _adapter.Use(new AutoSaveStateMiddleware(new BotStateSet(user)));

        await Assert.ThrowsAsync<TimeoutException>(() => _adapter.RunAsync(RecordingAdapter.Message(), async (turn, token) =>
        {
            await user.CreateProperty<string>("name").SetAsync(turn, "Noor", token);
            throw new TimeoutException();
        }));

        Assert.Empty(_storage.Items);
    }

    private async Task<TurnContext> SavedTurnAsync()
    {
        var state = new UserState(_storage);
        var turn = _adapter.Turn();
        await state.CreateProperty<string>("name").SetAsync(turn, "Noor");
        await state.SaveChangesAsync(turn);
        return turn;
    }

    private sealed class Profile
    {
        public string? Name { get; set; }

        public int Children { get; set; }
    }

    /// <summary>Storage that hands back the very objects that it was given.</summary>
    private sealed class CountingStorage : IStorage
    {
        public Dictionary<string, object> Items { get; } = [];

        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return Task.FromResult<IDictionary<string, object>>(Items.Where(item => keys.Contains(item.Key)).ToDictionary());
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            foreach (var (key, value) in changes)
            {
                Items[key] = value;
            }

            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Array.ForEach(keys, key => Items.Remove(key));
            return Task.CompletedTask;
        }
    }
}
