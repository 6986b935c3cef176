using System.Text.Json;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Bot.Verbs;
using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Bot.Tests.Verbs;

/// <summary>What an operator reads of groups.</summary>
public sealed class GroupVerbTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private static readonly DateTimeOffset At = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private readonly BotServer server = shared.Server;

    [Fact]
    public async Task A_group_is_written_with_its_members_its_offers_its_balance_and_its_plan()
    {
        var (group, codes) = await FormAsync("2", "0", "-2");

        var json = await ExportAsync(group);

        Assert.Equal(("De Proefgroep", "welkomgroep", "ready"), (Text(json, "name"), Text(json, "kind"), Text(json, "stage")));
        Assert.Equal("Haarlem", Text(json.GetProperty("town"), "place"));
        Assert.Equal(
            [(codes[0], "coordinator"), (codes[1], "member"), (codes[2], "member")],
            json.GetProperty("members").EnumerateArray().Select(member => (Text(member, "reference"), Text(member, "role"))));
        Assert.Equal(["dutch", "work"], json.GetProperty("offers").GetProperty("priorities").EnumerateArray().Select(code => code.GetString()));
        var birthday = json.GetProperty("balance").GetProperty("weegschaal.birthday");
        Assert.Equal((3, 0m, 4), (birthday.GetProperty("answered").GetInt32(), birthday.GetProperty("mean").GetDecimal(), birthday.GetProperty("spread").GetInt32()));
        Assert.Equal(JsonValueKind.Null, json.GetProperty("balance").GetProperty("weegschaal.contact").GetProperty("mean").ValueKind);
        Assert.Equal(("registration", 3), (Text(json.GetProperty("plan")[0], "suggestion"), json.GetProperty("plan")[0].GetProperty("day").GetInt32()));
    }

    [Fact]
    public async Task The_list_has_every_group_and_participants_say_which_is_theirs()
    {
        var (group, codes) = await FormAsync("1");
        StringWriter listed = new(), people = new();

        Assert.Equal(0, await Verbs().ListAsync(listed, CancellationToken.None));
        Assert.Equal(0, await ParticipantVerbs.ListAsync(server.Get<ParticipantDirectory>(), server.Get<GroupDirectory>(), people, CancellationToken.None));

        Assert.Contains(Read(listed).EnumerateArray(), one => Text(one, "group") == group.ToString() && Text(one, "stage") == "forming");
        var coordinator = Read(people).EnumerateArray().Single(one => Text(one, "reference") == codes[0]);
        Assert.Equal((group.ToString(), true), (Text(coordinator, "group"), coordinator.GetProperty("isCoordinator").GetBoolean()));
    }

    [Theory]
    [InlineData("everybody", 2)]
    [InlineData("", 2)]
    [InlineData("00000000000000000000000000000000", 1)]
    public async Task What_names_no_group_gives_an_error_and_nothing_else(string id, int exitCode)
    {
        StringWriter output = new(), errors = new();
        Assert.Equal(exitCode, await Verbs().ExportAsync(id, output, errors, CancellationToken.None));
        Assert.Equal("", output.ToString());
        Assert.NotEmpty(errors.ToString());
    }

    private GroupVerbs Verbs() => new(server.Get<GroupDirectory>(), server.Get<ParticipantDirectory>());

    private async Task<JsonElement> ExportAsync(GroupId group)
    {
        StringWriter output = new(), errors = new();
        Assert.Equal(0, await Verbs().ExportAsync(group.ToString(), output, errors, CancellationToken.None));
        return Read(output);
    }

    private static JsonElement Read(StringWriter output) => JsonSerializer.Deserialize<JsonElement>(output.ToString());

    private static string? Text(JsonElement json, string member) => json.GetProperty(member).GetString();

    /// <summary>A group whose members weigh the birthdays so, stored as turns store it.</summary>
    private async Task<(GroupId Group, List<string> Codes)> FormAsync(params string[] birthdays)
    {
        var group = GroupId.New();
        List<string> codes = [];
        foreach (var (seat, birthday) in birthdays.Index())
        {
            var (participant, code) = (ParticipantId.New(), ReferenceCode.New());
            var conversation = new ConversationKey("webchat", Guid.NewGuid().ToString("N"));
            TurnCommit first = new()
            {
                Conversation = conversation,
                UserId = "user",
                ExpectedSequence = 0,
                Participant = participant,
                ExpectedVersion = 0,
                ActivityKey = "first",
                Seen = new SeenActivity("first", null, null),
                Profile = new ParticipantProfile("volunteer", "nl", IntakeState.Sent, code),
                Answers =
                [
                    Answered("consent.matching", AnswerValue.Of("yes")),
                    Answered("volunteer.priorities", AnswerValue.Of(seat == 0 ? new[] { "dutch" } : ["dutch", "work"])),
                    Answered("weegschaal.birthday", birthday),
                ],
            };
            await CommitAsync(first);
            await CommitAsync(first with
            {
                ExpectedVersion = 1,
                ActivityKey = "second",
                Seen = new SeenActivity("second", null, null),
                Profile = null,
                Answers = [],
                Group = new GroupCommit(group, ExpectedVersion: seat)
                {
                    Profile = seat == 0 ? new GroupProfile("welkomgroep", "De Proefgroep", AnswerValue.OfUnknownPlace("Haarlem"), At) : null,
                    Seats = [new GroupSeat(participant, seat, At)],
                    Plan = seat == 0 ? new ActionPlan([new PlanTask(1, "registration", Words: null, "firstWeek", Day: 3, "municipality")]) : null,
                },
            });
            codes.Add(code);
        }

        return (group, codes);
    }

    private async Task CommitAsync(TurnCommit commit) =>
        Assert.Equal(CommitOutcome.Committed, await server.Get<TurnStore>().CommitAsync(commit, CancellationToken.None));

    private static Answer Answered(string question, string value) => new(question, value, null, "nl", "00000000", At);
}
