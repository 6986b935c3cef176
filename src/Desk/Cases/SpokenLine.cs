using System.Globalization;
using SamenHier.Casework.Cases;

namespace SamenHier.Desk.Cases;

/// <summary>A message of a conversation as the desk shows it.</summary>
/// <param name="Message">The message as stored.</param>
/// <param name="By">Who said it.</param>
/// <param name="Text">Its words.</param>
public sealed record SpokenLine(SpokenMessage Message, Speaker By, string Text)
{
    /// <summary>The language of the words; null when it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>The name of who wrote it at the desk; null for a message of the person or the bot.</summary>
    public string? Name { get; init; }

    /// <summary>The words that a machine translated into <see cref="Text"/>; null when none did.</summary>
    public string? Original { get; init; }

    /// <summary>The language of <see cref="Original"/>.</summary>
    public string? OriginalLanguage { get; init; }

    /// <summary>Names it among the messages of the person.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Message.Conversation}/{Message.Sequence}");
}

/// <summary>Who says something in a conversation.</summary>
public enum Speaker
{
    /// <summary>The person.</summary>
    Person,

    /// <summary>The bot.</summary>
    Bot,

    /// <summary>Somebody at the desk.</summary>
    Builder,
}
