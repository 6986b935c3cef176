using Microsoft.Bot.Schema;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Dialogs.Json;
using SamenHier.Dialogs.Rendering;

namespace SamenHier.Bot.Tests.Messages;

/// <summary>Buttons for commands, as a chat page shows them beside each question: the value says what is meant, whatever the words on them.</summary>
public sealed class CommandButtonTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Question = "newcomer.household";

    private static readonly (string Command, string? Says, string? Question)[] Meanings =
    [
        ("back", null, "newcomer.birthYear"),
        ("change", null, "check.change"),
        ("skip", "skip.done", "newcomer.place"),
        ("decline", "decline.done", "newcomer.place"),
        ("why", "why.newcomer.household", Question),
        ("language", null, "start.language"),
        ("help", "help.intro", Question),
        ("person", "person.noted", "person.words"),
        ("question", null, "faq.topic"),
        ("mydata", "data.intro", "data.action"),
        ("stop", "stop.withCode", null),
        ("WHY", "why.newcomer.household", Question),
    ];

    private readonly BotServer server = shared.Server;

    public static TheoryData<Entrance, string, string?, string?> Commands
    {
        get
        {
            TheoryData<Entrance, string, string?, string?> rows = [];
            foreach (var (command, says, question) in Meanings)
            {
                rows.Add(Entrance.Channel, command, says, question);
                rows.Add(Entrance.WebChat, command, says, question);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_button_does_what_its_command_says(Entrance entrance, string command, string? says, string? question)
    {
        var person = await server.NewPersonAsync(entrance);
        await new Newcomer("en").ReachAsync(server, person, Question);
        var before = (await server.TranscriptAsync(person.Conversation)).Count;

        await person.CommandAsync(command);

        // Past the person's own words.
        var replies = (await server.TranscriptAsync(person.Conversation)).Skip(before + 1).ToList();
        Assert.Equal(question, StandingQuestion.LastIn(replies)?.Id);
        if (says is not null) Assert.Contains(says, replies.SelectMany(TextsOf));
    }

    private static IEnumerable<string> TextsOf(Activity activity) => (activity.Entities ?? [])
        .Where(entity => entity.Type == MessageLines.TextsEntity)
        .SelectMany(entity => (IEnumerable<object?>)BotJson.ReadEntity(entity)["ids"]!)
        .Cast<string>();
}
