using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework.Newsletters;
using SamenHier.Casework.People;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Questions;
using SamenHier.Casework.Turns;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

/// <summary>A turn that forgets the person: somebody new goes on in the conversation, and nothing of the old one is left.</summary>
[Collection(StoreTests.Name)]
public sealed class ForgetTests(PostgresServer postgres)
{
    private const string Code = "000000000001";
    private readonly ConversationKey here = Turn.NewConversation();
    private readonly ConversationKey elsewhere = new("msteams", "a:elsewhere");
    private readonly ParticipantId old = ParticipantId.New();
    private readonly ParticipantId successor = ParticipantId.New();

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Nothing_of_the_old_is_left_and_the_conversation_goes_on(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await StartAsync(database);

        Assert.Equal(CommitOutcome.Committed, await node.CommitAsync(await ForgetAsync(node) with
        {
            ActivityKey = "forget",
            Profile = new("newcomer", "ti", IntakeState.Refused, null),
            State = Turn.State(("dialog", "end")),
            Consents = [new("consent.keep", false, "ti", "v1", Turn.Start)],
            Requests = [new("asked", null, "ti", Turn.Start)],
            Feedback = [new("cost", "ti", true)],
            Messages = [Turn.Message(7, "gone")],
        }));

        var read = await node.LoadAsync(here, "forget");
        var person = read.Participant!;
        Assert.Equal((successor, 1L, here, IntakeState.Refused), (person.Id, person.Version, person.CurrentConversation, person.Profile.State));
        Assert.Equal("dialog", Assert.Single(person.State).Key);
        Assert.Empty(person.Answers);
        Assert.False(Assert.Single(person.Consents.Values).Given);
        Assert.Equal(1, person.Requests);
        Assert.Equal(0, await database.CountAsync("unanswered_questions"));
        Assert.Equal([new FaqFeedbackTotal("cost", "ti", 1, 0)], await node.Questions.FeedbackAsync(CancellationToken.None));
        Assert.Equal((7L, successor), (read.Conversation!.LastSequence, read.Conversation.Participant));
        Assert.Equal(Turn.Bytes("ref"), read.Conversation.Reference);
        Assert.Equal([7L], (await node.MessagesAsync(here)).Select(message => message.Sequence));
        Assert.Equal(TurnSnapshot.Empty, await node.LoadAsync(elsewhere));
        Assert.Null(await node.Directory.FindByReferenceAsync(Code, CancellationToken.None));
        Assert.Empty(person.Notices);
        Assert.Equal(NewsletterState.None, person.Newsletter);
        Assert.Null(await node.Directory.FindByIdentityAsync("msteams:tenant:somebody", CancellationToken.None));
        Assert.Equal(1, await database.CountAsync("participants"));
        Assert.Null(Keys(node).Find(old));
        await node.TakeTurnAsync(here, successor);
        Assert.Equal([7L, 8L, 9L], (await node.MessagesAsync(here)).Select(message => message.Sequence));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_repeat_is_recognised_of_the_turn_that_forgot_and_of_turns_before(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await StartAsync(database);
        await node.TakeTurnAsync(here, old, commit => commit with { ActivityKey = "before", Seen = new("before id", Turn.Bytes("{}"), 200) });
        var forget = await ForgetAsync(node) with { ActivityKey = "forget" };
        await node.CommitAsync(forget);

        var seen = (await node.LoadAsync(here, "before")).Seen!;
        Assert.Equal(("before id", 200), (seen.ActivityId, seen.ResponseStatus));
        Assert.Null(seen.Response);
        Assert.Equal("activity id", (await node.LoadAsync(here, "forget")).Seen!.ActivityId);
        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(forget));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task What_others_said_here_before_the_person_resumed_goes_too(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var stranger = ParticipantId.New();
        await node.TakeTurnAsync(elsewhere, old);
        await node.TakeTurnAsync(here, stranger);
        await node.TakeTurnAsync(here, old, commit => commit with { BecomesCurrent = true });

        Assert.Equal(CommitOutcome.Committed, await node.CommitAsync(await ForgetAsync(node)));

        Assert.Equal([5L, 6L], (await node.MessagesAsync(here)).Select(message => message.Sequence));
    }

    [Theory]
    [On(Provider.Sqlite, "version", "sequence", "erased")]
    [On(Provider.Postgres, "version", "sequence", "erased")]
    public async Task A_stale_turn_forgets_nobody(Provider provider, string stale)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await StartAsync(database);
        var forget = await ForgetAsync(node);
        if (stale == "erased") await node.Eraser.EraseAsync(old, CancellationToken.None);
        else await node.TakeTurnAsync(stale == "version" ? elsewhere : here, old);
        var before = await database.CountAsync("messages");

        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(forget));

        Assert.Equal(before, await database.CountAsync("messages"));
        Assert.Equal(stale == "erased" ? null : old, (await node.LoadAsync(here)).Participant?.Id);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_turn_on_another_device_is_taken_again_by_a_stranger(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (one, two) = (await StartAsync(database), await database.StartNodeAsync());
        var late = Turn.After(await two.LoadAsync(elsewhere), elsewhere, old) with { Answers = [Told] };
        Assert.Equal(CommitOutcome.Committed, await one.CommitAsync(await ForgetAsync(one)));

        Assert.Equal(CommitOutcome.Conflict, await two.CommitAsync(late));

        Assert.Equal(TurnSnapshot.Empty, await two.LoadAsync(elsewhere));
        Assert.Equal(0, await database.CountAsync("answers"));
        await two.TakeTurnAsync(elsewhere, ParticipantId.New());
        Assert.Equal(2, (await two.MessagesAsync(elsewhere)).Count);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Of_two_devices_that_forget_and_many_that_talk_at_once_one_is_stored(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        Node[] nodes = [await StartAsync(database), await database.StartNodeAsync()];
        var forgetHere = await ForgetAsync(nodes[0]);
        var forgetElsewhere = Forget(await nodes[1].LoadAsync(elsewhere), elsewhere, ParticipantId.New());
        var talk = Turn.After(await nodes[1].LoadAsync(elsewhere), elsewhere, old);
        TurnCommit[] commits = [forgetHere, forgetElsewhere, .. Enumerable.Repeat(talk, 8)];

        var outcomes = await Task.WhenAll(commits.Select((commit, index) => Task.Run(() => nodes[index % 2].CommitAsync(commit))));

        Assert.Single(outcomes, CommitOutcome.Committed);
        Assert.Equal(1, await database.CountAsync("participants"));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Only_somebody_new_takes_the_place(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await StartAsync(database);
        var forget = await ForgetAsync(node);

        await Assert.ThrowsAsync<ArgumentException>(() => node.CommitAsync(forget with { Participant = old }));
        await Assert.ThrowsAsync<ArgumentException>(() => node.CommitAsync(forget with { ExpectedVersion = 1 }));
    }

    [Theory]
    [On(Provider.Sqlite, true, false)]
    [On(Provider.Postgres, true, false)]
    public async Task No_key_that_remains_opens_what_somebody_copied_before(Provider provider, bool byTurn)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await StartAsync(database);
        await node.TakeTurnAsync(Turn.NewConversation(), ParticipantId.New());
        var copied = (await SealedCell.AllAsync(database)).Where(cell => cell.Owner == old).ToList();
        var before = await SealedCell.KeysAsync(database, node);
        Assert.Equal(16, copied.Select(cell => cell.Cell.Column).Distinct(StringComparer.Ordinal).Count());
        Assert.All(copied, cell => Assert.Single(before, cell.OpensWith));

        if (byTurn) Assert.Equal(CommitOutcome.Committed, await node.CommitAsync(await ForgetAsync(node)));
        else Assert.True(await node.Eraser.EraseAsync(old, CancellationToken.None));

        var remaining = await SealedCell.KeysAsync(database, node);
        Assert.Equal(byTurn ? 2 : 1, remaining.Count);
        Assert.All(copied, cell => Assert.DoesNotContain(remaining, cell.OpensWith));
        Assert.DoesNotContain(await SealedCell.AllAsync(database), cell => cell.Owner == old);
    }

    private static Answer Told => new("newcomer.a", "\"v\"", "own", "ar", "v1", Turn.Start);

    private static OwnerKeys Keys(Node node) => node.Services.GetRequiredService<OwnerKeys>();

    private static TurnCommit Forget(TurnSnapshot before, ConversationKey conversation, ParticipantId successor) =>
        Turn.After(before, conversation, successor) with { ExpectedVersion = 0, Forgets = new(before.Participant!.Id, before.Participant.Version) };

    private async Task<TurnCommit> ForgetAsync(Node node) => Forget(await node.LoadAsync(here), here, successor);

    // Six messages here, two elsewhere, and one row of everything.
    private async Task<Node> StartAsync(TestDatabase database)
    {
        var node = await database.StartNodeAsync();
        var asked = new Asker(here, old).Case() with { Words = [new("own words", Turn.Start)] };
        await node.TakeTurnAsync(here, old, commit => commit with
        {
            Reference = Turn.Bytes("ref"),
            Profile = new("newcomer", "ti", IntakeState.Started, Code),
            State = Turn.State(("dialog", "a"), ("lane", "b")),
            Answers = [Told],
            Consents = [new("consent.keep", true, "ti", "v1", Turn.Start)],
            Requests = [new("crisis", null, "ti", Turn.Start)],
            Unanswered = [new("own words", "ti", "unknown", null, null, Turn.Start)],
            Notices = [new(old, new("text", ["x"], Turn.Start))],
            Newsletter = new NewsletterChange.SignUp("somebody@example.org", "ti"),
            Identity = "msteams:tenant:somebody",
            Seen = new("activity id", Turn.Bytes("{}"), 200),
            Case = asked,
        });
        await node.Drafts.PutAsync(asked.Id, StaffId.New(), "draft", CancellationToken.None);
        await node.Translations.PutAsync(old, (await node.Cases.SaidAsync(old, null, 1, CancellationToken.None))[0], "nl", "echo", CancellationToken.None);
        await node.TakeTurnAsync(elsewhere, old);
        await node.TakeTurnAsync(here, old);
        await node.TakeTurnAsync(here, old);
        return node;
    }
}
