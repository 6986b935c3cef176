using System.Diagnostics.CodeAnalysis;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework.Turns;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Teams;

/// <summary>A server and a Teams for all tests of a class; each test has people of its own.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The test runner ends it by IAsyncLifetime.")]
public sealed class TeamsWorld : IAsyncLifetime
{
    private readonly TemporaryDirectory data = new();
    private BotServer? server;
    private TeamsConnector? connector;
    private int people;

    internal BotServer Server => server ?? throw new InvalidOperationException("The server has not been started.");

    internal TeamsConnector Connector => connector ?? throw new InvalidOperationException("Teams has not been started.");

    internal string DataDirectory => data.Path;

    public async Task InitializeAsync() => (connector, server) = (await TeamsConnector.StartAsync(), await BotServer.StartAsync(data.Path));

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        await Connector.DisposeAsync();
        data.Dispose();
    }

    internal TeamsUser NewUser() => new(Server.Http, Connector, $"person-{Interlocked.Increment(ref people)}");

    /// <summary>Somebody before whom a question stands, in English.</summary>
    internal async Task<(TeamsUser Person, ShownCard Card)> AtAsync(string question)
    {
        var person = NewUser();
        await new Newcomer("en").ReachAsync(Server, person, question);
        return (person, await Connector.QuestionAsync(person.ConversationId, question));
    }

    /// <summary>The question that stands after the one on a card.</summary>
    internal async Task<ShownCard> QuestionAfterAsync(TeamsUser person, ShownCard card) => (await Connector.UntilAsync(
        person.ConversationId,
        shown => shown[^1].IsOpen && StandingQuestion.In(shown[^1].Message)?.Id != StandingQuestion.In(card.Message)?.Id && shown.SkipLast(1).All(each => !each.IsOpen)))[^1];

    /// <summary>The stored answer to a question; null for none.</summary>
    internal async Task<string?> AnswerAsync(TeamsUser person, string question) => (await Server.Get<TurnStore>().LoadAsync(person.Conversation, "none", CancellationToken.None))
        .Participant!.Answers.GetValueOrDefault(question)?.Value;
}
