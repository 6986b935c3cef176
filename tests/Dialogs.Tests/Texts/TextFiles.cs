using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;

namespace SamenHier.Dialogs.Tests.Texts;

/// <summary>One text as it stands in a .resx file.</summary>
internal sealed record ShippedText(string Key, string Value, string Comment);

/// <summary>One word that gives a command, as it stands in a words file.</summary>
internal sealed record CommandWord(string Language, string Command, string Word)
{
    public string Folded => Fold(Word);

    // Case, vowel signs, hamza and invisible marks do not make another word.
    public static string Fold(string word)
    {
        var letters = word.Normalize(NormalizationForm.FormKD).Where(letter =>
            CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format));
        return string.Concat(letters).ToLowerInvariant();
    }
}

/// <summary>The text files of the repository, read from disk: what ships, not what was compiled before.</summary>
internal static class TextFiles
{
    public static readonly string[] Languages = ["nl", "en", "ar", "ti"];

    public static readonly string[] Commands = ["back", "help", "stop", "language", "change", "start", "skip", "decline", "why", "question", "person", "mydata", "group", "plan", "proposal", "training", "newsletter"];

    private static readonly string Root = FindRoot();

    public static TheoryData<string> EveryLanguage => [.. Languages];

    public static IReadOnlyList<ShippedText> Read(string language) =>
    [
        .. XDocument.Load(PathOf("src", "Dialogs", "Texts", $"{language}.resx")).Root!.Elements("data").Select(data => new ShippedText(
            (string)data.Attribute("name")!, (string?)data.Element("value") ?? "", (string?)data.Element("comment") ?? "")),
    ];

    public static IReadOnlyList<CommandWord> ReadCommandWords(string language) =>
    [
        .. from line in File.ReadLines(PathOf("src", "Dialogs", "Commands", $"words.{language}.txt"))
           where line.Length > 0 && line[0] != '#'
           let parts = line.Split('=', 2, StringSplitOptions.TrimEntries)
           from word in parts[1].Split(',', StringSplitOptions.TrimEntries)
           select new CommandWord(language, parts[0], word),
    ];

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    // Build output may lie outside the repository; then the way up starts from this source file.
    private static string FindRoot([CallerFilePath] string source = "") =>
        FindAbove(AppContext.BaseDirectory) ?? FindAbove(source) ?? throw new DirectoryNotFoundException("SamenHier.Bot.sln was not found above the tests.");

    private static string? FindAbove(string path)
    {
        for (var folder = Directory.GetParent(path); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SamenHier.Bot.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
