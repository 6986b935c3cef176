using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Bot.Teams;

/// <summary>
/// Answers where no turn is taken, because there is nobody to take it with. Nothing is stored: the line goes straight to the channel, and a
/// repeat is recognised for as long as the process remembers.
/// </summary>
/// <param name="texts">The words.</param>
/// <param name="log">Gets identifiers, never words.</param>
internal sealed partial class FixedLines(TextCatalog texts, ILogger<FixedLines> log)
{
    private const int Remembered = 1000;

    private readonly Lock gate = new();
    private readonly HashSet<string> answered = new(StringComparer.Ordinal);
    private readonly Queue<string> inOrder = new();

    /// <summary>Sends people of a group chat to a chat of their own.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task SayAloneAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        SayAsync(turn, language => texts.Get(language, "teams.group", LinkTo(turn.Activity.Recipient.Id)), cancellationToken);

    /// <summary>Says that the conversation is somebody else's.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task SaySomebodyElsesAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        SayAsync(turn, language => texts.Get(language, "teams.notYours"), cancellationToken);

    // The account of a bot in Teams is "28:" and its app id.
    private static string LinkTo(string bot) => $"https://teams.microsoft.com/l/chat/0/0?users={Uri.EscapeDataString(bot).Replace("%3A", ":", StringComparison.Ordinal)}";

    private async Task SayAsync(ITurnContext turn, Func<string, string> words, CancellationToken cancellationToken)
    {
        if (!IsFirst($"{turn.Activity.Conversation.Id}\n{turn.Activity.Id}"))
        {
            return;
        }

        var language = Languages.FromLocale(turn.Activity.Locale) ?? "nl";
        var line = MessageFactory.Text(words(language));
        (line.TextFormat, line.Locale) = (TextFormatTypes.Plain, language);
        try
        {
            await turn.SendActivityAsync(line, cancellationToken);
        }
        catch (Exception exception) when (exception is ErrorResponseException or HttpRequestException)
        {
            // A hint that is lost is said again to whoever asks again.
            LogLost(exception.GetType().Name);
        }
    }

    private bool IsFirst(string activity)
    {
        lock (gate)
        {
            if (!answered.Add(activity))
            {
                return false;
            }

            inOrder.Enqueue(activity);
            if (inOrder.Count > Remembered)
            {
                answered.Remove(inOrder.Dequeue());
            }

            return true;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A line that is not kept could not be sent: {Fault}")]
    private partial void LogLost(string fault);
}
