namespace SamenHier.Recognizers.Tests;

public class QuestionTests
{
    public static TheoryData<string, string> Questions => QuestionTable.Rows(table => table.Questions);

    public static TheoryData<string, string> WeakQuestions => QuestionTable.Rows(table => table.Weak);

    public static TheoryData<string, string> LookAlikes => QuestionTable.Rows(table => table.LookAlikes);

    public static TheoryData<string, string> Answers => QuestionTable.Rows(table => table.Answers);

    public static TheoryData<string, string> Stories => QuestionTable.Rows(table => table.Stories);

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_question_is_recognised_with_and_without_a_question_mark(string language, string typed) =>
        Assert.Equal(QuestionForm.Sure, QuestionRecognizer.Recognize(typed, language));

    [Theory]
    [MemberData(nameof(WeakQuestions))]
    public void A_question_with_a_weak_sign_is_perhaps_one(string language, string typed) =>
        Assert.Equal(QuestionForm.Perhaps, QuestionRecognizer.Recognize(typed, language));

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public void An_answer_that_looks_like_a_question_is_at_most_perhaps_one(string language, string typed) =>
        Assert.NotEqual(QuestionForm.Sure, QuestionRecognizer.Recognize(typed, language));

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_is_no_question(string language, string typed) =>
        Assert.Equal(QuestionForm.None, QuestionRecognizer.Recognize(typed, language));

    [Theory]
    [MemberData(nameof(Stories))]
    public void An_answer_in_sentences_is_no_question(string language, string typed) =>
        Assert.Equal(QuestionForm.None, QuestionRecognizer.Recognize(typed, language));

    [Theory]
    [InlineData("shu hada", "nl")]
    [InlineData("wat kost dit", "ar")]
    [InlineData("do I have to pay", "ti")]
    [InlineData("هل هذا مجاني", "en")]
    [InlineData("እዚ እንታይ እዩ", "nl")]
    [InlineData("entay eyu", "ar")]
    public void A_question_in_another_language_than_that_of_the_conversation_is_one_too(string typed, string language) =>
        Assert.Equal(QuestionForm.Sure, QuestionRecognizer.Recognize(typed, language));

    [Theory]
    [InlineData("men", "nl")]
    [InlineData("man", "en")]
    [InlineData("hal", "nl")]
    [InlineData("do", "en")]
    public void A_word_of_the_conversations_language_means_what_it_means_there(string typed, string language) =>
        Assert.Equal(QuestionForm.None, QuestionRecognizer.Recognize(typed, language));

    [Theory]
    [InlineData("Haarlem?", "nl")]
    [InlineData("yes?", "en")]
    [InlineData("٣؟", "ar")]
    [InlineData("እወ፧", "ti")]
    [InlineData("wat ik wil is werk vinden", "nl")]
    [InlineData("hoeveel", "nl")]
    public void Only_a_question_mark_or_a_question_word_is_perhaps_a_question(string typed, string language) =>
        Assert.Equal(QuestionForm.Perhaps, QuestionRecognizer.Recognize(typed, language));

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("NL")]
    [InlineData("fr")]
    [InlineData("")]
    public void A_language_tag_may_have_a_region_and_an_unknown_language_reads_as_English(string language)
    {
        Assert.Equal(QuestionForm.Sure, QuestionRecognizer.Recognize("what does it cost", language));
        Assert.Equal(QuestionForm.Sure, QuestionRecognizer.Recognize("hoeveel kost het", language));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("?")]
    [InlineData("؟؟؟!!")]
    [InlineData("👍")]
    [InlineData("\uD83D\uDC00\u202E\0\u0301")]
    public void A_text_without_words_asks_nothing(string typed)
    {
        foreach (var language in Table.Languages)
            Assert.Equal(QuestionForm.None, QuestionRecognizer.Recognize(typed, language));
    }

    [Fact]
    public void Of_a_long_text_the_first_ten_thousand_characters_are_read()
    {
        var story = string.Concat(Enumerable.Repeat("ik werk. ", 1_200))[..9_990];
        Assert.Equal(QuestionForm.Sure, QuestionRecognizer.Recognize("kan ik stoppen? " + story, "nl"));
        Assert.Equal(QuestionForm.None, QuestionRecognizer.Recognize(story + new string(' ', 20) + "kan ik stoppen?", "nl"));
    }
}
