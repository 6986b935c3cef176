using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.State;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Turns;

/// <summary>A bot that throws: one plain line in the person's language, and nothing else changes.</summary>
public sealed class FaultTests
{
    private const string Secret = "Geheimwoord Proefpersoon";

    public static TheoryData<Entrance, string> EntrancesAndLanguages => Entrances.In("nl", "en", "ar", "ti");

    [Theory]
    [MemberData(nameof(EntrancesAndLanguages))]
    public async Task A_fault_gives_one_line_in_the_persons_language_and_changes_nothing_else(Entrance entrance, string language)
    {
        using TemporaryDirectory data = new();
        Fault fault = new();
        await using var server = await BotServer.StartAsync(data.Path, configure: fault.AddTo);
        var person = await server.NewPersonAsync(entrance);
        await new Newcomer(language).ReachAsync(server, person, "newcomer.name");
        var before = await server.RecordAsync(person.Conversation);

        fault.Quotes = Secret;
        await person.SayAsync(Secret);
        fault.Quotes = null;

        var said = (await server.TranscriptAsync(person.Conversation)).Skip((int)before.LastSequence).Select(activity => activity.Text);
        Assert.Equal([Secret, server.Get<IntakeMessages>().FaultLine(language)], said);
        Assert.Equal(before.Person, (await server.RecordAsync(person.Conversation)).Person);
        await person.SayAsync("Proefpersoon");
        Assert.Equal("newcomer.birthYear", (await server.QuestionAsync(person.Conversation)).Id);
    }

    [Fact]
    public async Task A_fault_is_logged_with_ids_and_without_the_persons_words()
    {
        using TemporaryDirectory data = new();
        Fault fault = new();
        await using var server = await BotServer.StartAsync(data.Path, configure: fault.AddTo);
        ChannelUser person = new(server.Http, "http://127.0.0.1:1", "faulty");
        await new Newcomer("nl").ReachAsync(server, person, "newcomer.name");

        fault.Quotes = Secret;
        var activity = PersonActions.Typed(Secret);
        activity["id"] = "the-faulty-activity";
        (await person.PostAsync(activity)).Taken();

        var line = await server.Logs.UntilAsync("The bot failed on activity the-faulty-activity");
        Assert.Contains(nameof(InvalidOperationException), line, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Logs.Lines, written => written.Contains(Secret, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Makes the bot throw an exception that quotes the person, while it is set.</summary>
    private sealed class Fault
    {
        public string? Quotes { get; set; }

        public void AddTo(IServiceCollection services) =>
            services.AddScoped<IStorage>(provider => new FaultyStorage(provider.GetRequiredService<TurnStorage>(), this));
    }

    private sealed class FaultyStorage(TurnStorage storage, Fault fault) : IStorage
    {
        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) => storage.ReadAsync(keys, cancellationToken);

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default) => fault.Quotes is { } words
            ? throw new InvalidOperationException($"Could not think about '{words}'.")
            : storage.WriteAsync(changes, cancellationToken);

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => storage.DeleteAsync(keys, cancellationToken);
    }
}
