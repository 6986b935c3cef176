using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Texts;
using SamenHier.Dialogs.Variants;

namespace SamenHier.Dialogs.Tests.Rules;

/// <summary>What must hold for every questionnaire file.</summary>
public sealed class QuestionnaireRuleTests
{
    private static readonly string[] Order = ["start", "consent", "situation", "newcomer", "priorities", "support", "weegschaal", "check", "data", "faq"];

    private static readonly List<Question> InOrder = [.. Order.SelectMany(questionnaire => Bot.Shipped.Library.Newest.Get(questionnaire).Questions)];

    private static readonly IReadOnlyList<string> Variants = [.. VariantRules.Shipped.Variants.Concat(VariantRules.Shipped.Outside).Select(variant => variant.Id)];

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
    public void No_choice_has_a_code_that_a_button_for_something_else_has() =>
        Assert.All(Questions, question => Assert.Empty(question.Choices.Intersect([ShownChoice.Done, Withheld.Skipped, Withheld.Declined], StringComparer.Ordinal)));

    [Fact]
    public void Every_condition_names_an_earlier_question_and_codes_that_it_has() => Assert.All(InOrder.Index(), each =>
    {
        var (index, question) = each;
        var conditions = question.When.Concat(question.Unless).Concat(question.ChoiceWhen.Values.SelectMany(choice => choice));
        Assert.All(conditions, condition =>
        {
            var codes = condition.Key == Facts.Variant ? Variants : CodesOf(InOrder.Take(index).SingleOrDefault(candidate => candidate.Id == condition.Key));
            Assert.True(codes is not null, $"{question.Id} depends on {condition.Key}, which is not asked before it.");
            Assert.Empty(condition.Value.Except(codes, StringComparer.Ordinal));
        });
    });

    [Fact]
    public void What_a_question_says_about_choices_concerns_choices_that_there_are() => Assert.All(InOrder.Index(), each =>
    {
        var (index, question) = each;
        Assert.Empty(question.Icons.Keys.Concat(question.Exclusive).Concat(question.ChoiceWhen.Keys).Except(question.Choices, StringComparer.Ordinal));
        Assert.True(question.AtMost is null || (question.Kind is QuestionKind.Multi && question.AtMost <= question.Choices.Count), question.Id);
        Assert.True(question.ChoicesOf is not { } source || InOrder.Take(index).Any(earlier => earlier.Id == source && earlier.Kind is QuestionKind.Multi), question.Id);
    });

    [Fact]
    public void Every_rule_of_a_variant_names_a_question_and_codes_that_it_has() => Assert.All(
        VariantRules.Shipped.Variants.Concat(VariantRules.Shipped.Outside).SelectMany(variant => variant.When),
        condition => Assert.Empty(condition.Value.Except(CodesOf(Bot.Shipped.Library.Newest.FindQuestion(condition.Key))!, StringComparer.Ordinal)));

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
    [Theory]
    [InlineData("v1", "language consent about-you weegschaal check send-or-change change another-language still-sent")]
    [InlineData("v2", "language consent situation about-you priorities support weegschaal check send-or-change change another-language still-sent my-data after-my-data")]
    public void No_step_that_a_release_had_is_gone(string release, string steps) =>
        Assert.True(!steps.Split(' ').Except(Bot.Shipped.Get<IntakeDialog>().Steps.StepNames, StringComparer.Ordinal).Any(), release);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("id: a\nversion: 1\nsees: team", "questions")]
    [InlineData("id: a\nversion: 1\nquestions: []", "sees")]
    [InlineData("id: a\nversion: 1\nsees: team\nquestions:\n  - id: b\n    kind: text\n    optional: maybe", "not maybe")]
    [InlineData("id: a\nversion: 1\nsees: team\nquestions:\n  - id: b\n    kind: riddle", "unknown kind riddle")]
    [InlineData("id: a\nversion: 1\nsees: team\nquestions:\n  - id: b\n    kind: 7", "unknown kind 7")]
    [InlineData("id: a\nversion: 1\nsees: team\nquestions:\n  - id: b\n    kind: choice", "no choices")]
    [InlineData("id: a\nversion: 1\nsees: team\nquestions:\n  - id: b\n    kind: multi", "no choices")]
    [InlineData("id: a\nversion: 1\nsees: team\nquestions:\n  - id: b\n    kind: text\n    kind: text", "line")]
    [InlineData("id: a\nversion: 1\nsees: team\nquestions:\n  - id: b\n    kind: text\n    colour: red", "colour")]
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
    public void Every_question_that_somebody_is_asked_has_another_wording_in_every_language()
    {
        var renderer = Bot.Shipped.Get<QuestionRenderer>();
        foreach (var role in new[] { ParticipantRoles.Newcomer, ParticipantRoles.Volunteer })
        {
            var asked = Questions.Where(question => question.For is null || question.For == role);
            var versions = (from question in asked from language in Languages.All select renderer.Wording(question, language, role)).ToList();
            Assert.Equal(versions.Count, versions.Distinct(StringComparer.Ordinal).Count());
        }
    }

    // What an answer to a question can be; also that there is none, where the question may be passed over.
    private static List<string>? CodesOf(Question? question) => question switch
    {
        null => null,
        { Optional: null } => [.. question.Choices],
        _ => [.. question.Choices, Withheld.Skipped, Withheld.Declined],
    };
}
