using SamenHier.Casework.People;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Tests.Conversations;

namespace SamenHier.Dialogs.Tests.StoredStates;

/// <summary>No release ends a conversation.</summary>
public sealed class StoredStateTests
{
    public static TheoryData<string> EveryStoredState => [.. StoredStateFiles.All];

    [Fact]
    public void Every_kind_of_moment_is_stored_for_this_release() =>
        Assert.Empty(StoredStateFiles.MomentsOfThisRelease.Except(StoredStateFiles.All, StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(EveryStoredState))]
    public async Task A_stored_conversation_finds_its_question_again(string name)
    {
        var stored = StoredStateFiles.Read(name);
        var device = stored.ToDevice(Bot.Shipped);

        var turn = await device.TypeAsync("?!");

        Assert.Equal(stored.Question, turn.Question?.Id);
        Assert.Equal(stored.Answers, device.Person.Answers.Values);
        Assert.Equal(stored.Profile, device.Person.Profile);
    }

    [Theory]
    [MemberData(nameof(EveryStoredState))]
    public async Task A_stored_conversation_runs_to_the_end(string name)
    {
        var stored = StoredStateFiles.Read(name);
        var device = stored.ToDevice(Bot.Shipped);
        await device.TypeAsync("?!");
        if (stored.Profile.State is IntakeState.Refused) await device.TypeAsync("start");
        if (stored.Profile.State is IntakeState.Sent) await device.TypeAsync("back");

        var language = stored.Profile.Language ?? "en";
        for (var turns = 0; device.Last.Question is not null && turns < 60; turns++)
        {
            await Walk.AnswerAsync(device, language);
        }

        Assert.Contains("done newcomer", device.Last.Lines);
        Assert.Equal(IntakeState.Sent, device.Person.Profile.State);
        Assert.Equal(stored.Profile.Reference ?? device.Person.Profile.Reference, device.Last.Reference);
        Assert.All(stored.Answers, answer => Assert.Contains(answer.Question, device.Person.Answers));
    }

    [Fact]
    public async Task A_question_that_a_release_took_away_is_passed_over()
    {
        var device = await Walk.ToAsync("newcomer.place", "nl");
        var later = device.After(Bot.With(Without("newcomer.place")));

        await later.TypeAsync("Proefdorp");

        Assert.Equal("newcomer.languages", later.Last.Question?.Id);
        Assert.DoesNotContain("newcomer.place", later.Person.Answers);
    }

    [Fact]
    public async Task A_question_that_a_release_added_steals_no_reply()
    {
        var before = new Device(Bot.With(Without("newcomer.birthYear")), new InMemoryCasework(seed: 4), "released");
        await before.TypeAsync("hello");
        while (before.Last.Question!.Id != "newcomer.household") await Walk.AnswerAsync(before, "nl");
        var after = before.After(Bot.Shipped);

        await after.PressAsync("couple");

        Assert.Equal(AnswerValue.Of("couple"), after.Person.Answers["newcomer.household"].Value);
        Assert.Equal("newcomer.birthYear", after.Last.Question?.Id);
    }

    private static QuestionnaireLibrary Without(string question) => new(Bot.Shipped.Library.Newest.All.Select(questionnaire =>
        questionnaire with { Questions = [.. questionnaire.Questions.Where(candidate => candidate.Id != question)] }));
}
