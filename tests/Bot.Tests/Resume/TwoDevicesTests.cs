using Microsoft.Bot.Schema;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Bot.Tests.Resume;

/// <summary>Two devices of one person that speak at once: one answer counts, the other device is told, and no message is lost.</summary>
public sealed class TwoDevicesTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Question = "newcomer.household";
    private const string Next = "newcomer.place";

    private readonly BotServer server = shared.Server;

    public static TheoryData<Entrance> Entrances => StandIns.Entrances.Both;

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task In_one_conversation_the_button_that_came_first_counts_and_the_other_is_told(Entrance entrance)
    {
        var person = await server.NewPersonAsync(entrance);
        await new Newcomer("en").ReachAsync(server, person, Question);
        var before = await server.TranscriptAsync(person.Conversation);

        await Task.WhenAll(person.PressAsync(Question, "alone"), person.PressAsync(Question, "couple"));

        var burst = (await server.TranscriptAsync(person.Conversation)).Skip(before.Count).ToList();
        var said = burst.Where(activity => !IsFromBot(activity)).Select(activity => activity.Text!).ToList();
        Assert.Equal(["alone", "couple"], said.Order(StringComparer.Ordinal));
        Assert.Equal(AnswerValue.Of(said[0]), (await AnswerAsync(person))!.Value);
        Assert.StartsWith(TextOf("oldButton").Split('{')[0], burst[^1].Text, StringComparison.Ordinal);
        Assert.Equal(Next, (await server.QuestionAsync(person.Conversation)).Id);
    }

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task After_a_resume_the_newer_device_counts_and_the_older_is_told(Entrance entrance)
    {
        var (older, newer, code) = await TwoAsync(entrance);
        await newer.SayAsync(code);

        await Task.WhenAll(older.PressAsync(Question, "alone"), newer.PressAsync(Question, "couple"));

        Assert.Equal(AnswerValue.Of("couple"), (await AnswerAsync(newer))!.Value);
        Assert.Equal(Next, (await server.QuestionAsync(newer.Conversation)).Id);
        Assert.Equal(TextOf("resume.elsewhere"), (await server.TranscriptAsync(older.Conversation))[^1].Text);
    }

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task An_answer_while_the_other_device_types_the_code_is_kept_or_the_older_device_is_told(Entrance entrance)
    {
        var (older, newer, code) = await TwoAsync(entrance);

        await Task.WhenAll(newer.SayAsync(code), older.PressAsync(Question, "alone"));

        var told = (await server.TranscriptAsync(older.Conversation))[^1].Text == TextOf("resume.elsewhere");
        Assert.Equal(told ? null : AnswerValue.Of("alone"), (await AnswerAsync(newer))?.Value);
        Assert.Equal(told ? Question : Next, (await server.QuestionAsync(newer.Conversation)).Id);
        foreach (var person in new[] { older, newer })
        {
            // What was said stands in the transcript, with an answer after it.
            var last = (await server.TranscriptAsync(person.Conversation)).TakeLast(2);
            Assert.Equal([false, true], last.Select(IsFromBot));
        }
    }

    private async Task<(IPerson Older, IPerson Newer, string Code)> TwoAsync(Entrance entrance)
    {
        var (older, newer) = (await server.NewPersonAsync(entrance), await server.NewPersonAsync(entrance));
        await new Newcomer("en").ReachAsync(server, older, Question);
        await newer.JoinAsync();
        return (older, newer, (await server.ExportAsync(older.Conversation)).Profile.Reference!);
    }

    private async Task<Answer?> AnswerAsync(IPerson person) =>
        (await server.ExportAsync(person.Conversation)).Answers.FirstOrDefault(answer => answer.Question == Question);

    private string TextOf(string key) => server.Get<TextCatalog>().Get("en", key);

    private static bool IsFromBot(Activity activity) => activity.From.Role != "user";
}
