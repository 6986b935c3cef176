namespace SamenHier.Recognizers.Tests.Faq;

public class SeveralQuestionsTests
{
    [Theory]
    [InlineData("nl", "Is het gratis? Hoe lang duurt het?", "cost how_long")]
    [InlineData("nl", "Kost meedoen geld? Hoe ver wonen ze van mij? Ben jij een robot?", "cost how_far_away is_this_a_robot")]
    [InlineData("en", "Is it free? How long does it take?", "cost how_long")]
    [InlineData("en", "Are you a robot?\nHow do I apply for DigiD?", "is_this_a_robot digid")]
    public void Each_question_has_its_reply(string language, string message, string entries) =>
        Assert.Equal(entries.Split(' '), FaqEntryFile.Index(language).AskEach(message, FaqAudience.Newcomer).Select(reply => reply.Matches[0].Id));

    [Theory]
    [InlineData("nl", "Is het gratis?")]
    [InlineData("nl", "Ik woon nu een jaar hier. Mijn buren zijn aardig. Is het gratis?")]
    [InlineData("en", "Is it free? Does it cost money?")]
    [InlineData("en", "Hello. I came last year with my family. How long does it take?")]
    [InlineData("en", "")]
    public void One_question_has_one_reply(string language, string message) =>
        Assert.Single(FaqEntryFile.Index(language).AskEach(message, FaqAudience.Newcomer));

    [Fact]
    public void No_more_than_three_are_answered() =>
        Assert.InRange(FaqEntryFile.Index("en").AskEach(string.Join(' ', Enumerable.Repeat("Is it free? How long does it take? Are you a robot? How do I get DigiD? Is there a training?", 5))).Count, 1, 3);

    [Fact]
    public void An_own_case_with_several_questions_is_left_to_a_person()
    {
        var replies = FaqEntryFile.Index("en").AskEach("My asylum application was refused last week and my lawyer does not answer. What can I do now? How long do I have?", FaqAudience.Newcomer);
        Assert.True(Assert.Single(replies).IsOwnCase);
    }
}
