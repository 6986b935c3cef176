using SamenHier.Casework.People;
using SamenHier.Dialogs.Candidates;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Tests.Groups;
using SamenHier.Matching.Input;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Tests.Candidates;

/// <summary>What the matching must not know changes nothing of what it reads, not by a byte.</summary>
public sealed class NonInterferenceTests
{
    private const int People = 10_000;

    // Names, contact, free text, what somebody does, which permit they have and since when they are here. Of a permit only whether the programme is for them counts.
    private static readonly Dictionary<string, string[]> Hidden = new(StringComparer.Ordinal)
    {
        ["newcomer.name"] = ["Testpersoon Een", "تجربة", "ፈተነ"],
        ["newcomer.contact"] = ["0612345678", "proef@example.org"],
        ["newcomer.workWords"] = ["Timmerman", "نجار", "friendship"],
        ["newcomer.wishWords"] = ["women", "language", "Vrij"],
        ["newcomer.occupation"] = ["working", "studying", "searching", "caring", "other"],
        ["newcomer.dutchLevel"] = ["none", "a1", "b2"],
        ["newcomer.free"] = ["weekdays", "sunday"],
        ["newcomer.adults"] = ["1", "2", "5"],
        ["newcomer.childAges"] = ["3", "3,7", "17"],
        ["support.words"] = ["trauma", "learning", "Anders"],
        ["situation.permit"] = ["asylum", "family"],
        ["situation.arrived"] = ["2025-03", "2026-01"],
        ["situation.studying"] = ["yes", "no"],
        ["start.language"] = ["nl", "en", "ar", "ti"],
    };

    private static readonly Dictionary<string, string[]> HiddenOfMembers = new(StringComparer.Ordinal)
    {
        ["volunteer.name"] = ["Testpersoon Twee", "ፈተነ"],
        ["volunteer.contact"] = ["0612345678", "proef@example.org"],
        ["volunteer.workWords"] = ["Timmerman", "friendship"],
        ["volunteer.supportWords"] = ["trauma", "Anders"],
        ["volunteer.occupation"] = ["working", "retired"],
        ["volunteer.dutchLevel"] = ["native", "a2"],
        ["volunteer.fluent"] = ["nl", "ti"],
        ["volunteer.free"] = ["weekdays", "sunday"],
    };

    [Fact]
    public void A_newcomer_stays_the_same_whatever_they_are_called_say_or_do()
    {
        Random random = new(20261122);
        for (var person = 0; person < People; person++)
        {
            var visible = Visible(random, "newcomer.", "priorities.", "support.", "weegschaal.");
            visible["situation.inNetherlands"] = Answer("situation.inNetherlands", AnswerValue.Of("yes"), random);
            visible["newcomer.place"] = Answer("newcomer.place", Place(52 + random.NextDouble(), 4 + random.NextDouble(), random), random);

            var (one, other) = (Changed(visible, Hidden, random), Changed(visible, Hidden, random));
            Assert.Equal(
                Written(CandidateReader.Newcomer("n", StoredPeople.Newcomer(one), StoredPeople.AsOf)!),
                Written(CandidateReader.Newcomer("n", StoredPeople.Newcomer(other) with { Id = new(Guid.NewGuid()), Version = 7 }, StoredPeople.AsOf)!));
        }
    }

    [Fact]
    public void A_group_stays_the_same_whatever_its_members_are_called_say_or_do()
    {
        Random random = new(11222026);
        for (var group = 0; group < People / 4; group++)
        {
            var members = Members.Of("", "", "", "");
            var visible = members.Select(_ => Visible(random, "volunteer.", "weegschaal.")).ToList();
            var (one, other) = (Sit(), Sit());
            Assert.Equal(Written(one), Written(other));

            Group Sit()
            {
                var stored = Members.Group([.. members.Select((member, place) => member with { Answers = Changed(visible[place], HiddenOfMembers, random), Language = Pick(["nl", "ti"], random) })], DateTimeOffset.UnixEpoch);
                return CandidateReader.Group("g", stored with { Profile = stored.Profile with { Name = Pick(["De Buren", "Proefgroep"], random), Town = Place(52, 5, random), Builder = Pick(["a", "b"], random) } })!;
            }
        }
    }

    private static byte[] Written(Newcomer newcomer) => InputJson.Write(new MatchingInput(StoredPeople.AsOf, [newcomer], []));

    private static byte[] Written(Group group) => InputJson.Write(new MatchingInput(StoredPeople.AsOf, [], [group]));

    // Answers to all questions with choices or numbers that the matching reads or could read.
    private static Dictionary<string, Answer> Visible(Random random, params string[] questionnaires)
    {
        var answers = Bot.Shipped.Library.Newest.All.SelectMany(questionnaire => questionnaire.Questions)
            .Where(question => Array.Exists(questionnaires, prefix => question.Id.StartsWith(prefix, StringComparison.Ordinal)))
            .Where(question => question.Choices.Count > 0 && random.Next(5) > 0)
            .Select(question => Answer(question.Id, Value(question, random), random))
            .ToDictionary(answer => answer.Question, StringComparer.Ordinal);
        answers["consent.matching"] = Answer("consent.matching", AnswerValue.Of("yes"), random);
        answers["newcomer.birthYear"] = Answer("newcomer.birthYear", AnswerValue.Of(random.Next(1940, 2010)), random);
        answers["volunteer.place"] = Answer("volunteer.place", Place(52 + random.NextDouble(), 4 + random.NextDouble(), random), random);
        return answers;
    }

    private static string Value(Question question, Random random) => question.Kind switch
    {
        QuestionKind.Multi => AnswerValue.Of([.. question.Choices.Where(_ => random.Next(3) == 0).Take(question.AtMost ?? 20).DefaultIfEmpty(question.Choices[0])]),
        QuestionKind.Scale or QuestionKind.Number => AnswerValue.Of(int.Parse(Pick(question.Choices, random), System.Globalization.CultureInfo.InvariantCulture)),
        _ => AnswerValue.Of(Pick(question.Choices, random)),
    };

    // The same answers in other words, in another language, at another time; and others where nothing may be read. A place is where it is, whatever it is called.
    private static Dictionary<string, Answer> Changed(Dictionary<string, Answer> visible, Dictionary<string, string[]> hidden, Random random)
    {
        var answers = visible.Values.Select(answer => Answer(answer.Question, AnswerValue.IsPlace(answer.Value) ? Renamed(answer.Value, random) : answer.Value, random))
            .ToDictionary(answer => answer.Question, StringComparer.Ordinal);
        foreach (var (question, values) in hidden) answers[question] = Answer(question, Rules.Known.Value(Pick(values, random)), random);
        return answers;
    }

    private static Answer Answer(string question, string value, Random random) =>
        new(question, value, Pick(["ja", "نعم", "እወ"], random), Pick(["nl", "ti"], random), $"{random.Next():x8}", new DateTimeOffset(2026, 10, 1, random.Next(24), 0, 0, TimeSpan.Zero));

    private static string Place(double latitude, double longitude, Random random) => AnswerValue.Of(
        new Place(Pick(["Proefplaats", "ፈተነ"], random), Pick(["1234", "5678"], random), latitude, longitude, PlacePrecision.Town, Pick(["a", "b"], random)) { Town = Pick(["X", "Y"], random), Province = Pick(["P", "Q"], random) });

    private static string Renamed(string place, Random random) => AnswerValue.Place(place) is { Latitude: { } latitude, Longitude: { } longitude } ? Place(latitude, longitude, random) : place;

    private static T Pick<T>(IReadOnlyList<T> from, Random random) => from[random.Next(from.Count)];
}
