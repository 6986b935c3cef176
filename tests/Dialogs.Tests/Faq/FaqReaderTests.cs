using SamenHier.Dialogs.Faq;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Tests.Faq;

public sealed class FaqReaderTests
{
    private const string Words = "  reviewed: no\n  question: Does it cost money?\n  asked: [is it free]\n  answer: No, it does not.\n";

    private const string Good = "id: cost\ntopic: programme\nfor: both\nownCase: money\nsources:\n  - { title: Samen Hier, url: 'https://example.org/faq', checked: 2026-11-22, copy: undated }\n"
        + "nl:\n" + Words + "en:\n" + Words + "ar:\n" + Words + "ti:\n  missing: true\n";

    [Fact]
    public void An_entry_is_read_and_a_language_that_is_marked_as_missing_is_not_there()
    {
        var entry = Read(Good);
        Assert.Equal(("cost", "programme", FaqAudience.Both, OwnCaseField.Money), (entry.Id, entry.Topic, entry.Audience, entry.OwnCase));
        Assert.Equal([new FaqSource("Samen Hier", new Uri("https://example.org/faq"), new DateOnly(2026, 11, 22), "undated")], entry.Sources);
        Assert.Equal(["ar", "en", "nl"], entry.Texts.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("Does it cost money?", "No, it does not.", false), (entry.Texts["en"].Question, entry.Texts["en"].Answer, entry.Texts["en"].IsReviewed));
        Assert.Equal(["is it free"], entry.Texts["en"].Asked);
    }

    [Fact]
    public void An_entry_is_not_shown_in_a_language_that_it_lacks()
    {
        var library = new FaqLibrary([Read(Good)]);
        Assert.NotNull(library.Find("cost", "nl"));
        Assert.Null(library.Find("cost", "ti"));
        Assert.Null(library.Find("no_such_entry", "nl"));
        Assert.Empty(library.Under("programme", "ti"));
        Assert.Equal(FaqOutcome.HandedOver, library.Index("ti").Ask("Does it cost money?").Outcome);
        Assert.Equal(FaqOutcome.Answered, library.Index("en").Ask("Does it cost money?").Outcome);
    }

    [Fact]
    public void No_two_entries_share_an_id() => Assert.Contains(
        "cost", Assert.Throws<QuestionnaireException>(() => new FaqLibrary([Read(Good), Read(Good)])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "", "empty")]
    [InlineData("for: both", "for: everyone", "not everyone")]
    [InlineData("for: both", "for: 1", "not 1")]
    [InlineData("ownCase: money", "ownCase: taxes", "not taxes")]
    [InlineData("https://example.org/faq", "samenhier.nl", "no address")]
    [InlineData("https://example.org/faq", "ftp://example.org", "no address")]
    [InlineData("2026-11-22", "yesterday", "no date")]
    [InlineData("  missing: true", "  reviewed: no", "ti needs a question and an answer")]
    [InlineData("en:\n  reviewed: no", "en:\n  reviewed: soon", "en needs reviewed")]
    [InlineData("topic: programme", "subject: programme", "subject")]
    [InlineData("  - { title: Samen Hier, url: 'https://example.org/faq', checked: 2026-11-22, copy: undated }", "  []", "at least one source")]
    public void A_faulty_entry_is_refused_with_its_name_and_the_fault(string right, string wrong, string fault)
    {
        var yaml = right.Length == 0 ? "" : Good.Replace(right, wrong, StringComparison.Ordinal);
        var refusal = Assert.Throws<QuestionnaireException>(() => Read(yaml));
        Assert.Contains("faulty.yaml", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(fault, refusal.Message, StringComparison.OrdinalIgnoreCase);
    }

    private static FaqArticle Read(string yaml) => FaqReader.Read(new StringReader(yaml), "faulty.yaml");
}
