using System.CommandLine;
using SamenHier.Casework.Questions;
using SamenHier.Dialogs.Faq;

namespace SamenHier.Bot.Verbs;

/// <summary>The verb <c>faq</c>: the list of frequently asked questions, and what became of it in the conversations.</summary>
internal static class FaqCommands
{
    /// <summary>Builds the command with its parts.</summary>
    /// <param name="directory">The option that names the data directory.</param>
    public static Command Build(Option<string?> directory) =>
        new("faq", "The frequently asked questions, and how they fare.") { Ask(), Entries(), Unanswered(directory), Feedback(directory) };

    // The list ships with the program; nobody needs a database to ask it.
    private static Command Ask()
    {
        Command ask = new("ask", "Reads questions as lines of JSON from standard input and says what the list has to each; a line of JSON for each.");
        ask.SetAction((_, cancellationToken) => JsonLines.OnConsoleAsync(
            (input, output) => new FaqVerb(FaqLibrary.Shipped).AskAsync(input, output, cancellationToken)));
        return ask;
    }

    private static Command Entries()
    {
        Command entries = new("entries", "Lists the entries with their sources and what was reviewed.");
        entries.SetAction((_, _) => new FaqVerb(FaqLibrary.Shipped).ListAsync(Console.Out));
        return entries;
    }

    private static Command Unanswered(Option<string?> directory)
    {
        Command unanswered = new("unanswered", $"Lists what was asked without a sure answer, newest first, at most {QuestionRecords.MostUnanswered}.");
        unanswered.SetAction((parse, cancellationToken) => CommandLine.WithStoreAsync(
            parse.GetValue(directory),
            services => FaqRecordsVerb.UnansweredAsync(services.GetRequiredService<QuestionRecords>(), Console.Out, cancellationToken),
            cancellationToken));
        return unanswered;
    }

    private static Command Feedback(Option<string?> directory)
    {
        Command feedback = new("feedback", "Counts for each answer how often it helped.");
        feedback.SetAction((parse, cancellationToken) => CommandLine.WithStoreAsync(
            parse.GetValue(directory),
            services => FaqRecordsVerb.FeedbackAsync(services.GetRequiredService<QuestionRecords>(), Console.Out, cancellationToken),
            cancellationToken));
        return feedback;
    }
}
