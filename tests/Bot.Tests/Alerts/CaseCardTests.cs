using System.Text;
using SamenHier.Bot.Alerts;
using SamenHier.Bot.Tests.Teams;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Json;

namespace SamenHier.Bot.Tests.Alerts;

/// <summary>What a card shows to whom, and what can be done on it.</summary>
public sealed class CaseCardTests
{
    private static readonly StaffMember One = Samples.Builder("Testbouwer Een", "ti");
    private static readonly StaffMember Two = Samples.Builder("Testbouwer Twee", "ti");
    private static readonly Roster Roster = Samples.Roster(One, Two);
    private static readonly CaseCard Card = new(new AlertTexts(), new OrganisationOptions { Url = "https://desk.example.org" });

    public static TheoryData<string, string> Sights => new()
    {
        { "waiting", "Neem|Verstuur en geef terug aan de bot|Verstuur en praat verder|Open in de desk" },
        { "mine", "Verstuur en geef terug aan de bot|Verstuur en praat verder|Open in de desk" },
        { "answered", "Sluit de vraag|Open in de desk" },
        { "taken", "Open in de desk" },
        { "closed", "Open in de desk" },
        { "gone", "" },
    };

    [Theory]
    [MemberData(nameof(Sights))]
    public void What_can_be_done_is_what_may_be_done(string sight, string buttons)
    {
        var shown = Drawn(Face(sight));

        Assert.Equal(buttons, string.Join('|', shown.Buttons));
        Assert.Equal(sight is "waiting" or "mine", shown.Json.Contains("Input.Text", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("waiting", true)]
    [InlineData("mine", true)]
    [InlineData("answered", true)]
    [InlineData("taken", false)]
    [InlineData("closed", false)]
    [InlineData("gone", false)]
    public void The_persons_words_stand_on_it_while_they_are_this_builders_to_answer(string sight, bool isShown) =>
        Assert.Equal(isShown, Drawn(Face(sight)).Json.Contains("zevenster", StringComparison.Ordinal));

    [Theory]
    [InlineData("waiting")]
    [InlineData("mine")]
    public void Whoever_may_not_read_the_words_sees_none(string sight) =>
        Assert.DoesNotContain("zevenster", Drawn(Face(sight, mayRead: false)).Json, StringComparison.Ordinal);

    [Theory]
    [InlineData("waiting", "Neem|Open in de desk")]
    [InlineData("mine", "Open in de desk")]
    [InlineData("closed", "Open in de desk")]
    public void A_channel_never_shows_words_and_takes_none(string sight, string buttons)
    {
        var face = CaseFace.Of(Record(sight)!.Id, AlertKind.Danger, Record(sight), viewer: null, mayRead: true, new SaidWords("zevenster", "zevenster"), Roster);
        var shown = Drawn(face);

        Assert.Equal(buttons, string.Join('|', shown.Buttons));
        Assert.DoesNotContain("zevenster", shown.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("Input.Text", shown.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_has_it_is_named() => Assert.Equal("Testbouwer Twee heeft deze vraag genomen.", Drawn(Face("taken")).Message.Summary);

    [Fact]
    public void What_notifications_show_says_nothing_of_the_person()
    {
        foreach (var kind in Enum.GetValues<AlertKind>())
        {
            var message = Card.Draw(Face("waiting") with { Kind = kind });
            Assert.DoesNotContain("zevenster", message.Summary, StringComparison.Ordinal);
            Assert.Null(message.Text);
        }
    }

    [Fact]
    public void What_they_wrote_stands_beside_what_a_machine_made_of_it_which_says_so()
    {
        var face = CaseFace.Of(Record("mine")!.Id, AlertKind.Wrote, Record("mine"), One, mayRead: true, new SaidWords("ጽቡቕ", "Goed"), Roster);
        var lines = Drawn(face).Lines;

        Assert.Equal(["ጽቡቕ", "Vertaald door een machine:", "Goed"], lines.SkipWhile(line => line != "ጽቡቕ").Take(3));
    }

    [Fact]
    public void An_older_card_can_do_nothing()
    {
        var shown = Drawn(Face("mine") with { IsOld = true });

        Assert.Empty(shown.Buttons);
        Assert.DoesNotContain("Input.Text", shown.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void Arabic_words_run_from_right_to_left()
    {
        var arabic = Samples.Case("ar");
        var shown = Drawn(CaseFace.Of(arabic.Id, AlertKind.Offered, arabic, One, mayRead: true, wrote: null, Roster));

        Assert.Contains("\"rtl\":true", shown.Json, StringComparison.Ordinal);
        Assert.Contains("Arabisch", shown.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_are_no_markup_and_not_without_end()
    {
        var record = Samples.Case() with { Words = [new CaseWords("**dik** <b>vet</b>\n" + new string('x', 5000), Samples.Now)] };
        var face = CaseFace.Of(record.Id, AlertKind.Offered, record, One, mayRead: true, wrote: null, Roster);

        Assert.InRange(face.Words!.Length, 1, 2001);
        Assert.Contains("**dik** <b>vet</b>", Drawn(face).Lines);
        Assert.DoesNotContain("\"TextBlock\"", Drawn(face).Json, StringComparison.Ordinal);
    }

    [Fact]
    public void Which_of_several_is_asked_by_language_and_time_only()
    {
        var message = Card.Ask("nl", CardDeed.Stay, "Mijn antwoord", [Samples.Case(), Samples.Case("ar")]);
        var shown = new Shown(message);

        Assert.Equal(["Tigrinya, van 31-1-2026 13:00", "Arabisch, van 31-1-2026 13:00", "Open in de desk"], shown.Buttons);
        Assert.DoesNotContain("zevenster", shown.Json, StringComparison.Ordinal);
        Assert.Contains("Mijn antwoord", shown.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"question":"a","choice":"b"}""")]
    [InlineData("""{"desk":"claim"}""")]
    [InlineData("""{"desk":"claim","case":"x"}""")]
    [InlineData("""{"desk":"burn","case":"0192000000007000800000000000000a"}""")]
    [InlineData("""{"desk":1,"case":2}""")]
    [InlineData("""["desk"]""")]
    [InlineData("\"desk\"")]
    public void What_is_no_button_of_these_is_none(string value) =>
        Assert.Null(CaseButton.In(BotJson.ReadActivity(Encoding.UTF8.GetBytes($$"""{"type":"message","value":{{value}}}"""))));

    [Fact]
    public void What_a_button_sends_is_read_back()
    {
        CaseButton button = new(CardDeed.Stay, Samples.Case().Id) { IsOfList = true };
        var value = button.ToValue();
        value["reply"] = "Goed zo";
        var json = Encoding.UTF8.GetString(BotJson.WriteValue(value));

        Assert.Equal(button with { Reply = "Goed zo" }, CaseButton.In(BotJson.ReadActivity(Encoding.UTF8.GetBytes($$"""{"type":"message","value":{{json}}}"""))));
    }

    private static CaseFace Face(string sight, bool mayRead = true)
    {
        var record = Record(sight);
        return CaseFace.Of(record?.Id ?? Samples.Case().Id, AlertKind.Offered, record, One, mayRead, wrote: null, Roster);
    }

    private static CaseRecord? Record(string sight) => sight switch
    {
        "waiting" => Samples.Case(),
        "mine" => Samples.Case().TakenBy(One),
        "answered" => Samples.Case().TakenBy(One) with { WaitingSince = null },
        "taken" => Samples.Case().TakenBy(Two),
        "closed" => Samples.Case().Closed(),
        _ => null,
    };

    private static Shown Drawn(CaseFace face) => new(Card.Draw(face));

    /// <summary>A card as it goes over the line.</summary>
    private sealed record Shown(Microsoft.Bot.Schema.Activity Message)
    {
        public string Json { get; } = System.Text.RegularExpressions.Regex.Unescape(Encoding.UTF8.GetString(BotJson.WriteActivity(Message)));

        public IReadOnlyList<string> Buttons => Read.Buttons;

        public IReadOnlyList<string> Lines => Read.Lines;

        private ShownCard Read => ShownCard.Of(BotJson.ReadActivity(BotJson.WriteActivity(Message)));
    }
}
