using System.Collections.Frozen;
using System.Reflection;
using SamenHier.Dialogs.Texts;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Commands;

/// <summary>
/// The words for each command, from the word files beside this class. A command is the whole message, so that
/// "stop" inside a sentence stays part of an answer. Words of every language work in every language: people mix.
/// </summary>
public sealed class CommandWords
{
    private readonly FrozenDictionary<string, Command> words = Read().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The command that a message gives, or null when it gives none.</summary>
    /// <param name="text">What was typed.</param>
    public Command? Find(string text) =>
        text.Length <= 60 && words.TryGetValue(TextFolding.Fold(text), out var command) ? command : null;

    /// <summary>What follows the word for a command in a message that begins with one; null when it does not.</summary>
    /// <param name="command">The command.</param>
    /// <param name="text">What was typed.</param>
    public string? AfterWordFor(Command command, string text)
    {
        var parts = text.Trim().Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length == 2 && Find(parts[0]) == command ? parts[1] : null;
    }

    private static Dictionary<string, Command> Read()
    {
        var read = new Dictionary<string, Command>(StringComparer.Ordinal);
        foreach (var language in Languages.All)
        {
            foreach (var (command, word) in ReadFile($"SamenHier.Dialogs.Commands.words.{language}.txt"))
            {
                if (!read.TryAdd(TextFolding.Fold(word), command) && read[TextFolding.Fold(word)] != command)
                {
                    throw new InvalidDataException($"The word '{word}' ({language}) stands for two commands.");
                }
            }
        }

        return read;
    }

    private static IEnumerable<(Command Command, string Word)> ReadFile(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"{name} is missing."));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            var command = Enum.Parse<Command>(parts[0], ignoreCase: true);
            foreach (var word in parts[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                yield return (command, word);
            }
        }
    }
}
