using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Bot.Verbs;
using SamenHier.Casework;
using SamenHier.Casework.People;
using SamenHier.Casework.Questions;
using SamenHier.Casework.Turns;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Verbs;

/// <summary>The operator's verbs <c>faq unanswered</c> and <c>faq feedback</c>.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The test runner ends it by IAsyncLifetime.")]
public sealed class FaqRecordsVerbTests : IAsyncLifetime
{
    private const string Code = "123456789012";

    private static readonly DateTimeOffset At = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions AsTyped = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TemporaryDirectory data = new();
    private BotServer? server;

    private BotServer Server => server ?? throw new InvalidOperationException("The server has not been started.");

    public async Task InitializeAsync() => server = await BotServer.StartAsync(data.Path, new AlarmClock());

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        data.Dispose();
    }

    [Fact]
    public async Task Before_anybody_asked_the_lists_are_empty()
    {
        Assert.Equal("[]", Compact(await UnansweredAsync()));
        Assert.Equal("[]", Compact(await FeedbackAsync()));
    }

    [Fact]
    public async Task Unanswered_has_everybodys_questions_newest_first_and_nobodys_name()
    {
        await SayAsync(commit => commit with
        {
            Profile = new ParticipantProfile("newcomer", "ti", IntakeState.Started, Code),
            Unanswered = [new("ኣውቶቡስ \"5\" ናበይ ትኸይድ፧", "ti", "unknown", null, "newcomer.name", At), new("كم؟", "ar", "offered", "cost", null, At.AddMinutes(2))],
        });
        await SayAsync(commit => commit with { Unanswered = [new("My benefit was stopped", "en", "ownCase", "social_benefit", null, At.AddMinutes(1))] });

        var output = await UnansweredAsync();

        Assert.Equal(
            """
            [{"words":"كم؟","language":"ar","outcome":"offered","entry":"cost","at":"2026-01-31T12:02:00.000Z"},
            {"words":"My benefit was stopped","language":"en","outcome":"ownCase","entry":"social_benefit","at":"2026-01-31T12:01:00.000Z"},
            {"words":"ኣውቶቡስ \"5\" ናበይ ትኸይድ፧","language":"ti","outcome":"unknown","entry":null,"at":"2026-01-31T12:00:00.000Z"}]
            """.ReplaceLineEndings(""),
            Compact(output));
        Assert.DoesNotContain(Code, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feedback_counts_by_entry_and_language()
    {
        await SayAsync(commit => commit with { Feedback = [new("cost", "ti", true), new("cost", "ti", false), new("bsn", "nl", true)] });
        await SayAsync(commit => commit with { Feedback = [new("cost", "ti", true)] });

        Assert.Equal(
            """[{"entry":"bsn","language":"nl","helped":1,"notHelped":0},{"entry":"cost","language":"ti","helped":2,"notHelped":1}]""",
            Compact(await FeedbackAsync()));
    }

    [Theory]
    [InlineData("unanswered")]
    [InlineData("feedback")]
    public async Task Each_is_a_verb_that_an_operator_types(string part)
    {
        var result = await BotProcess.RunAsync("faq", part, "--data-directory", data.Path);

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Equal("[]", Compact(result.Output));
    }

    private async Task SayAsync(Func<TurnCommit, TurnCommit> change)
    {
        var commit = change(new TurnCommit
        {
            Conversation = new ConversationKey("webchat", Guid.NewGuid().ToString("N")),
            UserId = "user",
            ExpectedSequence = 0,
            Participant = ParticipantId.New(),
            ExpectedVersion = 0,
            ActivityKey = "a",
            Seen = new SeenActivity("a", null, null),
        });
        Assert.Equal(CommitOutcome.Committed, await Server.Get<TurnStore>().CommitAsync(commit, CancellationToken.None));
    }

    private async Task<string> UnansweredAsync()
    {
        await using StringWriter output = new();
        Assert.Equal(0, await FaqRecordsVerb.UnansweredAsync(Server.Get<QuestionRecords>(), output, CancellationToken.None));
        return output.ToString();
    }

    private async Task<string> FeedbackAsync()
    {
        await using StringWriter output = new();
        Assert.Equal(0, await FaqRecordsVerb.FeedbackAsync(Server.Get<QuestionRecords>(), output, CancellationToken.None));
        return output.ToString();
    }

    private static string Compact(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json), AsTyped);
}
