using System.Security.Cryptography;
using Microsoft.Bot.Schema;
using SamenHier.Casework;
using SamenHier.Dialogs.Json;

namespace SamenHier.Dialogs.Replies;

/// <summary>A pressed button of a question: which question it belongs to and what it chooses.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Choice">The code of the choice; of several that were ticked and sent together, the codes joined by <see cref="And"/>, with <see cref="ShownChoice.Done"/> at the end.</param>
/// <param name="Language">The language of the message that held the button; null when it does not say.</param>
public sealed record ButtonPress(string Question, string Choice, string? Language)
{
    /// <summary>The name under which a card sends what is ticked: codes with commas between them.</summary>
    public const string TickedName = "ticked";

    /// <summary>Stands between codes.</summary>
    public const char And = '+';

    private const string QuestionName = "question";
    private const string ChoiceName = "choice";
    private const string LanguageName = "language";
    private const string PersonName = "person";

    // More than any list on a card; what a client sends may be anything.
    private const int LongestTicked = 2000;

    /// <summary>The mark of the person for whom the button was made, see <see cref="MarkOf"/>; null when it has none.</summary>
    public string? Person { get; init; }

    /// <summary>The codes that are chosen, one by one.</summary>
    public IReadOnlyList<string> Choices => Choice.Split(And);

    /// <summary>The button press that an activity carries, or null when it carries none.</summary>
    /// <param name="activity">A message; its value may be anything.</param>
    public static ButtonPress? In(IMessageActivity activity) =>
        BotJson.ReadMap(activity.Value) is { } value
        && value.GetValueOrDefault(QuestionName) is string question
        && value.GetValueOrDefault(ChoiceName) is string choice
            ? new ButtonPress(question, WithTicked(choice, value), value.GetValueOrDefault(LanguageName) as string) { Person = value.GetValueOrDefault(PersonName) as string }
            : null;

    /// <summary>A person's mark on the buttons of cards, by which a card of somebody else is told: their id is a secret of the store, and the mark does not give it away.</summary>
    /// <param name="person">The person.</param>
    public static string MarkOf(ParticipantId person) => Convert.ToHexStringLower(SHA256.HashData(person.Value.ToByteArray()).AsSpan(0, 4));

    /// <summary>Whether the button still answers: it was made for this person, belongs to the question that stands, and to a message in the language of now.</summary>
    /// <param name="standing">The id of the question that stands; null when none does.</param>
    /// <param name="person">The person who talks.</param>
    /// <param name="language">The language of now.</param>
    public bool Answers(string? standing, ParticipantId person, string language) => (Person is null || Person == MarkOf(person)) && Answers(standing, language);

    /// <summary>Likewise, whoever it was made for.</summary>
    /// <param name="standing">The id of the question that stands; null when none does.</param>
    /// <param name="language">The language of now.</param>
    public bool Answers(string? standing, string language) => Question == standing && (Language ?? language) == language;

    /// <summary>The value that a button sends when it is pressed.</summary>
    public Dictionary<string, object> ToValue()
    {
        var value = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [QuestionName] = Question,
            [ChoiceName] = Choice,
            [LanguageName] = Language ?? string.Empty,
        };
        if (Person is not null)
        {
            value[PersonName] = Person;
        }

        return value;
    }

    private static string WithTicked(string choice, IReadOnlyDictionary<string, object?> value) =>
        choice is ShownChoice.Done && value.GetValueOrDefault(TickedName) is string { Length: > 0 and <= LongestTicked } ticked
            ? string.Join(And, [.. ticked.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), ShownChoice.Done])
            : choice;
}
