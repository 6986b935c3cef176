using Microsoft.Bot.Schema;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Plans;
using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Tests.FurtherLanguages;

public sealed class FurtherLanguageTests
{
    [Theory]
    [InlineData("newcomer", Device.WebChat)]
    [InlineData("volunteer", Device.WebChat)]
    [InlineData("newcomer", Device.Teams)]
    public async Task A_whole_intake_goes_in_a_further_language_by_its_buttons(string role, string channel)
    {
        var device = await StartAsync("uk", channel);
        List<Activity> said = [.. device.Last.Said];
        var turns = 0;
        while (device.Last.Question is { } question && question.Id != "check.send")
        {
            Assert.True(++turns < 100, $"The way does not lead to the end, but to {question.Id}.");
            if (question is { Id: "start.role" }) await device.PressAsync(role);
            else await Walk.AnswerAsync(device, "en");
            said.AddRange(device.Last.Said);
        }

        Assert.Contains("[uk] ", device.Last.Said[^1].Text ?? ShownWords(device.Last.Said[^1]), StringComparison.Ordinal);
        await device.PressAsync("send");
        said.AddRange(device.Last.Said);

        Assert.Equal(IntakeState.Sent, device.Person.Profile.State);
        Assert.Equal("uk", device.Person.Profile.Language);
        Assert.All(said, message => Assert.Equal("uk", message.Locale));
        Assert.All(said, message => Assert.Single(message.Entities!, entity => entity.Type == LanguageDialog.TranslatedEntity));
        Assert.All(said.Where(message => message.Text is not null), message => Assert.Contains("[uk] ", message.Text, StringComparison.Ordinal));
        Assert.Single(said, IsToldOfMachine);
    }

    [Fact]
    public async Task The_further_languages_stand_after_the_four_by_their_own_names()
    {
        var device = await OpenAsync();

        Assert.Equal([.. Languages.All, "uk", "fa"], device.Last.Question!.Choices.Select(choice => choice.Value));
        Assert.Equal(["Nederlands", "English", "العربية", "ትግርኛ", "Українська", "فارسی"], device.Last.Question.Choices.Select(choice => choice.Title));
        Assert.DoesNotContain(device.Last.Said[^1].Entities!, entity => entity.Type == LanguageDialog.TranslatedEntity);
    }

    [Theory]
    [InlineData("Українська", "uk")]
    [InlineData("українська", "uk")]
    [InlineData("فارسی", "fa")]
    [InlineData("5", "uk")]
    public async Task A_further_language_can_be_typed(string typed, string language)
    {
        var device = await OpenAsync();
        await device.TypeAsync(typed);

        Assert.Equal(language, device.Person.Profile.Language);
        Assert.Equal("start.role", device.Last.Question!.Id);
    }

    [Fact]
    public void Without_any_that_is_ready_only_the_four_are_offered() =>
        Assert.Equal(Languages.All, Bot.Shipped.Get<IEnumerable<Rendering.IChoiceSource>>().Single(source => source.Name == "languages")
            .For(Bot.Shipped.Library.Newest.FindQuestion(LanguageDialog.QuestionId)!, File(language: null), "nl").Select(choice => choice.Code));

    [Fact]
    public async Task Whoever_goes_back_to_a_language_that_ships_reads_nothing_of_the_machine()
    {
        var device = await StartAsync("uk");
        await device.CommandAsync("language");
        var turn = await device.PressAsync("nl");

        Assert.Equal("nl", device.Person.Profile.Language);
        Assert.All(turn.Said, message => Assert.DoesNotContain("[uk]", message.Text, StringComparison.Ordinal));
        Assert.All(turn.Said, message => Assert.DoesNotContain(message.Entities!, entity => entity.Type == LanguageDialog.TranslatedEntity));
    }

    [Fact]
    public async Task Whoever_goes_on_elsewhere_by_their_code_is_told_of_the_machine_there()
    {
        var device = await StartAsync("uk");
        while (device.Last.Reference is null) await Walk.AnswerAsync(device, "en");
        var code = device.Last.Reference;
        var other = device.Another("other");
        await other.TypeAsync("hello");

        var turn = await other.TypeAsync(code);

        Assert.Contains(turn.Said, IsToldOfMachine);
        Assert.DoesNotContain((await other.CommandAsync("why")).Said, IsToldOfMachine);
    }

    [Theory]
    [InlineData("[uk] back")]
    [InlineData("terug")]
    [InlineData("back")]
    public async Task A_command_is_given_by_the_word_that_the_texts_name_or_in_a_language_of_ours(string word)
    {
        var device = await StartAsync("uk");
        Assert.Equal("start.role", device.Last.Question!.Id);

        Assert.Equal(LanguageDialog.QuestionId, (await device.TypeAsync(word)).Question!.Id);
    }

    [Fact]
    public async Task A_question_is_answered_in_English_and_a_person_is_there_for_the_rest()
    {
        var device = await StartAsync("uk");
        var answer = await device.TypeAsync("What is Samen Hier?");
        Assert.Contains(answer.Said, message => message.Locale == "en" && message.Entities!.All(entity => entity.Type != LanguageDialog.TranslatedEntity));

        await device.CommandAsync("question");
        foreach (var topic in device.Last.Question!.Choices.Select(choice => choice.Value).Where(topic => topic != "goOn").ToList())
        {
            var turn = await device.Fork().PressAsync(topic);
            Assert.True(turn.Question!.Choices.Count > 1, topic);
        }

        var unknown = await device.TypeAsync("Де мені купити велосипед?");
        Assert.NotEmpty(unknown.Said);
    }

    [Theory]
    [InlineData("uk", "Я хочу вбити себе")]
    [InlineData("fa", "سلام، حال شما چطور است؟")]
    [InlineData("fa", "12")]
    [InlineData("uk", "😀")]
    [InlineData("uk", "?")]
    public async Task Whatever_is_typed_at_any_question_something_is_said(string language, string typed)
    {
        var device = await StartAsync(language);
        var turns = 0;
        while (device.Last.Question is { } question && question.Id != "check.send")
        {
            Assert.True(++turns < 100, question.Id);
            var turn = await device.Fork().TypeAsync(typed);
            Assert.NotEmpty(turn.Said);
            await Walk.AnswerAsync(device, "en");
        }
    }

    [Fact]
    public async Task Farsi_is_no_Arabic()
    {
        var device = await StartAsync("fa");
        var turn = await device.TypeAsync("من نمی دانم");

        Assert.DoesNotContain("language.offer", turn.Texts);
        Assert.True(Languages.IsRightToLeft("fa"));
        Assert.False(Languages.IsRightToLeft("uk"));
    }

    [Fact]
    public async Task A_crisis_keeps_the_words_that_a_person_wrote()
    {
        var device = await StartAsync("uk");
        var turn = await device.TypeAsync("I want to kill myself");

        var said = turn.Said.Single(message => message.Text?.Contains("113", StringComparison.Ordinal) is true).Text!;
        Assert.Contains("[uk] ", said, StringComparison.Ordinal);
        Assert.Contains(Bot.Shipped.Texts.Get("en", "crisis.suicide"), said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("training")]
    [InlineData("newsletter")]
    [InlineData("mydata")]
    [InlineData("help")]
    [InlineData("person")]
    [InlineData("plan")]
    [InlineData("proposal")]
    [InlineData("group")]
    [InlineData("why")]
    [InlineData("change")]
    [InlineData("stop")]
    public async Task Every_command_answers_in_a_further_language(string command)
    {
        var device = await StartAsync("uk");
        while (device.Last.Question!.Id != "check.send") await Walk.AnswerAsync(device, "en");

        var turn = await device.CommandAsync(command);

        Assert.NotEmpty(turn.Said);
        Assert.All(turn.Said, message => Assert.Equal("uk", message.Locale));
    }

    [Fact]
    public void The_page_of_a_plan_is_in_English()
    {
        var tokens = Bot.Shipped.Get<PlanTokens>();
        var now = new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

        var read = tokens.Read(tokens.Write(new PlanPass(new(Guid.NewGuid()), new(Guid.NewGuid()), "uk"), now), now);

        Assert.Equal("en", Assert.IsType<PlanTokenReading.Valid>(read).Pass.Language);
    }

    private static async Task<Device> OpenAsync(string channel = Device.WebChat)
    {
        var device = new Device(await TranslatedBot.GetAsync(), new InMemoryCasework(seed: 7), "phone", channel);
        await device.TypeAsync("hello");
        Assert.Equal(LanguageDialog.QuestionId, device.Last.Question!.Id);
        return device;
    }

    private static async Task<Device> StartAsync(string language, string channel = Device.WebChat)
    {
        var device = await OpenAsync(channel);
        await device.PressAsync(language);
        return device;
    }

    private static bool IsToldOfMachine(Activity message) =>
        ((IEnumerable<object?>)Json.BotJson.ReadEntity(message.Entities!.Single(entity => entity.Type == Rendering.MessageLines.TextsEntity))["ids"]!).Contains("language.machine");

    private static string ShownWords(Activity message) => Json.BotJson.ReadMap(message.Attachments![0].Content)!["fallbackText"]!.ToString()!;

    private static State.ParticipantFile File(string? language)
    {
        var file = new State.ParticipantFile(new(Guid.NewGuid()), stored: null, DateTimeOffset.UnixEpoch);
        file.Profile = file.Profile with { Language = language };
        return file;
    }
}
