using System.Text;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Bot.Verbs;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Intake;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Privacy;

/// <summary>The database file after a whole intake holds no name, no answer and no code in the clear.</summary>
public sealed class DatabaseFileTests
{
    private static readonly Encoding[] Encodings = [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];

    public static TheoryData<Entrance> Entrances => StandIns.Entrances.Both;

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task Names_answers_and_codes_are_in_the_export_and_not_in_the_files(Entrance entrance)
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path);
        var person = await server.NewPersonAsync(entrance);
        Newcomer newcomer = new("ti") { Name = "ፈተነ Zevenster", Place = "Verzonnen Plaatsnaam" };
        await newcomer.FinishAsync(server, person);
        var code = (await server.ExportAsync(person.Conversation)).Profile.Reference!;
        StringWriter export = new();
        await ParticipantVerbs.ExportAsync(server.Get<ParticipantDirectory>(), code, export, export, CancellationToken.None);

        string[] secrets = [newcomer.Name, newcomer.Place, code, "family", "1992"];
        Assert.All(secrets, secret => Assert.Contains(secret, export.ToString(), StringComparison.Ordinal));
        string[] sought = [.. secrets, .. newcomer.Typed.Where(text => text.Length >= 4), ReferenceCode.Show(code)[1..^1]];
        AssertNowhere(data.Path, sought);

        await server.DisposeAsync();
        AssertNowhere(data.Path, sought);
    }

    private static void AssertNowhere(string directory, IReadOnlyList<string> secrets)
    {
        var files = Directory.GetFiles(directory, "samenhier.db*");
        Assert.Contains(files, file => file.EndsWith("samenhier.db", StringComparison.Ordinal));
        foreach (var file in files)
        {
            var bytes = Read(file);
            foreach (var secret in secrets)
            {
                Assert.All(Encodings, encoding => Assert.True(bytes.AsSpan().IndexOf(encoding.GetBytes(secret)) < 0, $"'{secret}' is in {Path.GetFileName(file)} ({encoding.WebName})."));
            }
        }
    }

    private static byte[] Read(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
