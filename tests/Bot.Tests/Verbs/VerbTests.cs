using System.Text.Json;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Bot.Verbs;
using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Intake;

namespace SamenHier.Bot.Tests.Verbs;

/// <summary>The operator's verbs.</summary>
public sealed class VerbTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private static readonly DateTimeOffset At = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions AsTyped = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly BotServer server = shared.Server;

    [Fact]
    public async Task Export_has_everything_that_a_person_told_in_codes()
    {
        var person = await server.NewPersonAsync(Entrance.WebChat);
        Newcomer newcomer = new("ti");
        await newcomer.FinishAsync(server, person);
        var stored = await server.ExportAsync(person.Conversation);

        var (exitCode, output, errors) = await ExportAsync(stored.Profile.Reference!);

        Assert.Equal((0, ""), (exitCode, errors));
        var json = JsonSerializer.Deserialize<JsonElement>(output);
        Assert.Equal(["reference", "role", "language", "variant", "consents", "answers", "requests", "unanswered", "group", "newsletter", "state"], Names(json));
        Assert.Equal(stored.Profile.Reference, json.GetProperty("reference").GetString());
        Assert.Equal(("newcomer", "ti", "sent"), (json.GetProperty("role").GetString(), json.GetProperty("language").GetString(), json.GetProperty("state").GetString()));
        Assert.Equal("statushouder", json.GetProperty("variant").GetString());
        AssertConsents(json.GetProperty("consents").EnumerateArray().ToList());
        AssertAnswers(json.GetProperty("answers"), newcomer);
    }

    [Theory]
    [InlineData("{0}-{1}-{2}")]
    [InlineData("{0} {1} {2}")]
    [InlineData("{0}{1}{2}")]
    public async Task Export_takes_a_code_as_people_write_it(string form)
    {
        var code = await NewCodeAsync();
        var written = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, code[..4], code[4..8], code[8..]);

        foreach (var zero in new[] { '0', '\u0660', '\u06F0' })
        {
            var digits = string.Concat(written.Select(character => char.IsAsciiDigit(character) ? (char)(zero + character - '0') : character));
            Assert.Equal(0, (await ExportAsync(digits)).ExitCode);
        }

        Assert.Equal(0, (await ExportAsync(ReferenceCode.Show(code))).ExitCode);
    }

    [Theory]
    [InlineData("000000000000", 1)]
    [InlineData("12345", 2)]
    [InlineData("", 2)]
    [InlineData("abcdefghijkl", 2)]
    public async Task Export_writes_nothing_but_an_error_for_a_code_that_is_nobodys_or_none(string code, int exitCode)
    {
        var result = await ExportAsync(code);

        Assert.Equal((exitCode, ""), (result.ExitCode, result.Output));
        Assert.NotEmpty(result.Errors);
    }

    [Fact]
    public async Task Export_says_what_was_withheld_and_who_asked_for_a_person()
    {
        var (_, code) = await StoreAsync(commit => commit with
        {
            Answers = [Answered("a.declined", "null", "declined"), Answered("b.skipped", "null", "skipped"), Answered("weegschaal.c", "1", "skipped"), Answered("weegschaal.d", "null", "left")],
            Requests = [new("asked", "newcomer.name", "ti", At), new("crisis", null, "ti", At.AddSeconds(1))],
        });

        var json = JsonSerializer.Deserialize<JsonElement>((await ExportAsync(code)).Output);

        var answers = json.GetProperty("answers");
        Assert.Equal(["value", "withheld", "language", "wording", "at"], Names(answers.GetProperty("a.declined")));
        Assert.Equal((JsonValueKind.Null, "declined"), (answers.GetProperty("a.declined").GetProperty("value").ValueKind, answers.GetProperty("a.declined").GetProperty("withheld").GetString()));
        Assert.Equal("skipped", answers.GetProperty("b.skipped").GetProperty("withheld").GetString());
        Assert.Equal(["value", "language", "wording", "at", "sides"], Names(answers.GetProperty("weegschaal.c")));
        Assert.Equal(["value", "language", "wording", "at", "sides"], Names(answers.GetProperty("weegschaal.d")));
        Assert.Equal(
            """[{"at":"2026-01-31T12:00:00.000Z","reason":"asked","question":"newcomer.name","language":"ti"},{"at":"2026-01-31T12:00:01.000Z","reason":"crisis","question":null,"language":"ti"}]""",
            JsonSerializer.Serialize(json.GetProperty("requests")));
    }

    [Fact]
    public async Task Export_says_what_was_asked_in_the_persons_own_words()
    {
        var (_, code) = await StoreAsync(commit => commit with
        {
            Requests = [new("question", null, "ti", At, "ገንዘበይ ተወሲዱ \"800\""), new("asked", null, "ti", At.AddSeconds(1))],
            Unanswered = [new("كم؟", "ar", "offered", "cost", "newcomer.name", At), new("Which bus?", "en", "unknown", null, null, At.AddSeconds(1))],
        });

        var (_, output, _) = await ExportAsync(code);

        Assert.Contains("ገንዘበይ ተወሲዱ", output, StringComparison.Ordinal);
        var json = JsonSerializer.Deserialize<JsonElement>(output);
        var requests = json.GetProperty("requests");
        Assert.Equal(["at", "reason", "question", "language", "words"], Names(requests[0]));
        Assert.Equal("ገንዘበይ ተወሲዱ \"800\"", requests[0].GetProperty("words").GetString());
        Assert.Equal(["at", "reason", "question", "language"], Names(requests[1]));
        Assert.Equal(
            """[{"words":"كم؟","language":"ar","outcome":"offered","entry":"cost","question":"newcomer.name","at":"2026-01-31T12:00:00.000Z"},{"words":"Which bus?","language":"en","outcome":"unknown","entry":null,"question":null,"at":"2026-01-31T12:00:01.000Z"}]""",
            JsonSerializer.Serialize(json.GetProperty("unanswered"), AsTyped));
    }

    [Fact]
    public async Task Export_of_somebody_who_asked_nothing_in_vain_has_an_empty_list()
    {
        var (_, code) = await StoreAsync();

        Assert.Equal("[]", JsonSerializer.Deserialize<JsonElement>((await ExportAsync(code)).Output).GetProperty("unanswered").GetRawText());
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{0}-")]
    public async Task Erase_takes_everything_of_one_person_and_says_so(string form)
    {
        var (conversation, code) = await StoreAsync();
        var (other, _) = await StoreAsync();
        var written = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, code);

        var (exitCode, output, errors) = await EraseAsync(written);

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Equal($$"""{"erased":true,"reference":"{{code}}"}""", JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(output)));
        Assert.Equal(TurnSnapshot.Empty, await server.Get<TurnStore>().LoadAsync(conversation, "a", CancellationToken.None));
        Assert.NotNull((await server.Get<TurnStore>().LoadAsync(other, "a", CancellationToken.None)).Participant);
        Assert.Equal(1, (await ExportAsync(code)).ExitCode);
        Assert.Equal((1, ""), ((await EraseAsync(written)).ExitCode, (await EraseAsync(written)).Output));
    }

    [Theory]
    [InlineData("000000000000", 1)]
    [InlineData("12345", 2)]
    [InlineData("", 2)]
    [InlineData("everybody", 2)]
    public async Task Erase_erases_nobody_for_a_code_that_is_nobodys_or_none(string code, int exitCode)
    {
        var (conversation, _) = await StoreAsync();

        var result = await EraseAsync(code);

        Assert.Equal((exitCode, ""), (result.ExitCode, result.Output));
        Assert.NotEmpty(result.Errors);
        Assert.NotNull((await server.Get<TurnStore>().LoadAsync(conversation, "a", CancellationToken.None)).Participant);
    }

    [Fact]
    public async Task Participants_lists_everybody_without_what_they_told()
    {
        var code = await NewCodeAsync();
        StringWriter output = new();

        Assert.Equal(0, await ParticipantVerbs.ListAsync(server.Get<ParticipantDirectory>(), server.Get<GroupDirectory>(), output, CancellationToken.None));

        var person = JsonSerializer.Deserialize<JsonElement>(output.ToString()).EnumerateArray().Single(one => one.GetProperty("reference").GetString() == code);
        Assert.Equal(["reference", "role", "language", "state", "answers", "group", "isCoordinator", "createdAt", "lastTurnAt"], Names(person));
        var answers = (await server.Get<ParticipantDirectory>().ExportAsync(code, CancellationToken.None))!.Answers.Count;
        Assert.Equal(("newcomer", "nl", "started", answers), (
            person.GetProperty("role").GetString(), person.GetProperty("language").GetString(), person.GetProperty("state").GetString(), person.GetProperty("answers").GetInt32()));
    }

    private static void AssertConsents(IReadOnlyList<JsonElement> consents)
    {
        Assert.Equal(["consent.keep", "consent.matching", "consent.support"], consents.Select(consent => consent.GetProperty("purpose").GetString()));
        foreach (var consent in consents)
        {
            Assert.Equal(["purpose", "given", "language", "wording", "at"], Names(consent));
            Assert.Equal((true, "ti"), (consent.GetProperty("given").GetBoolean(), consent.GetProperty("language").GetString()));
            Assert.Matches("^[0-9a-f]{8}$", consent.GetProperty("wording").GetString());
            Assert.True(consent.GetProperty("at").TryGetDateTimeOffset(out _));
        }
    }

    private static void AssertAnswers(JsonElement answers, Newcomer newcomer)
    {
        foreach (var (question, value) in newcomer.Answers)
        {
            var answer = answers.GetProperty(question);
            Assert.Equal(["value", "language", "wording", "at"], Names(answer));
            Assert.True(JsonElement.DeepEquals(JsonSerializer.Deserialize<JsonElement>(value), answer.GetProperty("value")), question);
            Assert.Equal("ti", answer.GetProperty("language").GetString());
            Assert.Matches("^[0-9a-f]{8}$", answer.GetProperty("wording").GetString());
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", answer.GetProperty("at").GetString());
        }

        foreach (var scale in new[] { "weegschaal.birthday", "weegschaal.contact", "weegschaal.initiative" })
        {
            Assert.Equal(["value", "language", "wording", "at", "sides"], Names(answers.GetProperty(scale)));
            Assert.Equal(1, Math.Abs(answers.GetProperty(scale).GetProperty("value").GetInt32()));
        }

        Assert.Equal(newcomer.Answers.Count + 3, answers.EnumerateObject().Count());
    }

    private static List<string> Names(JsonElement json) => [.. json.EnumerateObject().Select(member => member.Name)];

    private async Task<string> NewCodeAsync()
    {
        var person = await server.NewPersonAsync(Entrance.WebChat);
        await new Newcomer("nl").ReachAsync(server, person, "newcomer.name");
        return (await server.ExportAsync(person.Conversation)).Profile.Reference!;
    }

    /// <summary>Stores a person as a turn does.</summary>
    private async Task<(ConversationKey Conversation, string Code)> StoreAsync(Func<TurnCommit, TurnCommit>? change = null)
    {
        var (conversation, code) = (new ConversationKey("webchat", Guid.NewGuid().ToString("N")), ReferenceCode.New());
        var commit = new TurnCommit
        {
            Conversation = conversation,
            UserId = "user",
            ExpectedSequence = 0,
            Participant = ParticipantId.New(),
            ExpectedVersion = 0,
            ActivityKey = "a",
            Seen = new SeenActivity("a", null, null),
            Profile = new ParticipantProfile("newcomer", "ti", IntakeState.Started, code),
        };
        Assert.Equal(CommitOutcome.Committed, await server.Get<TurnStore>().CommitAsync(change is null ? commit : change(commit), CancellationToken.None));
        return (conversation, code);
    }

    private static Answer Answered(string question, string value, string detail) => new(question, value, null, "ti", "00000000", At, detail);

    private async Task<(int ExitCode, string Output, string Errors)> EraseAsync(string code)
    {
        StringWriter output = new();
        StringWriter errors = new();
        var exitCode = await ParticipantVerbs.EraseAsync(server.Get<ParticipantDirectory>(), server.Get<Eraser>(), code, output, errors, CancellationToken.None);
        return (exitCode, output.ToString(), errors.ToString());
    }

    private async Task<(int ExitCode, string Output, string Errors)> ExportAsync(string code)
    {
        StringWriter output = new();
        StringWriter errors = new();
        var exitCode = await ParticipantVerbs.ExportAsync(server.Get<ParticipantDirectory>(), code, output, errors, CancellationToken.None);
        return (exitCode, output.ToString(), errors.ToString());
    }
}
