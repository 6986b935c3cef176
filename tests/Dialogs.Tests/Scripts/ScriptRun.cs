using System.Text;
using SamenHier.Dialogs.Tests.Conversations;

namespace SamenHier.Dialogs.Tests.Scripts;

/// <summary>
/// Plays a script with the bot and writes down what happened, in the notation of the script. A script holds when what is
/// written down equals the script.
/// </summary>
/// <param name="script">Its name.</param>
/// <param name="language">The language in which it is played.</param>
/// <param name="typed">Whether codes are typed in the words of the language; otherwise their buttons are pressed.</param>
/// <param name="channel">The channel on which it is played.</param>
internal sealed class ScriptRun(string script, string language, bool typed, string channel = Device.WebChat)
{
    private readonly Actor actor = new(language, typed, Seed($"{script} {language} {typed}"), channel);

    /// <summary>Plays the script.</summary>
    /// <returns>The script with the expectations that would hold.</returns>
    public async Task<string> RunAsync()
    {
        var written = new StringBuilder();
        foreach (var line in ScriptFiles.Read(script).TrimEnd('\n').Split('\n'))
        {
            await PlayAsync(line, written);
        }

        return written.ToString();
    }

    private async Task PlayAsync(string line, StringBuilder written)
    {
        switch (line)
        {
            case ['<', ..]:
                // What was expected; what happened was written down after the reply above it.
                break;
            case ['>', ..]:
                written.Append(line).Append('\n');
                foreach (var said in await actor.ActAsync(line[1..].Trim()))
                {
                    written.Append("< ").Append(said).Append('\n');
                }

                break;
            case ['.', '.', '.', ..]:
                // Where the question stands already there is nothing to do, and recording drops the line.
                if (await actor.GoOnAsync(line[3..].Trim()))
                {
                    written.Append(line).Append('\n');
                }

                break;
            case ['@', ..]:
                actor.Take(line[1..].Trim());
                written.Append(line).Append('\n');
                break;
            case ['=', ..]:
                written.Append(Check(line)).Append('\n');
                break;
            default:
                Assert.True(line.Length == 0 || line[0] == '#', $"{script}: a line must begin with #, >, <, ..., @ or =: {line}");
                written.Append(line).Append('\n');
                break;
        }
    }

    // A line that holds stays as it is written, with its names for languages.
    private string Check(string line)
    {
        var parts = line[1..].Trim().Split(' ', 2);
        var actual = actor.Fact(parts[0]);
        return parts.Length == 2 && actor.Named(parts[1]) == actual ? line : $"= {parts[0]} {actual}";
    }

    // The same run takes the same course every time; the sides of the weegschaal differ from run to run.
    private static int Seed(string run) => run.Aggregate(17, (seed, letter) => unchecked((seed * 31) + letter)) & int.MaxValue;
}
