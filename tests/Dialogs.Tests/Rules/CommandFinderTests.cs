using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamenHier.Casework;
using SamenHier.Dialogs.Commands;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Tests.Texts;

namespace SamenHier.Dialogs.Tests.Rules;

/// <summary>Commands by word, by button, and "change" with the name of an answer.</summary>
public sealed class CommandFinderTests
{
    private const string Answered = "situation.inNetherlands=yes newcomer.name=Testperson newcomer.children=2 newcomer.languages=ar priorities.ranked=work";

    public static TheoryData<string> EveryLanguage => TextFiles.EveryLanguage;

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void Change_with_the_name_of_an_answer_goes_straight_to_it(string language)
    {
        foreach (var question in Known.Answers(Answered).Keys)
        {
            var label = Bot.Shipped.Texts.Get(language, $"label.{question}");
            var word = Bot.Shipped.Texts.Get(language, "word.change");
            Assert.Equal(new GivenCommand(Command.Change, question), Find($"{word} {label}", language));
            Assert.Equal(new GivenCommand(Command.Change, question), Find($"{word} {question}", language));
        }
    }

    [Theory]
    [InlineData("wijzig kinderen", "nl", "newcomer.children")]
    [InlineData("verander mijn naam", "nl", "newcomer.name")]
    [InlineData("change children", "en", "newcomer.children")]
    [InlineData("edit my name", "en", "newcomer.name")]
    [InlineData("change   Languages ", "en", "newcomer.languages")]
    public void People_say_it_in_their_own_way(string typed, string language, string question) =>
        Assert.Equal(new GivenCommand(Command.Change, question), Find(typed, language));

    [Theory]
    [InlineData("change town", "en")]
    [InlineData("change the world", "en")]
    [InlineData("wijzig newcomer.place", "nl")]
    [InlineData("I want to change children", "en")]
    [InlineData("stop children", "en")]
    public void What_names_no_answer_that_there_is_is_no_command(string typed, string language) => Assert.Null(Find(typed, language));

    [Theory]
    [InlineData("back", Command.Back)]
    [InlineData("MyData", Command.MyData)]
    [InlineData("decline", Command.Decline)]
    public void A_button_says_the_command_whatever_its_words_are(string name, Command command) => Assert.Equal(new GivenCommand(command), Press(name));

    [Theory]
    [InlineData("0")]
    [InlineData("7")]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData("jump")]
    [InlineData("back,stop")]
    public void A_button_that_says_something_else_says_nothing(string name) => Assert.Null(Press(name));

    private static GivenCommand? Press(string name)
    {
        var message = MessageFactory.Text("xyzzy");
        message.Value = new Dictionary<string, object?>(StringComparer.Ordinal) { ["command"] = name };
        return Find(message, "nl");
    }

    private static GivenCommand? Find(string typed, string language) => Find(MessageFactory.Text(typed), language);

    private static GivenCommand? Find(Activity message, string language)
    {
        var file = new ParticipantFile(new ParticipantId(new Guid(1, 0, 0, new byte[8])), stored: null, DateTimeOffset.UnixEpoch);
        foreach (var answer in Known.Answers(Answered).Values) file.Keep(answer);
        return Bot.Shipped.Get<CommandFinder>().Find(message, file, language);
    }
}
