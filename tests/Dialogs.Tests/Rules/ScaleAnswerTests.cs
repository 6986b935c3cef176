using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Tests.Conversations;

namespace SamenHier.Dialogs.Tests.Rules;

public sealed class ScaleAnswerTests
{
    private const int People = 1000;

    private static readonly List<string> Scales = [.. Bot.Shipped.Library.Newest.Get("weegschaal").Questions.Select(question => question.Id)];

    public static TheoryData<string> EveryScale => [.. Scales];

    // 420 to 580 of 1,000 holds a fair coin in all but one of two million draws.
    [Theory]
    [MemberData(nameof(EveryScale))]
    public void Half_of_the_people_see_the_second_statement_first(string question) =>
        Assert.InRange(Participants().Count(participant => ScaleAnswer.IsSwapped(participant, question)), 420, 580);

    // Ids made in the same second share most of their bytes.
    [Theory]
    [MemberData(nameof(EveryScale))]
    public void So_do_half_of_those_who_began_in_the_same_second(string question) => Assert.InRange(
        Enumerable.Range(0, People).Count(each => ScaleAnswer.IsSwapped(Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddMilliseconds(each)), question)), 420, 580);

    [Fact]
    public void The_order_of_one_question_says_nothing_about_that_of_another()
    {
        foreach (var (one, other) in Scales.SelectMany(one => Scales.Where(other => string.CompareOrdinal(one, other) < 0).Select(other => (one, other))))
        {
            Assert.InRange(Participants().Count(person => ScaleAnswer.IsSwapped(person, one) == ScaleAnswer.IsSwapped(person, other)), 420, 580);
        }
    }

    // A person who goes on after a release must find the buttons as they were, so the rule may not change either.
    [Theory]
    [InlineData("00112233-4455-6677-8899-aabbccddeeff", "weegschaal.birthday", true)]
    [InlineData("00112233-4455-6677-8899-aabbccddeeff", "weegschaal.contact", true)]
    [InlineData("0194b8f0-1c00-7abc-8def-0123456789ab", "weegschaal.birthday", false)]
    [InlineData("0194b8f0-1c00-7abc-8def-0123456789ab", "weegschaal.contact", true)]
    [InlineData("ffffffff-0000-4000-8000-000000000001", "weegschaal.birthday", true)]
    [InlineData("ffffffff-0000-4000-8000-000000000001", "weegschaal.contact", false)]
    public void The_order_is_fixed_for_a_person_and_a_question_over_all_releases(string person, string question, bool swapped) =>
        Assert.Equal(swapped, ScaleAnswer.IsSwapped(Guid.Parse(person), question));

    [Theory]
    [InlineData(false, "first-second")]
    [InlineData(true, "second-first")]
    public async Task The_order_shown_is_recorded_and_the_answer_keeps_the_order_of_the_questionnaire(bool swapped, string recorded)
    {
        var device = await PersonAsync(swapped);
        var first = device.Last.Question!.Choices[0].Value;

        await device.TypeAsync("1");

        var answer = device.Person.Answers["weegschaal.birthday"];
        Assert.Equal((swapped ? "2" : "-2", recorded), (first, answer.Detail));
        Assert.Equal(first, answer.Value);
    }

    private static async Task<Device> PersonAsync(bool swapped)
    {
        for (var seed = 1; seed < 100; seed++)
        {
            var casework = new InMemoryCasework(seed);
            if (ScaleAnswer.IsSwapped(casework.NextId().Value, "weegschaal.birthday") == swapped)
            {
                var device = new Device(Bot.Shipped, casework, "sides");
                await device.TypeAsync("hello");
                while (device.Last.Question!.Id != "weegschaal.birthday") await Walk.AnswerAsync(device, "nl");
                return device;
            }
        }

        throw new InvalidOperationException("Nobody sees the statements in this order.");
    }

    private static List<Guid> Participants()
    {
        var random = new Random(20260131);
        return [.. Enumerable.Range(0, People).Select(_ =>
        {
            var bytes = new byte[16];
            random.NextBytes(bytes);
            return new Guid(bytes);
        })];
    }
}
