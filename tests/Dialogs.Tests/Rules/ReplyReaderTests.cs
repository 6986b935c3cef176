using SamenHier.Casework;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Tests.Conversations;

namespace SamenHier.Dialogs.Tests.Rules;

/// <summary>What a message means to a question: months, lists of numbers, an order of importance, "none of these", the chosen of another question.</summary>
public sealed class ReplyReaderTests
{
    private static readonly DateOnly Today = new(2026, 1, 31);

    [Theory]
    [InlineData("nl", "maart 2025", "2025-03")]
    [InlineData("nl", "3-2025", "2025-03")]
    [InlineData("nl", "12-3-2025", "= 2025-03 / 2025-12")]
    [InlineData("nl", "januari 2026", "2026-01")]
    [InlineData("nl", "januari 1904", "1904-01")]
    [InlineData("en", "I came in March 2025", "2025-03")]
    [InlineData("ar", "مارس ٢٠٢٥", "2025-03")]
    [InlineData("ar", "آذار 2025", "2025-03")]
    [InlineData("ti", "መጋቢት 2025", "2025-03")]
    [InlineData("nl", "februari 2026", "! problem.date.future")]
    [InlineData("nl", "maart 2030", "! problem.date.future")]
    [InlineData("nl", "december 1903", "! problem.date.tooEarly")]
    [InlineData("nl", "2025", "? hint.date")]
    [InlineData("nl", "twee jaar geleden", "= 2024-01")]
    [InlineData("nl", "over twee jaar", "! problem.date.future")]
    [InlineData("nl", "31-2-2025", "? hint.date")]
    [InlineData("nl", "maart 2024 of maart 2025", "= 2024-03 / 2025-03")]
    [InlineData("nl", "3-4-2025", "= 2025-04 / 2025-03")]
    [InlineData("nl", "4-4-2025", "2025-04")]
    [InlineData("ar", "رمضان 1445", "= 2024-03")]
    [InlineData("ti", "መጋቢት 2013 ብግእዝ", "= 2021-03")]
    [InlineData("nl", "weet ik niet meer", "- skipped")]
    public void A_month_is_read_to_the_month_and_lies_in_a_life(string language, string typed, string expected) =>
        Assert.Equal(expected, Type("situation.arrived", language, typed));

    [Theory]
    [InlineData("nl", "3, 7", "3,7")]
    [InlineData("nl", "drie en zeven jaar", "3,7")]
    [InlineData("nl", "7", "7")]
    [InlineData("nl", "0, 17", "0,17")]
    [InlineData("nl", "6 maanden en 3", "0,3")]
    [InlineData("ar", "٣ و ٧", "3,7")]
    [InlineData("ti", "ሰለስተን ሸውዓተን", "3,7")]
    [InlineData("nl", "3, 18", "! problem.ages.range")]
    [InlineData("nl", "40", "! problem.ages.range")]
    [InlineData("nl", "nog klein", "? hint.ages")]
    public void Ages_are_read_as_a_list(string language, string typed, string expected) =>
        Assert.Equal(expected, Type("newcomer.childAges", language, typed));

    [Theory]
    [InlineData("newcomer.children", "40", "! problem.number.range")]
    [InlineData("newcomer.children", "15", "15")]
    [InlineData("newcomer.adults", "0", "! problem.number.range")]
    [InlineData("newcomer.adults", "16", "! problem.number.range")]
    [InlineData("newcomer.birthYear", "2030", "! problem.birthYear.future")]
    [InlineData("newcomer.birthYear", "1903", "! problem.birthYear.range")]
    [InlineData("newcomer.birthYear", "2026", "2026")]
    public void A_number_lies_in_its_range(string question, string typed, string expected) => Assert.Equal(expected, Type(question, "nl", typed));

    [Theory]
    [InlineData("", "vrienden", "+ friendship")]
    [InlineData("", "1", "+ friendship")]
    [InlineData("", "10", "+ health")]
    [InlineData("", "werk, vrienden", "work,friendship")]
    [InlineData("", "werk, vrienden en dokter", "work,friendship,health")]
    [InlineData("", "werk, vrienden, dokter en brieven", "! problem.multi.max")]
    [InlineData("work", "vrienden", "+ work,friendship")]
    [InlineData("work", "vrienden en dokter", "work,friendship,health")]
    [InlineData("work,friendship", "dokter", "work,friendship,health")]
    [InlineData("work,friendship", "dokter en brieven", "! problem.multi.max")]
    [InlineData("work", "klaar", "work")]
    [InlineData("work", "nee", "work")]
    [InlineData("work,friendship", "dat is alles", "work,friendship")]
    [InlineData("", "klaar", "? hint.multi")]
    public void What_matters_is_kept_in_the_order_of_choosing_three_at_most(string chosen, string typed, string expected) =>
        Assert.Equal(expected, Type("priorities.ranked", "nl", typed, chosen));

    [Theory]
    [InlineData("", "nee", "none")]
    [InlineData("", "niets hiervan", "none")]
    [InlineData("", "6", "none")]
    [InlineData("", "leren is moeilijk en niets hiervan", "~ Leren is moeilijk / Nee, niets hiervan")]
    [InlineData("trauma", "nee", "trauma")]
    public void None_of_these_stands_alone(string chosen, string typed, string expected) =>
        Assert.Equal(expected, Type("support.needs", "nl", typed, chosen));

    [Theory]
    [InlineData("Arabisch", "+ ar")]
    [InlineData("2", "+ en")]
    [InlineData("Frans", "? hint.multi")]
    [InlineData("3", "? hint.multi")]
    public void Of_another_question_only_what_was_chosen_there_can_be_chosen(string typed, string expected) =>
        Assert.Equal(expected, Type("newcomer.fluent", "nl", typed, known: "newcomer.languages=ar,en"));

    [Theory]
    [InlineData("nl", "Haarlem", "Haarlem")]
    [InlineData("nl", "2011 AB Haarlem", "Haarlem")]
    [InlineData("nl", "Schilderswijk", "Schilderswijk")]
    [InlineData("nl", "Bergen", "= Bergen (Noord-Holland) / Bergen (Limburg)")]
    [InlineData("en", "The Hague", "Den Haag")]
    [InlineData("ar", "لاهاي", "Den Haag")]
    [InlineData("ti", "ሃርለም", "Haarlem")]
    [InlineData("nl", "Asmara", "? hint.place")]
    [InlineData("nl", "qwertyuiop", "? hint.place")]
    [InlineData("nl", "liever niet", "- declined")]
    public void A_place_is_known_by_its_dutch_name(string language, string typed, string expected) => Assert.Equal(expected, Type("newcomer.place", language, typed));

    // The reading put back, what is sent to it, and what that means.
    [Theory]
    [InlineData("situation.arrived", "\"2024-01\"", "ja", "2024-01")]
    [InlineData("situation.arrived", "\"2024-01\"", "nee", "another")]
    [InlineData("situation.arrived", "\"2024-01\"", "januari 2024", "2024-01")]
    [InlineData("situation.arrived", "\"2024-01\"", "februari 2024", "2024-02")]
    [InlineData("situation.arrived", "\"2025-04\" \"2025-03\"", "ja", "? hint.date")]
    [InlineData("situation.arrived", "\"2025-04\" \"2025-03\"", "2", "2025-03")]
    [InlineData("newcomer.children", "2 3", "3", "3")]
    [InlineData("newcomer.children", "3", "ja", "3")]
    [InlineData("newcomer.children", "3", "4", "4")]
    [InlineData("newcomer.household", "\"couple\"", "ja", "couple")]
    [InlineData("newcomer.household", "\"couple\"", "nee", "another")]
    [InlineData("newcomer.household", "\"couple\"", "alleen", "alone")]
    [InlineData("consent.matching", "\"yes\"", "ja", "yes")]
    [InlineData("consent.matching", "\"yes\"", "nee", "no")]
    public void A_reading_put_back_is_taken_turned_down_or_passed_over(string question, string proposed, string typed, string expected)
    {
        var standing = StandingReply.Nothing with { Proposed = proposed.Split(' '), Words = "as typed before" };
        Assert.Equal(expected, Read(question, new Utterance(typed, ButtonChoice: null, "nl", Today), standing, ""));
    }

    [Fact]
    public void A_reading_that_is_accepted_keeps_the_words_that_were_read_so()
    {
        var standing = StandingReply.Nothing with { Proposed = ["\"2024-01\""], Words = "twee jaar geleden" };
        var question = Bot.Shipped.Library.Newest.FindQuestion("situation.arrived")!;
        var reply = ReplyReader.Read(question, [new ShownChoice("2024-01", "januari 2024")], standing, "klaar", new Utterance("januari 2024", "2024-01", "nl", Today));
        Assert.Equal(new Reply.Understood("\"2024-01\"", "twee jaar geleden"), reply);
    }

    [Fact]
    public void A_place_on_no_map_is_kept_in_the_persons_words_only_when_they_say_so()
    {
        var standing = StandingReply.Nothing with { Misses = 1 };
        Assert.Equal("= Ergenshuizen aan Zee", Read("newcomer.place", new Utterance("Ergenshuizen aan Zee", ButtonChoice: null, "nl", Today), standing, ""));
    }

    [Theory]
    [InlineData("newcomer.wishWords", "weet ik niet", "- skipped")]
    [InlineData("newcomer.birthYear", "dat zeg ik liever niet", "- declined")]
    [InlineData("newcomer.dutchLevel", "ik weet het niet", "- skipped")]
    [InlineData("newcomer.children", "ik weet het niet", "? hint.number")]
    public void Not_knowing_and_rather_not_go_on_where_that_is_allowed(string question, string typed, string expected) => Assert.Equal(expected, Type(question, "nl", typed));

    [Theory]
    [InlineData("newcomer.name", "declined", "- declined")]
    [InlineData("newcomer.childAges", "skipped", "- skipped")]
    [InlineData("support.needs", "declined", "- declined")]
    [InlineData("weegschaal.birthday", "declined", "- declined")]
    [InlineData("newcomer.interests", "declined", "- declined")]
    [InlineData("newcomer.children", "skipped", "? hint.choice")]
    [InlineData("consent.matching", "declined", "? hint.yesno")]
    public void The_way_out_leads_out_of_a_question_that_has_one(string question, string pressed, string expected) =>
        Assert.Equal(expected, Read(question, new Utterance("xyzzy", pressed, "nl", Today), [], ""));

    // Words come with a button, and it is the button that counts.
    [Theory]
    [InlineData("consent.matching", "maybe", "ja", "", "? hint.yesno")]
    [InlineData("newcomer.household", "castle", "alleen", "", "? hint.choice")]
    [InlineData("weegschaal.birthday", "3", "1", "", "? hint.scale")]
    [InlineData("newcomer.name", "anything", "Testperson", "", "? hint.text")]
    [InlineData("newcomer.interests", "cooking", "xyzzy", "", "+ cooking")]
    [InlineData("newcomer.interests", "cooking", "xyzzy", "cooking", "+ cooking")]
    [InlineData("newcomer.interests", "done", "xyzzy", "cooking", "cooking")]
    [InlineData("support.needs", "none", "nee, niets hiervan", "trauma", "? hint.multi")]
    public void A_button_means_its_code_and_nothing_else(string question, string pressed, string words, string chosen, string expected) =>
        Assert.Equal(expected, Read(question, new Utterance(words, pressed, "nl", Today), chosen.Split(',', StringSplitOptions.RemoveEmptyEntries), ""));

    private static string Type(string question, string language, string typed, string chosen = "", string known = "") => Read(
        question, new Utterance(typed, ButtonChoice: null, language, Today), chosen.Split(',', StringSplitOptions.RemoveEmptyEntries), known);

    private static string Read(string question, Utterance utterance, IReadOnlyList<string> chosen, string known) =>
        Read(question, utterance, StandingReply.Nothing with { Chosen = chosen }, known);

    // A value; "+" one more of several; "-" no answer, and why; "!" out of bounds; "~" one of these; "=" did you mean; "?" not understood.
    private static string Read(string question, Utterance utterance, StandingReply standing, string known)
    {
        var asked = Bot.Shipped.Library.Newest.FindQuestion(question)!;
        var file = new ParticipantFile(new ParticipantId(new Guid(1, 0, 0, new byte[8])), stored: null, DateTimeOffset.UnixEpoch);
        foreach (var answer in Known.Answers(known).Values) file.Keep(answer);
        var shown = Bot.Shipped.Get<ChoiceList>().Shown(asked, file, utterance.Language, standing);
        return ReplyReader.Read(asked, shown, standing, Bot.Shipped.Texts.Get(utterance.Language, "multi.done"), utterance) switch
        {
            Reply.Understood { WithheldFor: { } why } => $"- {why}",
            Reply.Understood understood => string.Join(',', AnswerValue.Parts(understood.Value)),
            Reply.More more => $"+ {string.Join(',', more.Chosen)}",
            Reply.OutOfBounds outOfBounds => $"! {outOfBounds.TextKey}",
            Reply.Perhaps perhaps => $"= {string.Join(" / ", perhaps.Values.Select(StandingReply.CodeOf))}",
            Reply.Another => "another",
            Reply.Ambiguous ambiguous => $"~ {string.Join(" / ", ambiguous.Titles)}",
            Reply.Unclear unclear => $"? {unclear.TextKey}",
            var other => throw new InvalidOperationException($"The test knows no {other}."),
        };
    }
}
