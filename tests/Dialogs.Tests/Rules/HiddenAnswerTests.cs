using SamenHier.Casework;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Tests.Texts;

namespace SamenHier.Dialogs.Tests.Rules;

/// <summary>On a device where it was not given, a sensitive answer is no more than "answered".</summary>
public sealed class HiddenAnswerTests
{
    private static readonly DateTimeOffset Before = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> EveryLanguage => TextFiles.EveryLanguage;

    [Fact]
    public void Support_and_contact_are_sensitive() => Assert.Equal(
        ["newcomer.contact", "support.needs", "support.words", "volunteer.contact"],
        Bot.Shipped.Library.Newest.All.SelectMany(questionnaire => questionnaire.Questions).Where(question => question.Sensitive)
            .Select(question => question.Id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void It_is_hidden_when_it_was_given_before_the_person_went_on_elsewhere(string language)
    {
        var summary = Summary(language, resumedAt: Before.AddMinutes(1));
        Assert.DoesNotContain("xyzzy", summary, StringComparison.Ordinal);
        Assert.DoesNotContain(Bot.Shipped.Texts.Get(language, "choice.support.needs.trauma"), summary, StringComparison.Ordinal);
        Assert.Equal(3, summary.Split('\n').Count(line => line.Contains(Bot.Shipped.Texts.Get(language, "summary.hidden"), StringComparison.Ordinal)));
        Assert.Contains("Testperson", summary, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void It_is_shown_where_it_was_given(string language)
    {
        Assert.All([Summary(language, resumedAt: null), Summary(language, resumedAt: Before.AddMinutes(-1))], summary =>
        {
            Assert.Equal(2, summary.Split("xyzzy").Length - 1);
            Assert.Contains(Bot.Shipped.Texts.Get(language, "choice.support.needs.trauma"), summary, StringComparison.Ordinal);
        });
    }

    // A code is typed where the last question still shows half an answer.
    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public async Task Half_an_answer_is_not_shown_elsewhere(string language)
    {
        var phone = await Walk.ToAsync("support.needs", language);
        var chosen = await phone.PressAsync("trauma");
        Assert.Contains(Bot.Shipped.Texts.Get(language, "choice.support.needs.trauma"), chosen.Question!.Message.Text, StringComparison.Ordinal);

        var library = phone.Another("library");
        var turn = await library.TypeAsync(phone.Person.Profile.Reference);

        Assert.Equal(["says resume.welcome", "support.needs"], turn.Lines);
        Assert.Contains("trauma", turn.Question!.Choices.Select(choice => choice.Value));
        Assert.DoesNotContain(Bot.Shipped.Texts.Get(language, "choice.support.needs.trauma"), turn.Question.Message.Text, StringComparison.Ordinal);
    }

    private static string Summary(string language, DateTimeOffset? resumedAt)
    {
        var file = new ParticipantFile(new ParticipantId(new Guid(1, 0, 0, new byte[8])), stored: null, Before.AddMinutes(2));
        file.Session.ResumedAt = resumedAt;
        foreach (var (question, value) in new[]
        {
            ("newcomer.name", AnswerValue.Of("Testperson")), ("newcomer.contact", AnswerValue.Of("xyzzy")), ("support.needs", AnswerValue.Of(["trauma"])), ("support.words", AnswerValue.Of("xyzzy")),
        })
        {
            file.Keep(new Answer(question, value, OwnWords: null, language, "00000000", Before));
        }

        return Bot.Shipped.Get<AnswerSummary>().Of(file, language);
    }
}
