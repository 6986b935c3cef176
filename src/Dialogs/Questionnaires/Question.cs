namespace SamenHier.Dialogs.Questionnaires;

/// <summary>What kind of answer a question asks for.</summary>
public enum QuestionKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A month of a year.</summary>
    Date,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>One of a few choices.</summary>
    Choice,

    /// <summary>Several of a few choices.</summary>
    Multi,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A town or village, in the person's own words.</summary>
    Place,

    /// <summary>Two statements weighed against each other: -2 (wholly the first) to 2 (wholly the second).</summary>
    Scale,
}

/// <summary>One question of a questionnaire.</summary>
public sealed record Question
{
    /// <summary>Its identifier, <c>questionnaire.question</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it asks for.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>The codes of the choices, in the order shown; empty where the kind has none.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Names a text that gives each choice its words in the language that the choice stands for; null for a text per choice.</summary>
    public string? ChoiceText { get; init; }

    /// <summary>Another question whose words the choices share; null when they have words of their own.</summary>
    public string? ChoiceWords { get; init; }

    /// <summary>Names what gives the choices where they are not the same for everybody, e.g. <c>answers</c>: the questions answered so far; null when they are fixed.</summary>
    public string? ChoicesFrom { get; init; }

    /// <summary>Another question whose chosen answers are the choices of this one, with its words; null when they are its own.</summary>
    public string? ChoicesOf { get; init; }

    /// <summary>A choice is offered only when its condition holds; codes by question, by choice.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> ChoiceWhen { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>(StringComparer.Ordinal);

    /// <summary>Pictures beside choices, by code, for people who read little.</summary>
    public IReadOnlyDictionary<string, string> Icons { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Choices that exclude all others.</summary>
    public IReadOnlyList<string> Exclusive { get; init; } = [];

    /// <summary>Whether the order of choosing says what is more important.</summary>
    public bool Ranked { get; init; }

    /// <summary>The most choices of several; null for any number.</summary>
    public int? AtMost { get; init; }

    /// <summary>Whether a number question takes a list of numbers.</summary>
    public bool Several { get; init; }

    /// <summary><c>summary</c> when the text shows all answers, <c>outside</c> when it says why no variant fits, <c>lesson</c> when the part of a lesson stands above it, <c>proposal</c>, <c>showable</c> or <c>offer</c> when what is proposed does, another question when it puts back the answer to that one; null otherwise.</summary>
    public string? Shows { get; init; }

    /// <summary>The smallest number that is an answer.</summary>
    public int Minimum { get; init; }

    /// <summary>The largest number that is an answer.</summary>
    public int Maximum { get; init; } = 9999;

    /// <summary>Names a range that depends on today, such as <c>birthYear</c>; null when <see cref="Minimum"/> and <see cref="Maximum"/> hold.</summary>
    public string? Range { get; init; }

    /// <summary>The longest answer in words, in characters.</summary>
    public int MaxLength { get; init; } = 200;

    /// <summary>Whether a question of the person is an answer to it too: then it is not looked up, and not put back.</summary>
    public bool TakesQuestions { get; init; }

    /// <summary>For words that are a code: how many digits it has; null when any words are an answer.</summary>
    public int? Digits { get; init; }

    /// <summary>How the person may go on without answering: one of <see cref="Withheld"/>'s words for the button; null when they may not.</summary>
    public string? Optional { get; init; }

    /// <summary>Who sees the answer: names the text <c>sees.</c> and this code.</summary>
    public required string Sees { get; init; }

    /// <summary>Whether the answer is shown as no more than "answered" on a device where it was not given.</summary>
    public bool Sensitive { get; init; }

    /// <summary>Whether the answer only steers the conversation and stands in no list of answers.</summary>
    public bool Steers { get; init; }

    /// <summary>Asked only when each of these questions was answered with one of these codes.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> When { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Not asked when any of these questions was answered with one of these codes.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Unless { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Another question; when its answer changes, the answer to this one no longer fits and is dropped. Null for none.</summary>
    public string? Follows { get; init; }

    /// <summary>The role of those who are asked; null for everybody. It is the questionnaire's.</summary>
    public string? For { get; init; }

    /// <summary>The short name for a summary.</summary>
    public string LabelKey => $"label.{Id}";
}

/// <summary>A list of questions, asked in order.</summary>
/// <param name="Id">Its identifier, the first part of its questions'.</param>
/// <param name="Version">Rises when questions change; a conversation goes on under the version that it began with.</param>
/// <param name="Questions">The questions, in order.</param>
/// <param name="AsksConsents">Whether each answer gives or refuses a consent for the purpose that the question names.</param>
/// <param name="For">The role of those who are asked, <c>newcomer</c> or <c>volunteer</c>; null for everybody.</param>
public sealed record Questionnaire(string Id, int Version, IReadOnlyList<Question> Questions, bool AsksConsents = false, string? For = null);
