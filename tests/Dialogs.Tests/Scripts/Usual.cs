using SamenHier.Dialogs.Tests.Texts;
using YamlDotNet.Serialization;

namespace SamenHier.Dialogs.Tests.Scripts;

/// <summary>The answers that a script gives where it only says "..." and the question to which it goes.</summary>
internal static class Usual
{
    private static readonly Dictionary<string, string> Answers = new DeserializerBuilder().Build()
        .Deserialize<Dictionary<string, string>>(File.ReadAllText(TextFiles.PathOf("tests", "Conversations", "usual.yaml")));

    /// <summary>The usual answer to a question; null when the file has none.</summary>
    public static string? Find(string question) => Answers.GetValueOrDefault(question);
}
