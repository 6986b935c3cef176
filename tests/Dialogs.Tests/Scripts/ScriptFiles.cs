using SamenHier.Dialogs.Tests.Texts;

namespace SamenHier.Dialogs.Tests.Scripts;

/// <summary>The conversation scripts of tests/Conversations. With SAMENHIER_RECORD=1 their expectations are first written anew.</summary>
internal static class ScriptFiles
{
    private static readonly string[] Situations =
        ["happy-path", "corrections", "digressions", "not-understood", "refusals", "language-switch", "questions", "groups", "proposals", "handover", "resume", "deletion", "outside"];

    /// <summary>The scripts as <c>situation/name</c>.</summary>
    public static IReadOnlyList<string> All { get; } = Prepare();

    public static string Read(string script) => File.ReadAllText(PathOf(script));

    private static List<string> Prepare()
    {
        var root = TextFiles.PathOf("tests", "Conversations");
        List<string> scripts =
        [
            .. Situations.SelectMany(situation => Directory.GetFiles(Path.Combine(root, situation), "*.txt")
                .Select(file => $"{situation}/{Path.GetFileNameWithoutExtension(file)}")).Order(StringComparer.Ordinal),
        ];
        if (Environment.GetEnvironmentVariable("SAMENHIER_RECORD") == "1")
        {
            scripts.ForEach(Record);
        }

        return scripts;
    }

    // What is said does not depend on language or hand, so one run records for all; the tests then run the others against it.
    private static void Record(string script)
    {
        try
        {
            File.WriteAllText(PathOf(script), Task.Run(() => new ScriptRun(script, "nl", typed: false).RunAsync()).GetAwaiter().GetResult());
        }
        catch (Exception exception)
        {
            // The others are recorded all the same; the run of this one then fails by itself.
            Console.Error.WriteLine($"{script} was not recorded: {exception.Message}");
        }
    }

    private static string PathOf(string script) => TextFiles.PathOf("tests", "Conversations", $"{script}.txt");
}
