using SamenHier.Casework;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Tests.Conversations;

namespace SamenHier.Dialogs.Tests.Rules;

/// <summary>What is asked next, and which answers a changed answer takes with it.</summary>
public sealed class InterviewTests
{
    private static readonly DateOnly Today = new(2026, 1, 31);

    [Theory]
    [InlineData("situation", "", "situation.inNetherlands")]
    [InlineData("situation", "situation.inNetherlands=no", "situation.studying")]
    [InlineData("situation", "situation.inNetherlands=yes situation.permit=asylum situation.arrived=skipped", "situation.arrivedWithin")]
    [InlineData("situation", "situation.inNetherlands=yes situation.permit=asylum situation.arrived=2025-03", "situation.studying")]
    [InlineData("situation", "situation.inNetherlands=yes situation.permit=asylum situation.arrived=2012-03 situation.studying=no", "situation.outside")]
    [InlineData("situation", "situation.inNetherlands=yes situation.permit=asylum situation.arrived=2025-03 situation.studying=no", null)]
    [InlineData("newcomer", "newcomer.name=Testperson newcomer.birthYear=declined", "newcomer.sixteen")]
    [InlineData("newcomer", "newcomer.name=Testperson newcomer.birthYear=1992 newcomer.household=alone", "newcomer.languages")]
    [InlineData("newcomer", "situation.inNetherlands=yes newcomer.name=Testperson newcomer.birthYear=1992 newcomer.household=alone", "newcomer.place")]
    [InlineData("newcomer", "situation.inNetherlands=no newcomer.name=Testperson newcomer.birthYear=1992 newcomer.household=alone", "newcomer.plannedPlace")]
    [InlineData("newcomer", "situation.inNetherlands=no newcomer.name=Testperson newcomer.birthYear=1992 newcomer.household=family newcomer.adults=1 newcomer.children=0", "newcomer.plannedPlace")]
    [InlineData("newcomer", "situation.inNetherlands=no newcomer.name=Testperson newcomer.birthYear=1992 newcomer.household=family newcomer.adults=1 newcomer.children=1", "newcomer.childAges")]
    [InlineData("newcomer", "newcomer.name=Testperson newcomer.birthYear=1992 newcomer.household=alone newcomer.languages=ar", "newcomer.dutchLevel")]
    [InlineData("newcomer", "newcomer.name=Testperson newcomer.birthYear=1992 newcomer.household=alone newcomer.languages=ar,en", "newcomer.fluent")]
    [InlineData("support", "", null)]
    [InlineData("support", "consent.support=no", null)]
    [InlineData("support", "consent.support=yes", "support.needs")]
    [InlineData("support", "consent.support=yes support.needs=trauma", "support.words")]
    [InlineData("support", "consent.support=yes support.needs=none", null)]
    [InlineData("support", "consent.support=yes support.needs=declined", null)]
    public void The_first_question_that_applies_and_has_no_answer_is_next(string questionnaire, string known, string? expected) =>
        Assert.Equal(expected, Interview.Next(Bot.Shipped.Library.Newest.Get(questionnaire), Known.Facts(known, Today))?.Id);

    [Theory]
    [InlineData("newcomer.household=family newcomer.adults=2 newcomer.children=2 newcomer.childAges=3,7 newcomer.name=Testperson", "newcomer.household=alone", "newcomer.adults newcomer.childAges newcomer.children")]
    [InlineData("newcomer.household=family newcomer.adults=2 newcomer.children=2 newcomer.childAges=3,7", "newcomer.children=0", "newcomer.childAges")]
    [InlineData("newcomer.household=family newcomer.adults=2 newcomer.children=2 newcomer.childAges=3,7", "newcomer.children=3", "newcomer.childAges")]
    [InlineData("newcomer.household=family newcomer.adults=2 newcomer.children=2 newcomer.childAges=3,7", "newcomer.children=2", "")]
    [InlineData("newcomer.household=family newcomer.adults=2 newcomer.children=2 newcomer.childAges=3,7", "newcomer.adults=3", "")]
    [InlineData("newcomer.birthYear=declined newcomer.sixteen=yes", "newcomer.birthYear=1992", "newcomer.sixteen")]
    [InlineData("newcomer.languages=ar,en,nl newcomer.fluent=ar", "newcomer.languages=ar,en", "")]
    [InlineData("newcomer.languages=ar,en,nl newcomer.fluent=ar", "newcomer.languages=ti,en", "newcomer.fluent")]
    [InlineData("newcomer.languages=ar,en,nl newcomer.fluent=ar", "newcomer.languages=ar", "newcomer.fluent")]
    [InlineData("newcomer.languages=ar,en,nl newcomer.fluent=skipped", "newcomer.languages=ti,en", "")]
    [InlineData("situation.inNetherlands=yes situation.permit=asylum situation.arrived=skipped situation.arrivedWithin=yes newcomer.place=Proefdorp", "situation.inNetherlands=no", "newcomer.place situation.arrived situation.arrivedWithin situation.permit")]
    [InlineData("situation.inNetherlands=no situation.studying=yes newcomer.plannedPlace=Proefdorp", "situation.inNetherlands=yes", "newcomer.plannedPlace")]
    [InlineData("situation.inNetherlands=yes situation.permit=waiting situation.arrived=2025-03 situation.outside=goOn", "situation.permit=asylum", "situation.outside")]
    [InlineData("situation.inNetherlands=yes situation.permit=asylum situation.arrived=2012-03 situation.outside=goOn", "situation.arrived=2025-03", "situation.outside")]
    [InlineData("consent.support=yes support.needs=trauma support.words=much", "consent.support=no", "support.needs support.words")]
    [InlineData("consent.support=yes support.needs=trauma support.words=much", "support.needs=none", "support.words")]
    [InlineData("consent.support=yes support.needs=trauma support.words=much", "support.needs=mental", "")]
    [InlineData("consent.matching=yes newcomer.name=Testperson", "consent.matching=no", "")]
    [InlineData("newcomer.place=Proefdorp", "newcomer.name=Testperson", "")]
    [InlineData("newcomer.place=Proefdorp", "situation.inNetherlands=no", "newcomer.place")]
    public void A_changed_answer_drops_what_depended_on_it_and_nothing_else(string known, string changed, string dropped)
    {
        var answer = Known.Answers(changed).Values.Single();
        var file = File("consent.keep=yes " + known);

        Bot.Shipped.Get<AnswerKeeper>().Keep(
            file, Bot.Shipped.Library.Newest.FindQuestion(answer.Question)!, new Reply.Understood(answer.Value, OwnWords: null), "nl", isConsent: false);

        Assert.Equal(dropped.Split(' ', StringSplitOptions.RemoveEmptyEntries), file.DroppedAnswers.Order(StringComparer.Ordinal));
        Assert.Equal(answer.Value, file.Answers[answer.Question].Value);
    }

    [Theory]
    [InlineData("newcomer", "newcomer.place", "situation.inNetherlands=yes newcomer.household=family", "newcomer.childAges")]
    [InlineData("newcomer", "newcomer.place", "situation.inNetherlands=yes newcomer.household=family newcomer.children=0", "newcomer.children")]
    [InlineData("newcomer", "newcomer.place", "situation.inNetherlands=yes newcomer.household=alone", "newcomer.household")]
    [InlineData("newcomer", "newcomer.name", "", null)]
    public void Back_leads_to_the_last_question_before_that_applies(string questionnaire, string standing, string known, string? expected) =>
        Assert.Equal(expected, Interview.Before(Bot.Shipped.Library.Newest.Get(questionnaire), standing, Known.Facts(known, Today))?.Id);

    [Theory]
    [InlineData("support", "consent.support=no", null)]
    [InlineData("support", "consent.support=yes support.needs=none", "support.needs")]
    [InlineData("situation", "situation.inNetherlands=no", "situation.studying")]
    public void From_behind_a_part_begins_with_its_last_question_that_applies(string questionnaire, string known, string? expected) =>
        Assert.Equal(expected, Interview.Last(Bot.Shipped.Library.Newest.Get(questionnaire), Known.Facts(known, Today))?.Id);

    private static ParticipantFile File(string known) => new(
        new ParticipantId(new Guid(1, 0, 0, new byte[8])),
        new ParticipantRecord(
            new ParticipantId(new Guid(1, 0, 0, new byte[8])),
            Version: 1,
            new ConversationKey("webchat", "rules"),
            new ParticipantProfile("newcomer", "nl", IntakeState.Started, "012345678901"),
            new Dictionary<string, byte[]>(StringComparer.Ordinal),
            Known.Answers(known),
            new Dictionary<string, Consent>(StringComparer.Ordinal)),
        new DateTimeOffset(Today, TimeOnly.MinValue, TimeSpan.Zero));
}
