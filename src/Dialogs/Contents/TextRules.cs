using System.Text;
using System.Text.RegularExpressions;
using SamenHier.Dialogs.Commands;
using SamenHier.Dialogs.Texts;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Contents;

/// <summary>What words must be like to take the place of a text that ships.</summary>
/// <param name="texts">The texts, as they are now.</param>
/// <param name="commands">The words for commands.</param>
public sealed partial class TextRules(TextCatalog texts, CommandWords commands)
{
    /// <summary>The most characters of a text.</summary>
    public const int MaxLength = 2000;

    private const string ChoicePrefix = "choice.";
    private const string CommandWordPrefix = "word.";

    // Embeddings and overrides; isolates are fine, Arabic needs them.
    private const string Turning = "\u202A\u202B\u202C\u202D\u202E";

    private static readonly string[] ButtonPrefixes = [ChoicePrefix, "label.", "scale.", "multi.done", "language.name"];

    /// <summary>Brings typed words to the form in which they are kept: composed letters, plain line ends, no spaces around them unless the shipped text has some.</summary>
    /// <param name="shipped">The shipped text.</param>
    /// <param name="typed">What was typed.</param>
    public static string Tidy(string shipped, string typed)
    {
        var lines = typed.ReplaceLineEndings("\n");
        var composed = IsWellFormed(lines) ? lines.Normalize(NormalizationForm.FormC) : lines;
        return shipped.Length == shipped.Trim().Length ? composed.Trim() : composed.Trim('\n');
    }

    /// <summary>What would break the conversation, whatever the text is for. Pure.</summary>
    /// <param name="shipped">The shipped text.</param>
    /// <param name="edited">What would take its place.</param>
    /// <returns>The first fault; null for none.</returns>
    public static TextFault? Check(string shipped, string edited) => edited switch
    {
        _ when string.IsNullOrWhiteSpace(edited) => TextFault.Empty,
        { Length: > MaxLength } => TextFault.TooLong,
        _ when !IsWellFormed(edited) || edited.Any(IsHarmful) => TextFault.ControlCharacter,
        _ when !Placeholders(shipped).SetEquals(Placeholders(edited)) => TextFault.Placeholders,
        _ when Placeholder().Replace(edited, string.Empty).AsSpan().ContainsAny('{', '}') => TextFault.Brace,
        _ => null,
    };

    /// <summary>Whether words may take the place of a text.</summary>
    /// <param name="language">The language.</param>
    /// <param name="key">The text's name; there is such a text.</param>
    /// <param name="edited">The words.</param>
    /// <returns>The first fault; null for none.</returns>
    public TextFault? Check(string language, string key, string edited) => Check(texts.Shipped(language, key)!, edited) ?? CheckUse(language, key, edited);

    /// <summary>The placeholders of a text, such as {0}.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlySet<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

    private TextFault? CheckUse(string language, string key, string edited) => key switch
    {
        _ when key.StartsWith(CommandWordPrefix, StringComparison.Ordinal) && commands.Find(texts.Shipped(language, key)!) != commands.Find(edited) => TextFault.UnknownCommand,
        _ when Array.Exists(ButtonPrefixes, prefix => key.StartsWith(prefix, StringComparison.Ordinal)) && commands.Find(edited) is not null => TextFault.IsCommand,
        _ when key.StartsWith(ChoicePrefix, StringComparison.Ordinal) && IsTaken(language, key, edited) => TextFault.SameAsAnother,
        _ => null,
    };

    // The buttons of a question stand under one name: choice.QUESTION.CODE.
    private bool IsTaken(string language, string key, string edited)
    {
        var (question, folded) = (key[..(key.LastIndexOf('.') + 1)], TextFolding.Fold(edited));
        return texts.In(language).GetAllStrings(includeParentCultures: false).Any(other =>
            other.Name != key
            && other.Name.StartsWith(question, StringComparison.Ordinal)
            && !other.Name.AsSpan(question.Length).Contains('.')
            && TextFolding.Fold(other.Value) == folded);
    }

    private static bool IsHarmful(char character) => (char.IsControl(character) && character is not '\n') || Turning.Contains(character, StringComparison.Ordinal);

    // A lone surrogate reads as the replacement character.
    private static bool IsWellFormed(string text) => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);

    [GeneratedRegex(@"\{\d\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
