using SamenHier.Bot.Tests.StandIns;
using SamenHier.Dialogs.Intake;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Privacy;

/// <summary>The log of a whole intake, at debug level, has nothing that the person wrote.</summary>
public sealed class LogTests
{
    private static readonly string[] DebugLogs = [.. new[] { "Default", "Microsoft", "System.Net.Http.HttpClient", "Microsoft.EntityFrameworkCore" }.Select(category => $"Logging:LogLevel:{category}=Debug")];

    public static TheoryData<Entrance, string> EntrancesAndLanguages => Entrances.In("nl", "ti");

    [Theory]
    [MemberData(nameof(EntrancesAndLanguages))]
    public async Task Nothing_that_a_person_typed_is_in_the_log(Entrance entrance, string language)
    {
        using TemporaryDirectory data = new();
        await using var connector = await StandInConnector.StartAsync();
        Newcomer newcomer = new(language) { Name = "Zevenster Proefpersoon", Place = "Verzonnen Plaatsnaam" };
        string code;
        CapturedLogs logs;
        await using (var server = await BotServer.StartAsync(data.Path, DebugLogs))
        {
            logs = server.Logs;
            var person = await server.NewPersonAsync(entrance, connector.ServiceUrl);
            await newcomer.FinishAsync(server, person);
            await person.SayAsync("Dit is een heel persoonlijke opmerking");
            newcomer.Typed.Add("Dit is een heel persoonlijke opmerking");
            code = (await server.ExportAsync(person.Conversation)).Profile.Reference!;
            await person.SayAsync(code);
        }

        // Short replies such as "3" and "ja" are in any log by chance.
        var secrets = newcomer.Typed.Where(text => text.Length >= 6 || text.Any(letter => letter > '\u0600')).Append(code).Append(ReferenceCode.Show(code)[1..^1]).ToList();
        Assert.True(secrets.Count >= 6, "The test must look for something.");
        Assert.Contains(logs.Lines, line => line.StartsWith("Debug Microsoft.EntityFrameworkCore", StringComparison.Ordinal));
        Assert.All(secrets, secret => Assert.DoesNotContain(logs.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }
}
