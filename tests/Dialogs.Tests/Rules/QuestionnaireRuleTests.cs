using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Tests.Rules;

/// <summary>What must hold for every questionnaire file.</summary>
public sealed class QuestionnaireRuleTests
{
    private static readonly List<Question> Questions = [.. Bot.Shipped.Library.Newest.All.SelectMany(questionnaire => questionnaire.Questions)];

    [Fact]
    public void The_questions_that_others_rely_on_have_their_fixed_names()
    {
        Assert.Equal(Languages.All, Bot.Shipped.Library.Newest.FindQuestion("start.language")?.Choices);
        Assert.Equal(QuestionKind.Number, Bot.Shipped.Library.Newest.FindQuestion("newcomer.birthYear")?.Kind);
        Assert.Contains("send", Bot.Shipped.Library.Newest.FindQuestion("check.send")!.Choices);
        Assert.Equal(3, Bot.Shipped.Library.Newest.Get("weegschaal").Questions.Count);
        Assert.Equal("weegschaal.birthday", Bot.Shipped.Library.Newest.Get("weegschaal").Questions[0].Id);
        Assert.All(Bot.Shipped.Library.Newest.Get("weegschaal").Questions, question => Assert.Equal(QuestionKind.Scale, question.Kind));
    }

    [Fact]
    public void No_two_questions_share_a_name_and_no_two_choices_of_one_a_code()
    {
        Assert.Equal(Questions.Count, Questions.Select(question => question.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Questions, question => Assert.Equal(question.Choices.Count, question.Choices.Distinct(StringComparer.Ordinal).Count()));
    }

    [Fact]
    public void No_choice_has_the_code_that_ends_a_choice_of_several() =>
        Assert.All(Questions, question => Assert.DoesNotContain(ShownChoice.Done, question.Choices));

    [Fact]
    public void Every_condition_names_an_earlier_question_of_its_questionnaire_and_codes_that_it_has()
    {
        foreach (var questionnaire in Bot.Shipped.Library.Newest.All)
        {
            foreach (var (index, question) in questionnaire.Questions.Index())
            {
                Assert.All(question.When, condition =>
                {
                    var earlier = questionnaire.Questions.Take(index).SingleOrDefault(candidate => candidate.Id == condition.Key);
                    Assert.True(earlier is not null, $"{question.Id} depends on {condition.Key}, which is not asked before it.");
                    Assert.All(condition.Value, code => Assert.Contains(code, earlier.Choices));
                });
            }
        }
    }

    [Fact]
    public void Every_number_has_a_range_that_holds_its_example() => Assert.All(
        Questions.Where(question => question.Kind is QuestionKind.Number),
        question =>
        {
            var range = NumberRange.Of(question, new DateOnly(2026, 1, 31));
            Assert.InRange(range.Example, range.Minimum, range.Maximum);
            Assert.All(Languages.All, language => Assert.True(Bot.Shipped.Texts.Has(language, range.TooLowKey) && Bot.Shipped.Texts.Has(language, range.TooHighKey)));
        });

    [Fact]
    public void Every_step_has_a_name_of_its_own()
    {
        var steps = Bot.Shipped.Get<IntakeDialog>().Steps.StepNames;
        Assert.NotEmpty(steps);
        Assert.Equal(steps.Distinct(StringComparer.Ordinal), steps);
    }

    // Conversations that are under way have stored these names.
    [Fact]
    public void No_step_that_a_release_had_is_gone_or_moved() =>
        Assert.Equal(["language", "consent", "about-you", "weegschaal", "check", "send-or-change", "change"], Bot.Shipped.Get<IntakeDialog>().Steps.StepNames.Take(7));

    [Theory]
    [InlineData("", "empty")]
    [InlineData("id: a\nversion: 1", "questions")]
    [InlineData("id: a\nversion: 1\nquestions:\n  - id: b\n    kind: riddle", "unknown kind riddle")]
    [InlineData("id: a\nversion: 1\nquestions:\n  - id: b\n    kind: 7", "unknown kind 7")]
    [InlineData("id: a\nversion: 1\nquestions:\n  - id: b\n    kind: choice", "no choices")]
    [InlineData("id: a\nversion: 1\nquestions:\n  - id: b\n    kind: multi", "no choices")]
    [InlineData("id: a\nversion: 1\nquestions:\n  - id: b\n    kind: text\n    kind: text", "line")]
    [InlineData("id: a\nversion: 1\nquestions:\n  - id: b\n    kind: text\n    colour: red", "colour")]
    [InlineData("id: a\nversion: one\nquestions: []", "line 2")]
    public void A_faulty_file_is_refused_with_its_name_and_the_fault(string yaml, string fault)
    {
        var refusal = Assert.Throws<QuestionnaireException>(() => QuestionnaireReader.Read(new StringReader(yaml), "faulty.yaml"));
        Assert.Contains("faulty.yaml", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(fault, refusal.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_wording_has_a_version_that_changes_with_any_word_and_with_nothing_else()
    {
        string[] words = ["Who do you live with?", "Alone", "With my partner"];
        var version = WordingVersion.Of(words);

        Assert.Matches("^[0-9a-f]{8}$", version);
        Assert.Equal(version, WordingVersion.Of([.. words]));
        Assert.All(Enumerable.Range(0, words.Length), index =>
            Assert.NotEqual(version, WordingVersion.Of(words.Select((word, place) => place == index ? word + "!" : word))));
        Assert.NotEqual(version, WordingVersion.Of(words.Reverse()));

        // It is stored with answers for years, so it is the same on every machine and in every release.
        Assert.Equal("ba7816bf", WordingVersion.Of(["abc"]));
    }

    [Fact]
    public void Every_question_has_another_wording_in_every_language()
    {
        var renderer = Bot.Shipped.Get<QuestionRenderer>();
        var versions = (from question in Questions from language in Languages.All select renderer.Wording(question, language)).ToList();
        Assert.Equal(versions.Count, versions.Distinct(StringComparer.Ordinal).Count());
    }
}
