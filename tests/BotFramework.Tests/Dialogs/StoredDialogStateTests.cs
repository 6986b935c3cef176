using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SamenHier.BotFramework.Tests.Builder;

namespace SamenHier.BotFramework.Tests.Dialogs;

/// <summary>Dialogs go on from what a storage gives back, be it typed objects or JSON without types.</summary>
public class StoredDialogStateTests
{
    public static TheoryData<string, Func<object, object>> Storages() => new()
    {
        { "the same objects", state => state },
        { "json", state => JsonSerializer.SerializeToElement(state) },
        { "a json node", state => JsonSerializer.SerializeToNode(state)! },
        { "a dictionary of json", state => JsonSerializer.SerializeToElement(state).Deserialize<Dictionary<string, object>>()! },
    };

    [Theory]
    [MemberData(nameof(Storages), DisableDiscoveryEnumeration = true)]
    public async Task A_nested_prompt_goes_on_in_the_same_place(string what, Func<object, object> store)
    {
        var storage = new ConvertingStorage(store);

        Assert.Equal("colour?", await SayAsync(storage, "hello"));
        Assert.Equal("again 1?", await SayAsync(storage, "x"));
        Assert.Equal("again 2?", await SayAsync(storage, "y"));
        Assert.Equal("3 Noor blue", await SayAsync(storage, "blue"));
        Assert.True(storage.Writes == 4, what);
    }

    private static async Task<string?> SayAsync(IStorage storage, string text)
    {
        var adapter = new RecordingAdapter();
        var turn = adapter.Turn(text);
        var state = new ConversationState(storage);
        await Bot().RunAsync(turn, state.CreateProperty<DialogState>("dialogs"), CancellationToken.None);
        await state.SaveChangesAsync(turn);
        return adapter.Sent.Single().Text;
    }

    private static ComponentDialog Bot() => new ComponentDialog("outer").AddDialog(new ComponentDialog("inner")
        .AddDialog(new WaterfallDialog("w",
        [
            (step, token) =>
            {
                step.Values["name"] = "Noor";
                return step.PromptAsync("colour", new PromptOptions { Prompt = MessageFactory.Text("colour?") }, token);
            },
            async (step, token) =>
            {
                await step.Context.SendActivityAsync($"{step.Index + 2} {step.Values["name"]} {step.Result}", cancellationToken: token);
                return await step.EndDialogAsync(null, token);
            },
        ]))
        .AddDialog(new TextPrompt("colour", async (context, token) =>
        {
            if (context.Recognized.Value == "blue")
            {
                return true;
            }

            await context.Context.SendActivityAsync($"again {context.AttemptCount}?", cancellationToken: token);
            return false;
        })));

    private sealed class ConvertingStorage(Func<object, object> convert) : IStorage
    {
        private readonly Dictionary<string, object> _items = [];

        public int Writes { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(_items.Where(item => keys.Contains(item.Key)).ToDictionary());

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            foreach (var (key, value) in changes)
            {
                _items[key] = convert(value);
            }

            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Array.ForEach(keys, key => _items.Remove(key));
            return Task.CompletedTask;
        }
    }
}
