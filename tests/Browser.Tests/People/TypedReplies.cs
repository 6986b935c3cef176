using YamlDotNet.Serialization;

namespace SamenHier.Browser.Tests.People;

/// <summary>What people type in a language; they never read the words on the buttons.</summary>
internal sealed class TypedReplies
{
    private readonly Dictionary<string, Dictionary<string, List<string>>> replies;

    private readonly bool isInLatinLetters;

    private TypedReplies(Dictionary<string, Dictionary<string, List<string>>> replies, bool isInLatinLetters) => (this.replies, this.isInLatinLetters) = (replies, isInLatinLetters);

    public static TypedReplies In(string language)
    {
        using var file = typeof(TypedReplies).Assembly.GetManifestResourceStream($"replies/{language}")
            ?? throw new InvalidOperationException($"There is no file of replies in {language}.");
        using StreamReader reader = new(file);
        return new TypedReplies(new DeserializerBuilder().Build().Deserialize<Dictionary<string, Dictionary<string, List<string>>>>(reader), language is "nl" or "en");
    }

    /// <summary>What people type for a code: in the letters or numerals of their own script, where the file has it so.</summary>
    /// <param name="question">A question's id, or <c>multi</c>, <c>scale</c> or <c>commands</c>.</param>
    /// <param name="code">A code, or <c>text</c> for words of their own.</param>
    public string For(string question, string code) => (isInLatinLetters ? null : replies[question][code].Find(IsInOwnScript)) ?? replies[question][code][0];

    private static bool IsInOwnScript(string words) => words.Any(char.IsLetterOrDigit) && words.All(character => !char.IsAsciiLetterOrDigit(character));
}
