using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Trainings;

namespace SamenHier.Dialogs.Tests.Trainings;

/// <summary>What a module's file must hold, and how a faulty one is refused.</summary>
public sealed class TrainingReaderTests
{
    internal const string Good = """
        id: arrival
        order: 2
        minutes: 5
        reviewed: no
        sources:
          - { title: "A page", url: "https://example.org/page", checked: 2026-11-22, copy: "undated" }
        title: { nl: "Aankomen", en: "Arriving" }
        goal: { nl: "Na deze les weet je het.", en: "After this lesson you know." }
        parts:
          - id: first_days
            say:
              nl: "De eerste dagen."
              en: "The first days."
          - id: check_days
            ask: { nl: "Wat eerst?", en: "What first?" }
            choices:
              - { id: a, nl: "Het een", en: "The one" }
              - { id: b, nl: "Het ander", en: "The other", right: true }
            because: { nl: "Daarom.", en: "That is why." }

        """;

    [Fact]
    public void A_module_is_read_in_both_languages()
    {
        var module = Read(Good);
        Assert.Equal(("arrival", 2, 5, false), (module.Id, module.Order, module.Minutes, module.IsReviewed));
        Assert.Equal(("Aankomen", "Arriving"), (module.Title.In("nl"), module.Title.In("en")));
        Assert.Equal("Aankomen", module.Title.In("ti"));
        Assert.Equal("example.org", Assert.Single(module.Sources).Url.Host);
        Assert.Equal("The first days.", Assert.IsType<TrainingPart.Say>(module.Parts[0]).Words.In("en"));
        var check = Assert.IsType<TrainingPart.Check>(module.Parts[1]);
        Assert.Equal(("Wat eerst?", "b", "That is why."), (check.Words.In("nl"), check.Right.Id, check.Because.In("en")));
    }

    [Fact]
    public void The_wording_of_a_language_changes_with_any_of_its_words_and_with_no_others()
    {
        var module = Read(Good);
        Assert.All(
            new[] { "Aankomen", "Na deze les weet je het.", "De eerste dagen.", "Wat eerst?", "Het een", "Daarom." },
            word => Assert.NotEqual(module.Wording("nl"), Read(Good.Replace(word, word + "!", StringComparison.Ordinal)).Wording("nl")));
        Assert.Equal(module.Wording("nl"), Read(Good.Replace("The first days.", "The very first days.", StringComparison.Ordinal)).Wording("nl"));
    }

    [Fact]
    public void The_lessons_stand_in_their_order_and_no_two_share_an_id()
    {
        var (second, first) = (Read(Good), Read(Good.Replace("id: arrival\norder: 2", "id: policy\norder: 1", StringComparison.Ordinal)));
        Assert.Equal(["policy", "arrival"], new TrainingLibrary([second, first]).All.Select(module => module.Id));
        Assert.Contains("arrival", Assert.Throws<QuestionnaireException>(() => new TrainingLibrary([second, second])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "empty")]
    [InlineData("id: arrival", "id: menu", "cannot be called menu")]
    [InlineData("id: arrival", "id: lesson", "cannot be called lesson")]
    [InlineData("id: arrival", "id: first.lesson", "cannot be called first.lesson")]
    [InlineData("order: 2", "order: second", "line 2")]
    [InlineData("minutes: 5", "minutes: 0", "a minute")]
    [InlineData("reviewed: no", "reviewed: soon", "reviewed")]
    [InlineData("https://example.org/page", "example.org", "no address")]
    [InlineData("2026-11-22", "lately", "no date")]
    [InlineData("title: { nl: \"Aankomen\", en: \"Arriving\" }", "title: { nl: \"Aankomen\" }", "line 7")]
    [InlineData("en: \"Arriving\"", "en: \" \"", "title and goal")]
    [InlineData("id: first_days", "id: goal", "cannot be called goal")]
    [InlineData("id: first_days", "id: check_days", "check_days occurs twice")]
    [InlineData("    say:\n      nl: \"De eerste dagen.\"\n      en: \"The first days.\"\n", "    because: { nl: \"x\", en: \"x\" }\n", "first_days either says or asks")]
    [InlineData("    say:\n", "    choices: [{ id: a, nl: x, en: x }]\n    say:\n", "first_days says something")]
    [InlineData("\"The first days.\"", "\"\"", "first_days needs words")]
    [InlineData("    because: { nl: \"Daarom.\", en: \"That is why.\" }\n", "", "check_days needs because")]
    [InlineData("      - { id: a, nl: \"Het een\", en: \"The one\" }\n", "", "check_days has 2 to 4 choices")]
    [InlineData("{ id: a, nl", "{ id: b, nl", "the choice b twice")]
    [InlineData("en: \"The one\"", "en: \"\"", "a choice of the part check_days")]
    [InlineData(", right: true", "", "exactly one choice")]
    [InlineData("en: \"The one\" }", "en: \"The one\", right: true }", "exactly one choice")]
    [InlineData("minutes: 5", "minutes: 5\ncolour: red", "colour")]
    public void A_faulty_module_is_refused_with_its_name_and_the_fault(string right, string wrong, string fault)
    {
        var yaml = right.Length == 0 ? "" : Good.Replace(right, wrong, StringComparison.Ordinal);
        var refusal = Assert.Throws<QuestionnaireException>(() => Read(yaml));
        Assert.Contains("faulty.yaml", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(fault, refusal.Message, StringComparison.OrdinalIgnoreCase);
    }

    internal static TrainingModule Read(string yaml) => TrainingReader.Read(new StringReader(yaml), "faulty.yaml");
}
