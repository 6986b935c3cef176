using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Texts;
using SamenHier.Dialogs.Trainings;

namespace SamenHier.Dialogs.Tests.Trainings;

/// <summary>The lessons as a volunteer meets them.</summary>
public sealed class TrainingDialogTests
{
    private const string Menu = "training.menu";
    private const string Next = "training.next";
    private const string Check = "training.check";

    public static TheoryData<string> EveryLanguage => [.. Languages.All];

    public static TheoryData<string> EveryModule => [.. TrainingLibrary.Shipped.All.Select(module => module.Id)];

    private static TrainingModule First => TrainingLibrary.Shipped.All[0];

    private static TrainingPart.Check FirstCheck => First.Parts.OfType<TrainingPart.Check>().First();

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public async Task The_list_says_once_that_the_lessons_await_review_and_names_them_all(string language)
    {
        var visitor = await InMenuAsync(language);
        Assert.Contains("training.awaiting", visitor.Texts);
        Assert.Equal([.. TrainingLibrary.Shipped.All.Select(module => module.Id), "goOn"], visitor.Asked.Choices.Select(choice => choice.Value));
        var own = language == "en" ? "en" : "nl";
        Assert.Equal(TrainingLibrary.Shipped.All.Select(module => module.Title.In(own)), visitor.Asked.Choices.SkipLast(1).Select(choice => choice.Title));

        await visitor.PressAsync(First.Id);
        await visitor.TypeAsync(BackIn(language));

        Assert.Equal(Menu, visitor.Asked.Id);
        Assert.DoesNotContain("training.awaiting", visitor.Texts);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("ti")]
    public async Task Who_speaks_a_language_that_the_lessons_lack_chooses_one_once(string language)
    {
        var visitor = Visitor.In(language);
        await visitor.EnterAsync("training");
        Assert.Equal("training.language", visitor.Asked.Id);
        Assert.Equal(["Nederlands", "English"], visitor.Asked.Choices.Select(choice => choice.Title));

        await visitor.PressAsync("en");
        Assert.Equal("\"en\"", visitor.Person.Answers["training.language"].Value);
        Assert.Equal(First.Title.English, visitor.Asked.Choices[0].Title);
        await visitor.PressAsync(First.Id);
        Assert.Contains(First.Parts[0].Words.English, visitor.Words, StringComparison.Ordinal);

        await visitor.PressAsync("stopHere");
        await visitor.EnterAsync("training");
        Assert.Equal(Menu, visitor.Asked.Id);
    }

    [Theory]
    [MemberData(nameof(EveryModule))]
    public async Task Every_lesson_is_read_from_beginning_to_end(string id)
    {
        foreach (var language in Languages.All)
        {
            var module = TrainingLibrary.Shipped.Find(id)!;
            var visitor = await InMenuAsync(language);
            await visitor.PressAsync(id);
            Assert.Equal($"training.{id}.goal", visitor.Texts[0]);
            List<string> met = [];
            while (visitor.Asked.Id != Menu)
            {
                Assert.True(met.Count <= module.Parts.Count, "The lesson does not come to an end.");
                met.Add(visitor.Texts.Single(text => text.StartsWith($"training.{id}.", StringComparison.Ordinal) && module.PlaceOf(text.Split('.')[^1]) >= 0).Split('.')[^1]);
                await visitor.PressAsync(visitor.Asked.Id == Check ? visitor.Asked.Choices[^1].Value : "next");
            }

            Assert.Equal(module.Parts.Select(part => part.Id), met);
            Assert.Contains("training.finished", visitor.Texts);
            Assert.Contains("training.sources", visitor.Texts);
            Assert.Equal(("\"finished\"", language == "en" ? "en" : "nl"), (visitor.Person.Answers[$"training.{id}"].Value, visitor.Person.Answers[$"training.{id}"].Language));
            Assert.Equal("✓ " + visitor.Asked.Choices.Single(choice => choice.Value == id).Title, visitor.Asked.Button(id).Title);
            Assert.DoesNotContain("training.lesson", visitor.Person.Answers.Keys);
        }
    }

    [Fact]
    public async Task The_last_lesson_brings_a_word_of_praise()
    {
        var visitor = Visitor.In("nl");
        foreach (var module in TrainingLibrary.Shipped.All.Skip(1)) visitor = visitor.WithAnswer($"training.{module.Id}", "\"finished\"");
        await visitor.EnterAsync("training");
        await visitor.PressAsync(First.Id);
        await ReadToAsync(visitor, Menu);
        Assert.Contains("training.allFinished", visitor.Texts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_is_explained_whether_it_was_right_or_not(bool isRight)
    {
        var visitor = await AtFirstCheckAsync("en");
        await visitor.PressAsync(FirstCheck.Choices.First(choice => choice.IsRight == isRight).Id);

        Assert.Contains(isRight ? "training.right" : "training.notQuite", visitor.Texts);
        Assert.Contains($"training.{First.Id}.{FirstCheck.Id}.because", visitor.Texts);
        Assert.Contains(FirstCheck.Because.English, visitor.Words, StringComparison.Ordinal);
        Assert.Equal(!isRight, visitor.Words.Contains(FirstCheck.Right.Words.English, StringComparison.Ordinal));
        Assert.Equal(Next, visitor.Asked.Id);
    }

    [Theory]
    [InlineData("I don't know")]
    [InlineData("skip")]
    public async Task Who_does_not_know_is_told_and_goes_on(string words)
    {
        var visitor = await AtFirstCheckAsync("en");
        await visitor.TypeAsync(words);
        Assert.Contains("training.answer", visitor.Texts);
        Assert.Equal(Next, visitor.Asked.Id);
    }

    [Fact]
    public async Task No_answer_to_a_question_of_a_lesson_is_kept()
    {
        var visitor = await AtFirstCheckAsync("en");
        var before = visitor.Person.Answers.Keys.Order(StringComparer.Ordinal);
        await visitor.PressAsync(FirstCheck.Choices[0].Id);
        Assert.Equal(before, visitor.Person.Answers.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("nl", "volgende")]
    [InlineData("en", "next")]
    [InlineData("en", "Go on")]
    [InlineData("en", "1")]
    [InlineData("ti", "ቀጻሊ ሕቶ")]
    [InlineData("ti", "ምቕጻል")]
    [InlineData("ar", "متابعة")]
    public async Task On_is_typed_as_people_say_it(string language, string words)
    {
        var visitor = await InMenuAsync(language);
        await visitor.PressAsync(First.Id);
        await visitor.TypeAsync(words);
        Assert.Contains($"training.{First.Id}.{First.Parts[1].Id}", visitor.Texts);
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public async Task The_part_stands_above_its_question_again_after_a_digression_and_in_another_language(string language)
    {
        var visitor = await InMenuAsync(language);
        await visitor.PressAsync(First.Id);
        var line = $"training.{First.Id}.{First.Parts[0].Id}";

        await visitor.EnterAsync("why");
        Assert.Contains(line, visitor.Texts);
        await visitor.TypeAsync("xyzzy");
        Assert.Contains(line, visitor.Texts);
        Assert.Equal(Next, visitor.Asked.Id);

        await visitor.EnterAsync("language");
        await visitor.PressAsync("en");
        Assert.Contains(First.Parts[0].Words.English, visitor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_leads_to_the_part_before_then_to_the_list_and_then_out()
    {
        var visitor = await InMenuAsync("nl");
        await visitor.PressAsync(First.Id);
        await visitor.PressAsync("next");
        await visitor.TypeAsync("terug");
        Assert.Contains($"training.{First.Id}.{First.Parts[0].Id}", visitor.Texts);
        await visitor.TypeAsync("terug");
        Assert.Equal(Menu, visitor.Asked.Id);
        await visitor.TypeAsync("terug");
        Assert.NotEqual(Menu, visitor.Question?.Id);
    }

    [Fact]
    public async Task A_lesson_goes_on_where_it_was_left_also_in_the_other_language_and_is_offered_as_under_way()
    {
        var visitor = await InMenuAsync("nl");
        await visitor.PressAsync(First.Id);
        await visitor.PressAsync("next");
        await visitor.PressAsync("stopHere");
        Assert.Contains("training.stopped", visitor.Texts);
        Assert.Equal($"\"part:{First.Parts[1].Id}\"", visitor.Person.Answers[$"training.{First.Id}"].Value);
        Assert.DoesNotContain("training.lesson", visitor.Person.Answers.Keys);

        var later = visitor.With(person => person with { Profile = person.Profile with { Language = "en" } });
        await later.EnterAsync("training");
        Assert.Contains("training.underWay", later.Texts);
        await later.PressAsync(First.Id);
        Assert.Contains("training.resumed", later.Texts);
        Assert.Contains(First.Parts[1].Words.English, later.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_a_lesson_once_more_does_not_undo_that_it_was_finished()
    {
        var visitor = Visitor.In("nl").WithAnswer($"training.{First.Id}", "\"finished\"");
        await visitor.EnterAsync("training");
        await visitor.PressAsync(First.Id);
        Assert.Contains($"training.{First.Id}.{First.Parts[0].Id}", visitor.Texts);
        await visitor.PressAsync("next");
        await visitor.PressAsync("stopHere");
        Assert.Equal("\"finished\"", visitor.Person.Answers[$"training.{First.Id}"].Value);
    }

    [Fact]
    public async Task A_release_that_takes_a_part_away_leaves_nobody_behind()
    {
        var visitor = await AtFirstCheckAsync("en");
        visitor = visitor.WithAnswer("training.lesson", AnswerValue.Of([First.Id, "part_of_an_earlier_release"]));

        await visitor.TypeAsync("what now");
        await visitor.PressAsync("next");

        Assert.Equal(Next, visitor.Asked.Id);
        Assert.Contains($"training.{First.Id}.{First.Parts[0].Id}", visitor.Texts);
    }

    [Fact]
    public async Task A_release_that_takes_a_lesson_away_leads_back_to_the_list()
    {
        var visitor = await AtFirstCheckAsync("en");
        visitor = visitor.WithAnswer("training.lesson", AnswerValue.Of(["lesson_of_an_earlier_release", FirstCheck.Id]));
        await visitor.TypeAsync("what now");
        await visitor.PressAsync("next");
        Assert.Equal(Menu, visitor.Asked.Id);
    }

    // The answers under which progress is kept belong to no question, and moving to another version would drop them.
    [Fact]
    public void The_questions_around_the_lessons_stay_at_their_first_version() => Assert.Equal(1, Bot.Shipped.Library.Newest.Get("training").Version);

    [Fact]
    public void No_lesson_is_called_like_a_question() => Assert.All(
        TrainingLibrary.Shipped.All, module => Assert.Null(Bot.Shipped.Library.Newest.FindQuestion($"training.{module.Id}")));

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public async Task A_group_sees_who_has_finished(string language)
    {
        var visitor = Visitor.In(language).WithAnswer("training.language", "\"nl\"").WithAnswer("volunteer.name", "\"Zevenster\"").WithAnswer($"training.{First.Id}", "\"finished\"")
            .InGroup(Member(2, "Achtster", First.Id), Member(3, name: null, TrainingLibrary.Shipped.All[1].Id));
        await visitor.EnterAsync("training");
        await visitor.PressAsync("group");

        Assert.Contains("training.group", visitor.Texts);
        var own = language == "en" ? "en" : "nl";
        var lines = visitor.Words.Split('\n').ToList();
        Assert.Contains(lines, line => line.Contains(First.Title.In(own), StringComparison.Ordinal) && line.Contains("Zevenster", StringComparison.Ordinal) && line.Contains("Achtster", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(TrainingLibrary.Shipped.All[2].Title.In(own), StringComparison.Ordinal) && line.Contains(Bot.Shipped.Texts.Get(language, "training.nobodyYet"), StringComparison.Ordinal));
        Assert.Equal(Menu, visitor.Asked.Id);
    }

    [Fact]
    public async Task Without_others_there_is_no_group_to_look_at()
    {
        var visitor = Visitor.In("nl").InGroup();
        await visitor.EnterAsync("training");
        Assert.DoesNotContain("group", visitor.Asked.Choices.Select(choice => choice.Value));
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public async Task Who_has_not_allowed_that_anything_is_kept_is_told_kindly(string language)
    {
        var visitor = Visitor.In(language, allows: false);
        await visitor.EnterAsync("training");
        Assert.Contains("room.notYet", visitor.Texts);
        Assert.Empty(visitor.Person.Answers);
    }

    private static GroupMember Member(int seat, string? name, string finished)
    {
        List<Answer> answers = [new($"training.{finished}", "\"finished\"", null, "nl", "00000000", Visitor.Noon)];
        if (name is not null) answers.Add(new("volunteer.name", AnswerValue.Of(name), name, "nl", "00000000", Visitor.Noon));
        return new(new(new Guid(9, (short)seat, 0, new byte[8])), seat, Visitor.Noon, "nl", IntakeState.Sent, answers.ToDictionary(answer => answer.Question, StringComparer.Ordinal));
    }

    private static async Task<Visitor> InMenuAsync(string language)
    {
        var visitor = Visitor.In(language);
        if (language is "ar" or "ti") visitor = visitor.WithAnswer("training.language", "\"nl\"");
        await visitor.EnterAsync("training");
        Assert.Equal(Menu, visitor.Asked.Id);
        return visitor;
    }

    private static async Task<Visitor> AtFirstCheckAsync(string language)
    {
        var visitor = await InMenuAsync(language);
        await visitor.PressAsync(First.Id);
        await ReadToAsync(visitor, Check);
        return visitor;
    }

    private static async Task ReadToAsync(Visitor visitor, string question)
    {
        var presses = 0;
        while (visitor.Asked.Id != question)
        {
            Assert.True(presses++ < 50, $"{question} is never asked.");
            await visitor.PressAsync(visitor.Asked.Id == Check ? visitor.Asked.Choices[0].Value : "next");
        }
    }

    private static string BackIn(string language) => Bot.Shipped.Texts.Get(language, "word.back");
}
