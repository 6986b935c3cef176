using Microsoft.Bot.Schema;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Organisations;
using SamenHier.Casework.People;
using SamenHier.Casework.Staff;
using SamenHier.Casework.Turns;
using SamenHier.Desk.Cases;
using SamenHier.Dialogs.Handover;
using SamenHier.Dialogs.Json;
using SamenHier.Dialogs.Rendering;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Cases;

/// <summary>What the desk does with a case is a turn of its participant: in order, once, stored whole.</summary>
public sealed class CaseTurnsTests
{
    private const string Standing = "newcomer.household";

    private static readonly StaffMember First = Person("Testbouwer Een", StaffRole.Builder);
    private static readonly StaffMember Second = Person("Testbouwer Twee", StaffRole.Builder);

    [Fact]
    public async Task Of_two_who_claim_at_once_one_has_it_and_the_other_is_told()
    {
        await using World world = await World.StartAsync();
        for (var round = 0; round < 10; round++)
        {
            var (_, id) = await world.AskAsync();

            var outcomes = await Task.WhenAll(world.DoAsync(id, First, new CaseAction.Claim()), world.DoAsync(id, Second, new CaseAction.Claim()));

            Assert.Equal([CaseOutcome.Done, CaseOutcome.TakenByAnother], outcomes.Order());
        }
    }

    [Fact]
    public async Task An_answer_that_is_sent_twice_arrives_once()
    {
        await using World world = await World.StartAsync();
        var (person, id) = await world.AskAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => world.DoAsync(id, First, Answer("Goed"), key: "same")));

        Assert.All(outcomes, outcome => Assert.Equal(CaseOutcome.Done, outcome));
        Assert.Single(await world.BuildersWordsAsync(person));
    }

    [Fact]
    public async Task An_answer_with_markup_arrives_as_it_was_written_in_plain_text()
    {
        await using World world = await World.StartAsync();
        var (person, id) = await world.AskAsync();

        await world.DoAsync(id, First, Answer("<b>Dag</b> & <script>alert(1)</script>\nTweede regel"));

        var said = Assert.Single(await world.BuildersWordsAsync(person));
        Assert.Contains("<b>Dag</b> & <script>alert(1)</script>", said.Text, StringComparison.Ordinal);
        Assert.Equal(TextFormatTypes.Plain, said.TextFormat);
    }

    [Fact]
    public async Task A_case_that_is_closed_takes_no_answer_and_the_person_hears_nothing()
    {
        await using World world = await World.StartAsync();
        var (person, id) = await world.AskAsync();
        await world.DoAsync(id, First, new CaseAction.Claim());
        Assert.Equal(CaseOutcome.Done, await world.DoAsync(id, First, new CaseAction.Close("answered")));
        var before = await world.Server.MessagesAsync(person.Conversation);

        Assert.Equal(CaseOutcome.Closed, await world.DoAsync(id, First, Answer("Te laat")));

        Assert.Equal(before.Count, (await world.Server.MessagesAsync(person.Conversation)).Count);
    }

    [Fact]
    public async Task Of_somebody_who_erased_their_data_the_case_is_gone()
    {
        await using World world = await World.StartAsync();
        var (person, id) = await world.AskAsync();
        await world.Server.Get<Eraser>().EraseAsync((await world.LoadAsync(person)).Participant!.Id, CancellationToken.None);

        Assert.Equal(CaseOutcome.Gone, await world.DoAsync(id, First, Answer("Hallo?")));
    }

    [Fact]
    public async Task Somebody_of_another_organisation_does_not_learn_that_there_is_a_case()
    {
        await using World world = await World.StartAsync();
        var (_, id) = await world.AskAsync();

        Assert.Equal(CaseOutcome.Gone, await world.DoAsync(id, First with { Id = StaffId.New(), Organisation = "elders" }, new CaseAction.Claim()));
    }

    [Fact]
    public async Task The_answer_goes_where_the_person_went_on()
    {
        await using World world = await World.StartAsync();
        var (person, id) = await world.AskAsync();
        var code = (await world.LoadAsync(person)).Participant!.Profile.Reference!;
        var tablet = await world.Server.NewPersonAsync(Entrance.WebChat);
        await tablet.SayAsync(code);

        Assert.Equal(CaseOutcome.Done, await world.DoAsync(id, First, Answer("Op de tablet")));

        Assert.Empty(await world.BuildersWordsAsync(person));
        Assert.Single(await world.BuildersWordsAsync(tablet));
        Assert.Equal(Standing, (await world.Server.QuestionAsync(tablet.Conversation)).Id);
    }

    [Fact]
    public async Task An_answer_of_before_a_restart_is_there_after_it()
    {
        using TemporaryDirectory data = new();
        IPerson person;
        CaseId id;
        await using (var before = await World.StartAsync(data))
        {
            (person, id) = await before.AskAsync();
            await before.DoAsync(id, First, Answer("Even wachten", keepsTurn: true));
        }

        await using var after = await World.StartAsync(data);
        Assert.True((await after.CaseAsync(person)).HasTurn);
        await person.At(after.Server).SayAsync("Hoort iemand mij?");
        Assert.Equal(CaseOutcome.Done, await after.DoAsync(id, First, Answer("Ja")));

        Assert.Equal(2, (await after.BuildersWordsAsync(person)).Count);
        Assert.Equal(Standing, (await after.Server.QuestionAsync(person.Conversation)).Id);
    }

    // While a builder has the turn no reply of the bot may stand between "NAME is talking with you" and "you are talking with me again".
    [Fact]
    public async Task However_words_of_the_person_and_turns_of_the_desk_fall_the_bot_is_silent_while_a_builder_has_the_turn()
    {
        await using World world = await World.StartAsync();
        var (person, id) = await world.AskAsync();
        await world.DoAsync(id, First, new CaseAction.Claim());

        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 40; i++) await person.SayAsync($"xyzzy {i}");
        });
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(CaseOutcome.Done, await world.DoAsync(id, First, new CaseAction.TakeTurn()));
            Assert.Equal(CaseOutcome.Done, await world.DoAsync(id, First, new CaseAction.HandBack()));
        }

        await writing;
        var (isWithBuilder, silent, answered) = (false, 0, 0);
        var said = await world.Server.TranscriptAsync(person.Conversation);
        for (var i = 0; i < said.Count; i++)
        {
            var texts = TextsOf(said[i]);
            isWithBuilder = (isWithBuilder && !texts.Contains("person.botBack")) || texts.Contains("person.builderHere");
            if (said[i].From.Role != RoleTypes.User || said[i].Text?.StartsWith("xyzzy", StringComparison.Ordinal) is not true) continue;
            var isAnswered = i + 1 < said.Count && said[i + 1].ReplyToId == said[i].Id;
            Assert.Equal(!isWithBuilder, isAnswered);
            (silent, answered) = (silent + (isAnswered ? 0 : 1), answered + (isAnswered ? 1 : 0));
        }

        Assert.Equal(40, silent + answered);
        Assert.False((await world.CaseAsync(person)).HasTurn);
    }

    [Fact]
    public async Task Whoever_looks_at_the_case_is_told_of_every_word()
    {
        await using World world = await World.StartAsync();
        var (person, id) = await world.AskAsync();
        List<CaseId> told = [];
        world.Server.Get<CaseSignals>().Published += told.Add;

        await person.SayAsync("xyzzy");
        await world.DoAsync(id, First, new CaseAction.TakeTurn());
        await person.SayAsync("xyzzy");

        Assert.Equal([id, id, id], told);
    }

    private static StaffMember Person(string name, StaffRole role) => new(StaffId.New(), name, role, "proef", ["nl", "en"]);

    private static CaseAction.Answer Answer(string text, bool keepsTurn = false) => new(text, "nl", keepsTurn);

    private static IReadOnlyList<string> TextsOf(Activity message) =>
        message.Entities?.FirstOrDefault(entity => entity.Type == MessageLines.TextsEntity) is { } entity
            ? [.. ((IEnumerable<object?>)BotJson.ReadEntity(entity)["ids"]!).Cast<string>()]
            : [];

    private sealed class World(BotServer server) : IAsyncDisposable
    {
        private TemporaryDirectory? kept;

        public BotServer Server => server;

        public static async Task<World> StartAsync(TemporaryDirectory? data = null)
        {
            var own = data is null ? new TemporaryDirectory() : null;
            var server = await BotServer.StartAsync((data ?? own)!.Path);
            var board = server.Get<RosterBoard>();
            await board.PutAsync(new Organisation("proef", "Proeforganisatie", ["Haarlem"]) { TakesTheRest = true }, CancellationToken.None);
            await board.PutAsync(new Organisation("elders", "Elders", ["Utrecht"]), CancellationToken.None);
            foreach (var member in new[] { First, Second }) await board.PutAsync(member, CancellationToken.None);
            return new World(server) { kept = own };
        }

        /// <summary>A person at a question of the intake, who has asked for somebody.</summary>
        public async Task<(IPerson Person, CaseId Case)> AskAsync()
        {
            var person = await server.NewPersonAsync(Entrance.WebChat);
            await new Newcomer("nl").ReachAsync(server, person, Standing);
            await person.CommandAsync("person");
            await person.SayAsync("Wie kan mij helpen?");
            return (person, (await CaseAsync(person)).Id);
        }

        public Task<CaseOutcome> DoAsync(CaseId id, StaffMember by, CaseAction action, string? key = null) =>
            server.Get<ICaseTurns>().TakeAsync(id, by, action, key ?? Guid.NewGuid().ToString("N"), CancellationToken.None);

        public async Task<CaseRecord> CaseAsync(IPerson person) => (await LoadAsync(person)).Participant!.Case!;

        public Task<TurnSnapshot> LoadAsync(IPerson person) => server.Get<TurnStore>().LoadAsync(person.Conversation, "none", CancellationToken.None);

        public async Task<IReadOnlyList<Activity>> BuildersWordsAsync(IPerson person) =>
            [.. (await server.TranscriptAsync(person.Conversation)).Where(message => message.Entities?.Any(entity => entity.Type == HandoverMessages.BuilderEntity) is true)];

        public async ValueTask DisposeAsync()
        {
            await server.DisposeAsync();
            kept?.Dispose();
        }
    }
}
