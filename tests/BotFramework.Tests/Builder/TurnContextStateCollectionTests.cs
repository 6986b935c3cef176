using Microsoft.Bot.Builder;

namespace SamenHier.BotFramework.Tests.Builder;

public class TurnContextStateCollectionTests
{
    private readonly TurnContextStateCollection _state = [];

    [Fact]
    public void Values_are_found_by_name_or_by_type()
    {
        _state.Add("name", "by name");
        _state.Add("by type");

        Assert.Equal("by name", _state.Get<string>("name"));
        Assert.Equal("by type", _state.Get<string>());
        Assert.Equal("by type", _state[typeof(string).FullName!]);
    }

    [Fact]
    public void A_value_that_is_not_there_or_of_another_type_is_null()
    {
        _state.Add("name", new object());

        Assert.Null(_state.Get<object>(string.Empty));
        Assert.Null(_state.Get<object>("other"));
        Assert.Null(_state.Get<string>("name"));
        Assert.Null(_state.Get<Version>());
    }

    [Fact]
    public void Adding_twice_is_an_error_and_setting_twice_is_not()
    {
        _state.Add("name", "a");
        _state.Set("name", "b");
        _state.Set("x");
        _state.Set("y");

        Assert.Throws<ArgumentException>(() => _state.Add("name", "c"));
        Assert.Equal("b", _state.Get<string>("name"));
        Assert.Equal("y", _state.Get<string>());
    }

    [Fact]
    public void Null_arguments_are_errors()
    {
        Assert.Throws<ArgumentNullException>(() => _state.Add(null!, new object()));
        Assert.Throws<ArgumentNullException>(() => _state.Add<object>("name", null!));
        Assert.Throws<ArgumentNullException>(() => _state.Set(null!, new object()));
        Assert.Throws<ArgumentNullException>(() => _state.Get<object>(null!));
    }

    [Fact]
    public void Disposing_disposes_the_values_once_and_ends_the_use()
    {
        using var value = new Disposable();
        _state.Add(value);

        _state.Dispose();
        _state.Dispose();

        Assert.Equal(1, value.Times);
        Assert.Throws<ObjectDisposedException>(() => _state.Get<Disposable>());
        Assert.Throws<ObjectDisposedException>(() => _state.Add("name", "a"));
        Assert.Throws<ObjectDisposedException>(() => _state.Set("name", "a"));
    }

    private sealed class Disposable : IDisposable
    {
        public int Times { get; private set; }

        public void Dispose() => Times++;
    }
}
