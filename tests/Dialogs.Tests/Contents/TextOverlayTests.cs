using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework.Contents;
using SamenHier.Dialogs.Contents;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Tests.Contents;

public sealed class TextOverlayTests
{
    private const string Key = "statement.weegschaal.birthday.first";

    [Fact]
    public void A_text_edited_at_the_desk_takes_the_place_of_the_one_that_ships_at_once()
    {
        var (overlay, texts) = Make();
        var shipped = texts.Get("nl", Key);
        overlay.Use([Edits.Text(Key, "nl", "Andere woorden.")]);
        Assert.Equal("Andere woorden.", texts.Get("nl", Key));
        Assert.Equal("Andere woorden.", texts.In("nl")[Key].Value);
        Assert.Equal(shipped, texts.Shipped("nl", Key));
        Assert.Contains(texts.In("nl").GetAllStrings(includeParentCultures: false), text => text.Name == Key && text.Value == "Andere woorden.");
    }

    [Fact]
    public void Other_languages_and_other_texts_stay_as_they_ship()
    {
        var (overlay, texts) = Make();
        overlay.Use([Edits.Text(Key, "nl", "Andere woorden.")]);
        Assert.Equal(new TextCatalog().Get("ti", Key), texts.Get("ti", Key));
        Assert.Equal(new TextCatalog().Get("nl", "statement.weegschaal.birthday.second"), texts.Get("nl", "statement.weegschaal.birthday.second"));
    }

    [Fact]
    public void A_withdrawn_edit_gives_the_shipped_text_back()
    {
        var (overlay, texts) = Make();
        overlay.Use([Edits.Text(Key, "nl", "Andere woorden.")]);
        overlay.Use([Edits.Text(Key, "nl", null)]);
        Assert.Equal(new TextCatalog().Get("nl", Key), texts.Get("nl", Key));
    }

    [Theory]
    [InlineData("{0} te veel")]
    [InlineData("een {losse haak")]
    [InlineData("")]
    public void An_edit_that_would_break_a_message_is_as_if_it_were_not_there(string value)
    {
        var (overlay, texts) = Make();
        overlay.Use([Edits.Text(Key, "nl", value)]);
        Assert.Equal(new TextCatalog().Get("nl", Key), texts.Get("nl", Key));
    }

    [Fact]
    public void An_edit_of_a_text_that_a_release_dropped_harms_nothing()
    {
        var (overlay, texts) = Make();
        overlay.Use([Edits.Text("no.such.text", "nl", "Woorden.")]);
        Assert.False(texts.Has("nl", "no.such.text"));
        Assert.Throws<KeyNotFoundException>(() => texts.Get("nl", "no.such.text"));
    }

    [Fact]
    public void Placeholders_are_filled_in_an_edited_text()
    {
        var (overlay, texts) = Make();
        var key = texts.In("nl").GetAllStrings(includeParentCultures: false).First(text => TextRules.Placeholders(text.Value).SetEquals(["{0}"])).Name;
        overlay.Use([Edits.Text(key, "nl", "Nu {0}!")]);
        Assert.Equal("Nu dit!", texts.Get("nl", key, "dit"));
    }

    [Fact]
    public void A_further_language_has_its_edits_and_English_for_the_rest()
    {
        var (overlay, texts) = Make();
        overlay.Use([Edits.Text(Key, "uk", "Слова.", ReviewState.Machine)]);
        Assert.Equal("Слова.", texts.Get("uk", Key));
        Assert.Equal(texts.Get("en", "statement.weegschaal.birthday.second"), texts.Get("uk", "statement.weegschaal.birthday.second"));
        Assert.Equal(texts.Get("en", Key), texts.Get("xx", Key));
    }

    public static TheoryData<string, string> WordsOfTheWeegschaal
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var language in Languages.All)
            {
                rows.Add(language, Key);
                rows.Add(language, "statement.weegschaal.birthday.second");
                rows.Add(language, "weegschaal.question");
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(WordsOfTheWeegschaal))]
    public void The_wording_version_that_is_kept_with_an_answer_changes_with_the_edit_and_back(string language, string key)
    {
        using var services = Services();
        var (overlay, renderer, texts) = (services.GetRequiredService<ContentOverlay>(), services.GetRequiredService<QuestionRenderer>(), services.GetRequiredService<TextCatalog>());
        var question = services.GetRequiredService<QuestionnaireLibrary>().Newest.FindQuestion("weegschaal.birthday")!;
        var before = renderer.Wording(question, language, "newcomer");
        overlay.Use([Edits.Text(key, language, texts.Get(language, key) + "!")]);
        Assert.NotEqual(before, renderer.Wording(question, language, "newcomer"));
        overlay.Use([]);
        Assert.Equal(before, renderer.Wording(question, language, "newcomer"));
    }

    [Fact]
    public void Only_a_real_change_is_told()
    {
        var (overlay, _) = Make();
        var told = 0;
        overlay.Changed += () => told++;
        var edit = Edits.Text(Key, "nl", "Andere woorden.");
        overlay.Use([edit]);
        overlay.Use([edit with { }]);
        Assert.Equal(1, told);
    }

    private static (ContentOverlay Overlay, TextCatalog Texts) Make()
    {
        var overlay = new ContentOverlay();
        return (overlay, new TextCatalog(overlay));
    }

    private static ServiceProvider Services() => new ServiceCollection()
        .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
        .AddSingleton(new OrganisationOptions { Contact = "hello@example.org" })
        .AddDialogs()
        .AddContents()
        .BuildServiceProvider();
}
