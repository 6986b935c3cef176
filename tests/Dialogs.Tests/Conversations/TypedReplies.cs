using SamenHier.Dialogs.Tests.Texts;
using YamlDotNet.Serialization;

namespace SamenHier.Dialogs.Tests.Conversations;

/// <summary>What people type in a language, from the data files beside the scripts. They never read the texts on the buttons.</summary>
internal sealed class TypedReplies
{
    private const string Wider = ".wider";

    private static readonly Dictionary<string, TypedReplies> ByLanguage = TextFiles.Languages.ToDictionary(language => language, Read, StringComparer.Ordinal);

    private readonly string language;
    private readonly Dictionary<string, Dictionary<string, List<string>>> replies;

    private TypedReplies(string language, Dictionary<string, Dictionary<string, List<string>>> replies) => (this.language, this.replies) = (language, replies);

    /// <summary>Every reply that says what stands on a button, a number or words: question (or multi, scale, commands), code, words.</summary>
    public IEnumerable<(string Question, string Code, string Words)> Plain => All.Where(reply => !reply.Question.EndsWith(Wider, StringComparison.Ordinal));

    /// <summary>Every reply that needs more than the words on the buttons.</summary>
    public IEnumerable<(string Question, string Code, string Words)> Beyond => All
        .Where(reply => reply.Question.EndsWith(Wider, StringComparison.Ordinal))
        .Select(reply => (reply.Question[..^Wider.Length], reply.Code, reply.Words));

    private IEnumerable<(string Question, string Code, string Words)> All =>
        from question in replies
        from code in question.Value
        from words in code.Value
        select (question.Key, code.Key, words);

    public static TypedReplies In(string language) => ByLanguage[language];

    /// <summary>What people type for a code and the bot reads; empty when the file has nothing.</summary>
    public IReadOnlyList<string> For(string question, string code) =>
        replies.TryGetValue(question, out var codes) && codes.TryGetValue(code, out var words)
            ? [.. words.Where(word => !RecognitionGaps.IsAskedAgain(language, question, word))]
            : [];

    private static TypedReplies Read(string language) => new(language, new DeserializerBuilder().Build()
        .Deserialize<Dictionary<string, Dictionary<string, List<string>>>>(File.ReadAllText(TextFiles.PathOf("tests", "Conversations", "replies", $"{language}.yaml"))));
}
