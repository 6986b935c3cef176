using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SamenHier.Dialogs.Questionnaires;

// Reads what ships as data; every fault names the file and the line.
internal static class YamlFile
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithEnforceRequiredMembers()
        .WithDuplicateKeyChecking()
        .Build();

    /// <summary>Reads a file of this shape.</summary>
    /// <exception cref="QuestionnaireException">The text is empty, or not of this shape; the message names file and fault.</exception>
    public static T Read<T>(TextReader reader, string source)
        where T : class
    {
        try
        {
            return Yaml.Deserialize<T>(reader) ?? throw new QuestionnaireException($"{source}: the file is empty.");
        }
        catch (YamlException exception)
        {
            throw new QuestionnaireException($"{source}, line {exception.Start.Line}: {exception.InnerException?.Message ?? exception.Message}", exception);
        }
    }

    /// <summary>Codes by question, as conditions are compared.</summary>
    public static Dictionary<string, IReadOnlyList<string>> Condition(Dictionary<string, List<string>> condition) =>
        condition.ToDictionary(part => part.Key, part => (IReadOnlyList<string>)part.Value, StringComparer.Ordinal);
}
