using SamenHier.Casework.Contents;
using SamenHier.Dialogs.Contents;
using SamenHier.Dialogs.Faq;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Tests.Contents;

public sealed class FaqOverlayTests
{
    private const string New = "desk_1a2b3c4d";
    private static readonly FaqWords Bicycle = new("Waar kan ik een fiets lenen?", ["fiets lenen", "een tweedehands fiets halen", "leenfiets"], "Vraag het aan je groep.");

    [Fact]
    public async Task A_new_entry_is_found_by_what_people_ask()
    {
        var (overlay, library) = Make();
        overlay.Use([Edits.Frame(New), Edits.Words(New, "nl", Bicycle)]);
        await library.Settled;
        var reply = library.Index("nl").Ask("waar kan ik een fiets lenen");
        Assert.Equal((FaqOutcome.Answered, New), (reply.Outcome, reply.Matches[0].Id));
        Assert.Equal("Vraag het aan je groep.", library.Find(New, "nl")!.Texts["nl"].Answer);
        Assert.Null(library.Find(New, "ti"));
        Assert.Contains(library.Under("programme", "nl"), article => article.Id == New);
        Assert.Equal(library.All.Select(article => article.Id).Order(StringComparer.Ordinal), library.All.Select(article => article.Id));
    }

    [Fact]
    public async Task A_changed_entry_keeps_the_ways_of_asking_that_ship()
    {
        var (overlay, library) = Make();
        overlay.Use([Edits.Words("cost", "nl", new FaqWords("Moet ik iets betalen?", ["wat kost een pannenkoek"], "Nee, niets."))]);
        await library.Settled;
        var cost = library.Find("cost", "nl")!;
        Assert.Equal(("Moet ik iets betalen?", "Nee, niets.", false), (cost.Texts["nl"].Question, cost.Texts["nl"].Answer, cost.Texts["nl"].IsReviewed));
        Assert.Contains("Is Samen Hier gratis?", cost.Texts["nl"].Asked);
        Assert.Contains("wat kost een pannenkoek", cost.Texts["nl"].Asked);
        Assert.Same(FaqLibrary.Shipped.Find("cost", "en")!.Texts["en"], cost.Texts["en"]);
        Assert.Same(FaqLibrary.Shipped.Index("en"), library.Index("en"));
        Assert.NotSame(FaqLibrary.Shipped.Index("nl"), library.Index("nl"));
    }

    [Fact]
    public async Task An_edited_answer_alone_learns_no_search_again()
    {
        var (overlay, library) = Make();
        var question = FaqLibrary.Shipped.Find("cost", "nl")!.Texts["nl"].Question;
        overlay.Use([Edits.Words("cost", "nl", new FaqWords(question, [], "Nee, niets."))]);
        await library.Settled;
        Assert.Equal("Nee, niets.", library.Find("cost", "nl")!.Texts["nl"].Answer);
        Assert.Same(FaqLibrary.Shipped.Index("nl"), library.Index("nl"));
    }

    [Fact]
    public async Task A_withdrawn_edit_gives_the_shipped_entry_back_and_a_new_one_goes()
    {
        var (overlay, library) = Make();
        overlay.Use([Edits.Words("cost", "nl", new FaqWords("Moet ik iets betalen?", [], "Nee, niets.")), Edits.Frame(New), Edits.Words(New, "nl", Bicycle)]);
        await library.Settled;
        overlay.Use([Edits.Faq("cost", "nl", null), Edits.Frame(New), Edits.Faq(New, "nl", null)]);
        await library.Settled;
        Assert.Same(FaqLibrary.Shipped.Find("cost", "nl")!.Texts["nl"], library.Find("cost", "nl")!.Texts["nl"]);
        Assert.Null(library.Find(New, "nl"));
    }

    [Theory]
    [InlineData(ReviewState.Unreviewed)]
    [InlineData(ReviewState.Machine)]
    public async Task What_nobody_of_the_programme_reviewed_is_not_shown(ReviewState review)
    {
        var (overlay, library) = Make();
        overlay.Use([Edits.Frame(New, review), Edits.Words(New, "nl", Bicycle, review)]);
        await library.Settled;
        Assert.Null(library.Find(New, "nl"));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"question\":\"Alleen een vraag?\"}")]
    [InlineData("{\"question\":null,\"asked\":[],\"answer\":\"Dit.\"}")]
    public async Task What_cannot_be_read_is_as_if_it_were_not_there(string value)
    {
        var (overlay, library) = Make();
        overlay.Use([Edits.Faq("cost", "nl", value), Edits.Frame(New), Edits.Faq(New, "nl", value)]);
        await library.Settled;
        Assert.Same(FaqLibrary.Shipped.Find("cost", "nl")!.Texts["nl"], library.Find("cost", "nl")!.Texts["nl"]);
        Assert.Null(library.Find(New, "nl"));
    }

    [Fact]
    public async Task A_new_entry_without_its_common_part_is_not_shown()
    {
        var (overlay, library) = Make();
        overlay.Use([Edits.Words(New, "nl", Bicycle)]);
        await library.Settled;
        Assert.Null(library.Find(New, "nl"));
    }

    private static (ContentOverlay Overlay, FaqLibrary Library) Make()
    {
        var overlay = new ContentOverlay();
        return (overlay, new FaqLibrary(FaqLibrary.Shipped, overlay));
    }
}
