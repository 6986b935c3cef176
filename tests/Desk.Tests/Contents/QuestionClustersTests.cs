using SamenHier.Casework.Questions;
using SamenHier.Desk.Contents;
using SamenHier.Dialogs.Faq;

namespace SamenHier.Desk.Tests.Contents;

public sealed class QuestionClustersTests
{
    private static readonly QuestionClusters Clusters = new(FaqLibrary.Shipped);

    private static readonly (string Language, string[][] Asked)[] Samples =
    [
        ("nl",
        [
            ["Waar kan ik een fiets kopen?", "waar koop ik een tweedehands fiets", "ik wil een fiets kopen", "fiets kopen"],
            ["Mag ik een hond houden in mijn huis?", "mag ik een hond hebben", "hond in huis"],
            ["Waar is de moskee?", "is er een moskee in de buurt"],
            ["Wie wint het songfestival?"],
        ]),
        ("ar",
        [
            ["أين أشتري دراجة؟", "أريد أن أشتري دراجة مستعملة", "شراء دراجة"],
            ["أين المسجد القريب؟", "هل يوجد مسجد قريب"],
            ["كم الساعة الآن؟"],
        ]),
        ("ti",
        [
            ["ብሽክለታ ኣበይ ክገዝእ ይኽእል፧", "ብሽክለታ ክገዝእ ደልየ", "ብሽክለታ ምግዛእ"],
            ["ቤተ ክርስቲያን ኣበይ ኣሎ፧", "ኣብ ቀረባ ቤተ ክርስቲያን ኣሎ ዶ"],
            ["ጽባሕ ማይ ክወቅዕ ድዩ፧"],
        ]),
    ];

    public static TheoryData<string> EveryLanguage => [.. Samples.Select(sample => sample.Language)];

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void Questions_about_the_same_stand_together_the_biggest_first(string language)
    {
        var asked = Samples.Single(sample => sample.Language == language).Asked;
        var clusters = Clusters.Of(Shuffled(asked.SelectMany(group => group), language));
        Assert.Equal(Lines(asked.Select(group => group.AsEnumerable())), Lines(clusters.Select(Words)));
        Assert.Equal(clusters.Select(cluster => cluster.Questions.Count).OrderDescending(), clusters.Select(cluster => cluster.Questions.Count));
    }

    [Fact]
    public void The_order_in_which_they_come_makes_no_difference()
    {
        var asked = Samples.SelectMany(sample => sample.Asked.SelectMany(group => group).Select((words, at) => Question(words, sample.Language, at))).ToList();
        var clusters = Clusters.Of(asked);
        for (var seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            var again = Clusters.Of(asked.OrderBy(_ => random.Next()).ToList());
            Assert.Equal(clusters.Select(cluster => string.Join('\n', Words(cluster))), again.Select(cluster => string.Join('\n', Words(cluster))));
        }
    }

    [Fact]
    public void The_same_words_are_one_however_they_are_written()
    {
        var cluster = Assert.Single(Clusters.Of([Question("Waar is de moskee?", "nl", 1), Question("WAAR IS DE MOSKEE", "nl", 2), Question("waar  is de moskee!!", "nl", 3)]));
        Assert.Equal(3, cluster.Questions.Count);
    }

    [Fact]
    public void Two_languages_never_stand_together() =>
        Assert.Equal(2, Clusters.Of([Question("hotel", "nl", 1), Question("hotel", "en", 2)]).Count);

    [Theory]
    [InlineData("")]
    [InlineData("???")]
    [InlineData("🙂")]
    public void What_has_no_words_harms_nothing(string words) => Assert.Equal(2, Clusters.Of([Question(words, "nl", 1), Question("Waar is de moskee?", "xx", 2)]).Count);

    [Fact]
    public void A_thousand_questions_are_put_together_in_a_moment()
    {
        var asked = FaqLibrary.Shipped.All.SelectMany(article => article.Texts["nl"].Asked).Take(1000).Select((words, at) => Question(words, "nl", at)).ToList();
        Assert.Equal(asked.Count, Clusters.Of(asked).Sum(cluster => cluster.Questions.Count));
    }

    private static IEnumerable<string> Words(QuestionCluster cluster) => cluster.Questions.Select(question => question.Words);

    private static IEnumerable<string> Lines(IEnumerable<IEnumerable<string>> groups) =>
        groups.Select(group => string.Join('\n', group.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);

    private static List<UnansweredQuestion> Shuffled(IEnumerable<string> asked, string language)
    {
        var random = new Random(1);
        return [.. asked.Select((words, at) => Question(words, language, at)).OrderBy(_ => random.Next())];
    }

    private static UnansweredQuestion Question(string words, string language, int at) =>
        new(words, language, "unknown", null, null, new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero).AddMinutes(at));
}
