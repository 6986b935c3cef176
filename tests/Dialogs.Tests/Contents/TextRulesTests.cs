using SamenHier.Dialogs.Commands;
using SamenHier.Dialogs.Contents;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Tests.Contents;

public sealed class TextRulesTests
{
    private static readonly TextCatalog Texts = new();
    private static readonly TextRules Rules = new(Texts, new CommandWords());

    [Theory]
    [InlineData("Kinderen: {0}", "Hoeveel kinderen: {0}", null)]
    [InlineData("Kinderen: {0}", "{0} {0}", null)]
    [InlineData("{0} en {1}", "{1} en {0}", null)]
    [InlineData("Dag", "Dag\nhallo", null)]
    [InlineData("Dag", "سؤال ⁨Samen Hier⁩", null)]
    [InlineData("Dag", "", TextFault.Empty)]
    [InlineData("Dag", " \n ", TextFault.Empty)]
    [InlineData("Kinderen: {0}", "Kinderen", TextFault.Placeholders)]
    [InlineData("Kinderen: {0}", "Kinderen: {0} {1}", TextFault.Placeholders)]
    [InlineData("Dag", "Dag {0}", TextFault.Placeholders)]
    [InlineData("Dag", "Dag {", TextFault.Brace)]
    [InlineData("Dag", "Dag {naam}", TextFault.Brace)]
    [InlineData("{0}", "{{0}}", TextFault.Brace)]
    [InlineData("Dag", "Dag {0:N2}", TextFault.Brace)]
    [InlineData("Dag", "Dag\u0007", TextFault.ControlCharacter)]
    [InlineData("Dag", "Dag\tjij", TextFault.ControlCharacter)]
    [InlineData("Dag", "Dag \u202Ejij", TextFault.ControlCharacter)]
    [InlineData("Dag", "Dag \uD800", TextFault.ControlCharacter)]
    public void An_edited_text_keeps_the_placeholders_and_holds_nothing_that_breaks_a_message(string shipped, string edited, TextFault? fault) =>
        Assert.Equal(fault, TextRules.Check(shipped, edited));

    [Theory]
    [InlineData(2000, null)]
    [InlineData(2001, TextFault.TooLong)]
    public void A_text_has_an_end(int length, TextFault? fault) => Assert.Equal(fault, TextRules.Check("Dag", new string('a', length)));

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("ti")]
    public void Every_text_that_ships_may_stay_as_it_is(string language) => Assert.All(
        Texts.In(language).GetAllStrings(includeParentCultures: false),
        text => Assert.True(Rules.Check(language, text.Name, TextRules.Tidy(text.Value, text.Value)) is null, text.Name));

    [Fact]
    public void A_button_has_other_words_than_its_neighbours()
    {
        Assert.Equal(TextFault.SameAsAnother, Rules.Check("nl", "choice.data.deleteSure.no", Texts.Get("nl", "choice.data.deleteSure.yes")));
        Assert.Equal(TextFault.SameAsAnother, Rules.Check("nl", "choice.data.deleteSure.no", Texts.Get("nl", "choice.data.deleteSure.yes").ToUpperInvariant()));
    }

    [Fact]
    public void A_button_gives_no_command() => Assert.Equal(TextFault.IsCommand, Rules.Check("nl", "choice.data.deleteSure.no", Texts.Get("nl", "word.stop")));

    [Fact]
    public void The_word_for_a_command_is_one_that_the_bot_knows_for_it()
    {
        Assert.Equal(TextFault.UnknownCommand, Rules.Check("nl", "word.stop", "pannenkoek"));
        Assert.Equal(TextFault.UnknownCommand, Rules.Check("nl", "word.stop", Texts.Get("nl", "word.help")));
    }

    [Theory]
    [InlineData("Dag", "  Dag \r\n", "Dag")]
    [InlineData("Dag", "een\r\ntwee", "een\ntwee")]
    [InlineData(", ", "; ", "; ")]
    [InlineData("Dag", "cafe\u0301", "café")]
    public void What_is_typed_is_brought_to_one_form(string shipped, string typed, string kept) => Assert.Equal(kept, TextRules.Tidy(shipped, typed));
}
