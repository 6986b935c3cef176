using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Commands;

/// <summary>A command as it was given.</summary>
/// <param name="Command">The command.</param>
/// <param name="Question">The question whose answer is to be changed, when the message named it.</param>
/// <param name="Language">The language to go on in, when a button named it.</param>
/// <param name="Entry">The frequently asked question that a button named.</param>
public sealed record GivenCommand(Command Command, string? Question = null, string? Language = null, string? Entry = null);

/// <summary>Finds the command in a message: a button, a word for it, or "change" with the name of an answer.</summary>
/// <param name="words">The words for commands.</param>
/// <param name="library">The questions, for the names of answers.</param>
/// <param name="texts">The names of answers.</param>
public sealed class CommandFinder(CommandWords words, QuestionnaireLibrary library, TextCatalog texts)
{
    /// <summary>The command; null when the message gives none.</summary>
    /// <param name="message">The message.</param>
    /// <param name="file">Whose conversation.</param>
    /// <param name="language">The language of now.</param>
    public GivenCommand? Find(IMessageActivity message, ParticipantFile file, string language)
    {
        if (CommandPress.In(message) is { } press)
        {
            return new GivenCommand(press.Command, Language: press.Language, Entry: press.Entry);
        }

        var text = message.Text ?? string.Empty;
        return (words.Find(text) ?? FindTranslated(text, language)) is { } command ? new GivenCommand(command) : FindChange(text, file, language);
    }

    // A language that is translated by machine has no file of words, only those that its texts tell people to type.
    private Command? FindTranslated(string text, string language)
    {
        if (Languages.Ships(language))
        {
            return null;
        }

        var typed = TextFolding.Fold(text);
        return Enum.GetValues<Command>().Cast<Command?>().FirstOrDefault(command => Names(command!.Value).Any(key => texts.Has(language, key) && TextFolding.Fold(texts.Get(language, key)) == typed));
    }

    private static IEnumerable<string> Names(Command command)
    {
        var name = command.ToString().ToLowerInvariant();
        return [$"word.{name}", $"command.{name}"];
    }

    // "change children": the word for changing, and an answer that there is, by its name or its id.
    private GivenCommand? FindChange(string text, ParticipantFile file, string language)
    {
        if (words.AfterWordFor(Command.Change, text) is not { } name)
        {
            return null;
        }

        var answered = library.For(file).AnsweredQuestions(file.Answers).ToList();
        if (answered.Find(question => question.Id == name) is { } exact)
        {
            return new GivenCommand(Command.Change, exact.Id);
        }

        var found = ChoiceRecognizer.Recognize(name, language, [.. answered.Select(question => new ChoiceOption(texts.Get(language, question.LabelKey)))]);
        return found.IsSure ? new GivenCommand(Command.Change, answered[found.Value].Id) : null;
    }
}
