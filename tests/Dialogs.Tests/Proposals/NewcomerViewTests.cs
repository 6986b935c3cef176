using System.Text;
using SamenHier.Casework;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Proposals;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Tests.Rules;
using SamenHier.Matching.Explanations;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Tests.Proposals;

/// <summary>What of a newcomer reaches a group.</summary>
public sealed class NewcomerViewTests
{
    private const string Told =
        "newcomer.name=Testpersoon newcomer.birthYear=1992 newcomer.household=family newcomer.adults=2 newcomer.children=3 newcomer.childAges=4,7,9 newcomer.languages=ti,nl newcomer.dutchLevel=a1 "
        + "newcomer.interests=cooking newcomer.occupation=searching newcomer.workWords=Timmerman newcomer.free=evenings newcomer.wishes=women,language newcomer.wishWords=Wenswoorden newcomer.contact=0612345678 "
        + "priorities.ranked=friendship support.needs=trauma support.words=Steunwoorden weegschaal.birthday=2 situation.permit=asylum situation.arrived=2025-03";

    private static readonly ViewReason[] Reasons =
    [
        new(ReasonCodes.Near, ["4"]), new(ReasonCodes.Priorities, ["friendship"]), new(ReasonCodes.Interests, ["cooking"]), new(ReasonCodes.Languages, ["ti"]), new(ReasonCodes.Age, ["3"]),
        new(ReasonCodes.Weegschaal, []), new(ReasonCodes.Needs, ["trauma"]), new(ReasonCodes.Children, []), new(ReasonCodes.Uncovered, ["mental"]),
    ];

    [Theory]
    [InlineData("", "", "near")]
    [InlineData("name", "newcomer.name", "near")]
    [InlineData("interests", "newcomer.interests", "near interests")]
    [InlineData("priorities town", "newcomer.town priorities.ranked", "near priorities")]
    [InlineData("languages family", "newcomer.languages newcomer.household newcomer.adults newcomer.children", "near languages")]
    public void A_group_sees_what_the_newcomer_agreed_to_and_no_more(string agreed, string answers, string reasons)
    {
        var view = NewcomerView.Read(View(agreed.Split(' ')).Write());

        Assert.Equal(answers.Split(' ', StringSplitOptions.RemoveEmptyEntries), view.Answers.Select(answer => answer.Question));
        Assert.Equal(reasons.Split(' '), view.Reasons.Select(reason => reason.Code));
        Assert.Empty(view.Reasons[0].Arguments);
        Assert.Equal(("Testbouwer Een", "12345678", "ti"), (view.Builder, view.Wording, view.Language));
    }

    [Fact]
    public void Even_everything_holds_no_need_no_wish_no_weegschaal_no_address_and_no_distance()
    {
        var written = Encoding.UTF8.GetString(View([.. ShowableFacts.All]).Write());

        string[] never = ["trauma", "women", "Wenswoorden", "Steunwoorden", "1992", "0612345678", "searching", "weegschaal", "asylum", "2025", "2011", "52.3", "\"4\"", "[4,7,9]", "mental"];
        Assert.All(never, words => Assert.DoesNotContain(words, written, StringComparison.Ordinal));
        Assert.Contains("Haarlem", written, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_newcomer_is_told_reads_back_as_it_was_written()
    {
        var read = GroupView.Read(Group.Write());

        Assert.Equal((Group.Name, Group.Town, Group.Members, Group.Builder), (read.Name, read.Town, read.Members, read.Builder));
        Assert.Equal(Group.Languages, read.Languages);
        Assert.Equal(Group.GroupReasons.SelectMany(reason => reason.Arguments.Prepend(reason.Code)), read.GroupReasons.SelectMany(reason => reason.Arguments.Prepend(reason.Code)));
    }

    private static GroupView Group { get; } = new("De Proefgroep", "Haarlem", 3, ["nl", "ti"], "Testbouwer Een", []) { GroupReasons = Reasons };

    private static NewcomerView View(string[] agreed)
    {
        var answers = Known.Answers(Told);
        answers["newcomer.place"] = Place("2011 Haarlem");
        var person = new ParticipantRecord(
            new ParticipantId(Guid.Empty), 1, new("webchat", "phone"), new ParticipantProfile("newcomer", "ti", IntakeState.Sent, "123456789012"), new Dictionary<string, byte[]>(StringComparer.Ordinal), answers,
            new Dictionary<string, Consent>(StringComparer.Ordinal));
        var facts = ShowableFacts.Of(new ParticipantFile(person.Id, person, DateTimeOffset.UnixEpoch));
        Assert.Equal(ShowableFacts.All, ShowableFacts.All.Where(facts.ContainsKey));
        return NewcomerView.Of(facts.Where(fact => agreed.Contains(fact.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal), Group, "12345678", "ti");
    }

    private static Answer Place(string words) => new(
        "newcomer.place",
        AnswerValue.Of(new Place("Haarlem", "2011", 52.38, 4.63, PlacePrecision.Postcode, "geonames") { Town = "Haarlem", Province = "Noord-Holland" }),
        words, "nl", "", DateTimeOffset.UnixEpoch);
}
