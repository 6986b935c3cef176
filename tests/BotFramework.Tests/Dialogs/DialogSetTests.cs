using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SamenHier.BotFramework.Tests.Builder;

namespace SamenHier.BotFramework.Tests.Dialogs;

public class DialogSetTests
{
    [Fact]
    public void Ids_are_made_unique()
    {
        var set = new DialogSet().Add(new WaterfallDialog("a")).Add(new WaterfallDialog("a")).Add(new WaterfallDialog("a"));

        Assert.Equal(["a", "a2", "a3"], set.GetDialogs().Select(dialog => dialog.Id));
    }

    [Fact]
    public void Adding_the_same_dialog_twice_adds_it_once()
    {
        var dialog = new WaterfallDialog("a");

        Assert.Same(dialog, Assert.Single(new DialogSet().Add(dialog).Add(dialog).GetDialogs()));
    }

    [Fact]
    public void Dialogs_that_a_dialog_needs_are_added_with_it()
    {
        var set = new DialogSet().Add(new Needy("n", new WaterfallDialog("a"), new Needy("m", new WaterfallDialog("b"))));

        Assert.Equal(["n", "a", "m", "b"], set.GetDialogs().Select(dialog => dialog.Id));
    }

    [Fact]
    public void A_dialog_is_found_by_its_id_only()
    {
        var set = new DialogSet().Add(new WaterfallDialog("a"));

        Assert.NotNull(set.Find("a"));
        Assert.Null(set.Find("A"));
        Assert.Throws<ArgumentNullException>(() => set.Find(null!));
        Assert.Throws<ArgumentNullException>(() => set.Find(string.Empty));
        Assert.Throws<ArgumentNullException>(() => set.Add(null!));
    }

    [Fact]
    public void The_version_tells_sets_apart_and_same_sets_alike()
    {
        static DialogSet Set(params string[] ids) => ids.Aggregate(new DialogSet(), (set, id) => set.Add(new WaterfallDialog(id)));
        var grown = Set("a");
        var before = grown.GetVersion();
        grown.Add(new WaterfallDialog("b"));

        Assert.Equal(Set("a").GetVersion(), before);
        Assert.NotEqual(before, grown.GetVersion());
        Assert.Equal(Set("a", "b").GetVersion(), grown.GetVersion());
    }

    [Fact]
    public async Task A_stack_needs_a_place_where_it_is_kept()
    {
        var turn = new RecordingAdapter().Turn();

        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(turn));
        Assert.Throws<ArgumentNullException>(() => new DialogSet(null!));
        var state = new ConversationState(new MemoryStorage());
        await Assert.ThrowsAsync<ArgumentNullException>(() => new DialogSet(state.CreateProperty<DialogState>("dialogs")).CreateContextAsync(null!));
    }

    [Fact]
    public void All_dialogs_of_a_set_report_to_the_same_place()
    {
        var telemetry = new NullBotTelemetryClient();
        var inner = new WaterfallDialog("inner");
        var component = new ComponentDialog("c").AddDialog(inner);
        var set = new DialogSet().Add(component);

        set.TelemetryClient = telemetry;
        Assert.Same(telemetry, inner.TelemetryClient);

        set.TelemetryClient = null;
        Assert.Same(NullBotTelemetryClient.Instance, inner.TelemetryClient);
    }

    private sealed class Needy(string id, params Dialog[] needs) : Dialog(id), IDialogDependencies
    {
        public IEnumerable<Dialog> GetDependencies() => needs;

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) => Task.FromResult(EndOfTurn);
    }
}
