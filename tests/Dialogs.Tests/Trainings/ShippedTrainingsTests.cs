using SamenHier.Dialogs.Trainings;

namespace SamenHier.Dialogs.Tests.Trainings;

/// <summary>What must hold for every lesson that ships.</summary>
public sealed class ShippedTrainingsTests
{
    private const int LongestSay = 450;
    private const int LongestAsk = 160;
    private const int LongestChoice = 60;
    private const int WordsPerMinute = 150;

    private static TrainingLibrary Library => TrainingLibrary.Shipped;

    private static IEnumerable<TrainingPart> Parts => Library.All.SelectMany(module => module.Parts);

    [Fact]
    public void There_are_five_in_their_order() =>
        Assert.Equal(["policy", "arrival", "expectations", "equality", "situations"], Library.All.Select(module => module.Id));

    [Fact]
    public void Each_has_two_or_three_questions_after_something_to_read_and_ends_with_one() => Assert.All(Library.All, module =>
    {
        Assert.InRange(module.Parts.OfType<TrainingPart.Check>().Count(), 2, 3);
        Assert.InRange(module.Parts.OfType<TrainingPart.Say>().Count(), 5, 8);
        Assert.IsType<TrainingPart.Say>(module.Parts[0]);
        Assert.IsType<TrainingPart.Check>(module.Parts[^1]);
    });

    [Fact]
    public void Every_part_fits_on_a_small_screen_and_every_answer_on_a_button() => Assert.All(Parts, part => Assert.All(TrainingLanguage.All, language =>
    {
        Assert.InRange(part.Words.In(language).Length, 1, part is TrainingPart.Say ? LongestSay : LongestAsk);
        Assert.All((part as TrainingPart.Check)?.Choices ?? [], choice => Assert.InRange(choice.Words.In(language).Length, 1, LongestChoice));
    }));

    [Fact]
    public void No_two_answers_of_a_question_share_their_words() => Assert.All(Parts.OfType<TrainingPart.Check>(), check => Assert.All(TrainingLanguage.All, language =>
        Assert.Equal(check.Choices.Count, check.Choices.Select(choice => choice.Words.In(language)).Distinct(StringComparer.OrdinalIgnoreCase).Count())));

    [Fact]
    public void The_right_answer_is_not_always_the_same() =>
        Assert.True(Parts.OfType<TrainingPart.Check>().Select(check => check.Right.Id).Distinct(StringComparer.Ordinal).Count() > 2);

    [Fact]
    public void A_lesson_takes_about_as_long_as_it_says() => Assert.All(Library.All, module =>
    {
        var words = module.Parts.Sum(part => part.Words.In("nl").Split(' ').Length + (part is TrainingPart.Check check ? check.Because.In("nl").Split(' ').Length + check.Choices.Sum(choice => choice.Words.In("nl").Split(' ').Length) : 0));
        Assert.InRange(module.Minutes, 3, 7);
        Assert.InRange(words / (double)WordsPerMinute, module.Minutes - 2.5, module.Minutes + 1.5);
    });

    [Fact]
    public void Every_lesson_awaits_the_programme_until_it_has_reviewed_it() => Assert.All(Library.All, module => Assert.False(module.IsReviewed));
}
