namespace SamenHier.Recognizers.Tests.Faq;

public class FaqIndexTests
{
    public static TheoryData<string, string, string> Asked()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var language in Table.Languages)
        {
            foreach (var row in FaqEntryFile.Lines("asked", language).Select(line => line.Split('|', StringSplitOptions.TrimEntries)))
                data.Add(language, row[0], row[1]);
        }

        return data;
    }

    public static TheoryData<string> Languages => [.. Table.Languages];

    [Theory]
    [MemberData(nameof(Asked))]
    public void What_people_type_finds_what_they_mean(string language, string typed, string expected)
    {
        var reply = FaqEntryFile.Index(language).Ask(typed, FaqAudience.Newcomer);
        Assert.True(IsMeant(expected.Split(' '), reply), $"{typed}: {reply.Outcome}{(reply.IsOwnCase ? " own" : "")} {string.Join(", ", reply.Matches)}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_phrase_of_an_entry_finds_that_entry(string language)
    {
        var missed = FaqEntryFile.Read(language)
            .SelectMany(entry => entry.Phrases.Select(phrase => (entry.Id, Phrase: phrase, Reply: FaqEntryFile.Index(language).Ask(phrase, entry.Audience))))
            .Where(each => !each.Reply.IsOwnCase && each.Reply.Outcome != FaqOutcome.HandedOver && each.Reply.Matches[0].Id != each.Id)
            .ToList();
        Assert.Empty(missed);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Most_questions_as_they_are_shown_are_answered_at_once(string language)
    {
        var entries = FaqEntryFile.Read(language);
        var answered = entries.Count(entry => FaqEntryFile.Index(language).Ask(entry.Phrases[0], entry.Audience) is { Outcome: FaqOutcome.Answered } reply && reply.Matches[0].Id == entry.Id);
        Assert.True(answered >= entries.Count - 2, $"{answered} of {entries.Count}");
    }

    [Fact]
    public void An_entry_for_volunteers_is_no_answer_to_a_newcomer()
    {
        var question = FaqEntryFile.Read("en").Single(entry => entry.Id == "volunteer_money").Phrases[0];
        Assert.Equal("volunteer_money", FaqEntryFile.Index("en").Ask(question, FaqAudience.Volunteer).Matches[0].Id);
        var reply = FaqEntryFile.Index("en").Ask(question, FaqAudience.Newcomer);
        Assert.False(reply.Outcome == FaqOutcome.Answered && reply.Matches[0].Id == "volunteer_money");
    }

    [Theory]
    [InlineData("nl", "ik wil niet meer leven")]
    [InlineData("en", "I want to kill myself, is it free?")]
    [InlineData("ar", "أريد أن أموت")]
    [InlineData("ti", "ክመውት ደልየ")]
    public void Danger_is_left_to_a_person(string language, string typed)
    {
        var reply = FaqEntryFile.Index(language).Ask(typed);
        Assert.Equal(FaqOutcome.HandedOver, reply.Outcome);
        Assert.Empty(reply.Matches);
    }

    [Fact]
    public void Scores_lie_between_nothing_and_one_and_fall()
    {
        foreach (var reply in Table.Languages.SelectMany(language => FaqEntryFile.Lines("asked", language).Select(line => FaqEntryFile.Index(language).Ask(line.Split('|')[0]))))
        {
            Assert.All(reply.Matches, match => Assert.InRange(match.Score, 0, 1));
            Assert.Equal(reply.Matches.Select(match => match.Score).OrderDescending(), reply.Matches.Select(match => match.Score));
            Assert.InRange(reply.Matches.Count, 0, 3);
        }
    }

    [Fact]
    public void Two_indexes_of_the_same_entries_say_the_same()
    {
        foreach (var language in Table.Languages)
        {
            var again = new FaqIndex(language, FaqEntryFile.Read(language));
            foreach (var typed in FaqEntryFile.Lines("asked", language))
                Assert.Equal(FaqEntryFile.Index(language).Ask(typed).Matches, again.Ask(typed).Matches);
        }
    }

    [Fact]
    public void An_index_without_entries_hands_over() =>
        Assert.Equal(FaqOutcome.HandedOver, new FaqIndex("nl", []).Ask("is het gratis?").Outcome);

    [Fact]
    public void An_unknown_language_reads_as_English() =>
        Assert.Equal("cost", new FaqIndex("xx", FaqEntryFile.Read("en")).Ask("Is it free?").Matches[0].Id);

    private static bool IsMeant(string[] expected, FaqReply reply) => expected switch
    {
        ["answered", var id] => reply.Outcome == FaqOutcome.Answered && reply.Matches[0].Id == id,
        ["found", var id] => reply.Outcome != FaqOutcome.HandedOver && reply.Matches.Any(match => match.Id == id),
        ["own", var id] => reply.IsOwnCase && reply.Matches is [var beside] && beside.Id == id,
        ["own"] => reply.IsOwnCase && reply.Outcome == FaqOutcome.HandedOver,
        ["general"] => !reply.IsOwnCase,
        ["unanswered"] => reply.Outcome != FaqOutcome.Answered,
        _ => throw new FormatException(string.Join(' ', expected)),
    };
}
