using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SamenHier.Bot.Alerts;

/// <summary>Answers people of the desk where they wrote. Nothing of it is stored; what was done is done, also when the line about it is lost.</summary>
/// <param name="texts">The words.</param>
/// <param name="log">Gets identifiers, never words.</param>
internal sealed partial class StaffLines(AlertTexts texts, ILogger<StaffLines> log)
{
    /// <summary>Says a line.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="language">The language.</param>
    /// <param name="key">The name of the text.</param>
    /// <param name="arguments">What its placeholders stand for.</param>
    public Task SayAsync(ITurnContext turn, string language, string key, params object[] arguments) => SayWordsAsync(turn, language, texts.Get(language, key, arguments));

    /// <summary>Says words that are put together already.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="language">Their language.</param>
    /// <param name="words">The words.</param>
    public Task SayWordsAsync(ITurnContext turn, string language, string words)
    {
        var line = MessageFactory.Text(words);
        (line.TextFormat, line.Locale) = (TextFormatTypes.Plain, language);
        return SendAsync(turn, line);
    }

    /// <summary>Sends a message.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="message">The message.</param>
    public Task SendAsync(ITurnContext turn, Activity message) => TryAsync(() => turn.SendActivityAsync(message));

    /// <summary>Puts a message in the place of the one whose button was pressed.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="message">The message.</param>
    public Task ReplaceAsync(ITurnContext turn, Activity message)
    {
        message.Id = turn.Activity.ReplyToId;
        return string.IsNullOrEmpty(message.Id) ? SendAsync(turn, message) : TryAsync(() => turn.UpdateActivityAsync(message));
    }

    private async Task TryAsync(Func<Task> send)
    {
        try
        {
            await send();
        }
        catch (Exception exception) when (exception is ErrorResponseException or HttpRequestException)
        {
            LogLost(exception.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A line to somebody of the desk could not be sent: {Fault}")]
    private partial void LogLost(string fault);
}
