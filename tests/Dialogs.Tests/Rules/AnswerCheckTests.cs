using SamenHier.Dialogs.Checks;
using SamenHier.Dialogs.Texts;
using SamenHier.Dialogs.Tests.Conversations;

namespace SamenHier.Dialogs.Tests.Rules;

/// <summary>Which answers are asked about once more, and which need a person first.</summary>
public sealed class AnswerCheckTests
{
    private static readonly DateOnly Today = new(2026, 1, 31);

    [Theory]
    [InlineData("newcomer.birthYear", "2011", "", "child.alone")]
    [InlineData("newcomer.birthYear", "2026", "", "child.alone")]
    [InlineData("newcomer.birthYear", "2010", "", null)]
    [InlineData("newcomer.birthYear", "1904", "", null)]
    [InlineData("newcomer.sixteen", "no", "", "child.alone")]
    [InlineData("newcomer.sixteen", "yes", "", null)]
    [InlineData("situation.outside", "person", "", "person.noted")]
    [InlineData("situation.outside", "goOn", "", null)]
    public void What_only_a_person_can_judge_goes_to_a_person(string question, string value, string known, string? expected) =>
        AssertObjection<Objection.NeedsPerson>(question, value, known, expected);

    [Theory]
    [InlineData("newcomer.birthYear", "2000", "situation.arrived=1999-05", "doubt.arrivedBeforeBorn")]
    [InlineData("newcomer.birthYear", "1999", "situation.arrived=1999-05", null)]
    [InlineData("newcomer.birthYear", "2000", "situation.arrived=skipped", null)]
    [InlineData("newcomer.birthYear", "2000", "newcomer.childAges=3,14", null)]
    [InlineData("newcomer.birthYear", "2000", "newcomer.childAges=3,15", "doubt.childTooOld")]
    [InlineData("newcomer.birthYear", "2000", "newcomer.childAges=skipped", null)]
    [InlineData("situation.arrived", "1999-05", "newcomer.birthYear=2000", "doubt.arrivedBeforeBorn")]
    [InlineData("situation.arrived", "2000-01", "newcomer.birthYear=2000", null)]
    [InlineData("situation.arrived", "1999-05", "newcomer.birthYear=declined", null)]
    [InlineData("situation.arrived", "1999-05", "", null)]
    [InlineData("newcomer.children", "0", "newcomer.adults=1", "doubt.familyOfOne")]
    [InlineData("newcomer.children", "0", "newcomer.adults=2", null)]
    [InlineData("newcomer.children", "1", "newcomer.adults=1", null)]
    [InlineData("newcomer.children", "10", "newcomer.adults=1", null)]
    [InlineData("newcomer.children", "11", "newcomer.adults=1", "doubt.manyChildren")]
    [InlineData("newcomer.adults", "1", "newcomer.children=0", "doubt.familyOfOne")]
    [InlineData("newcomer.adults", "2", "newcomer.children=0", null)]
    [InlineData("newcomer.adults", "1", "newcomer.children=1", null)]
    [InlineData("newcomer.adults", "1", "", null)]
    [InlineData("newcomer.childAges", "3,7", "newcomer.children=2", null)]
    [InlineData("newcomer.childAges", "3", "newcomer.children=1", null)]
    [InlineData("newcomer.childAges", "3", "newcomer.children=2", "doubt.ageCount")]
    [InlineData("newcomer.childAges", "3,7,9", "newcomer.children=2", "doubt.ageCount")]
    [InlineData("newcomer.childAges", "3,7", "", null)]
    [InlineData("newcomer.childAges", "3,14", "newcomer.children=2 newcomer.birthYear=2000", null)]
    [InlineData("newcomer.childAges", "15,3", "newcomer.children=2 newcomer.birthYear=2000", "doubt.childTooOld")]
    [InlineData("newcomer.childAges", "15,3", "newcomer.children=2 newcomer.birthYear=declined", null)]
    [InlineData("newcomer.dutchLevel", "none", "newcomer.languages=ar,nl", "doubt.dutchSpoken")]
    [InlineData("newcomer.dutchLevel", "none", "newcomer.languages=ar,en", null)]
    [InlineData("newcomer.dutchLevel", "a1", "newcomer.languages=ar,nl", null)]
    [InlineData("newcomer.place", "1999-05", "newcomer.birthYear=2000", null)]
    public void A_contradiction_is_doubted(string question, string value, string known, string? expected) =>
        AssertObjection<Objection.Doubt>(question, value, known, expected);

    private static void AssertObjection<T>(string question, string value, string known, string? expected)
        where T : Objection
    {
        var objection = AnswerChecks.Find(question, Known.Value(value), Known.Facts(known, Today), Today);
        Assert.Equal(expected, objection?.TextKey);
        Assert.True(objection is null or T);
        if (objection is Objection.Doubt)
        {
            // What it says about both answers stands in every language, with nothing left open.
            Assert.All(Languages.All, language => Assert.DoesNotContain('{', Bot.Shipped.Texts.Get(language, objection.TextKey, objection.Arguments)));
        }
    }
}
