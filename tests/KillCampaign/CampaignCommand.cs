using System.CommandLine;
using SamenHier.Casework;
using SamenHier.Tests.Support;

namespace SamenHier.KillCampaign;

/// <summary>The command line: runs campaigns and prints their table. The exit code is 0 when nothing was wrong, 1 otherwise.</summary>
internal static class CampaignCommand
{
    private const string Both = "both";

    public static Task<int> RunAsync(string[] args)
    {
        Option<string> provider = new("--provider") { Description = "sqlite, postgres or both.", DefaultValueFactory = _ => Both };
        provider.AcceptOnlyFromAmong(CaseworkOptions.Sqlite, CaseworkOptions.Postgres, Both);
        Option<int> kills = new("--kills") { Description = "How many kills of each kind.", DefaultValueFactory = _ => 60 };
        Option<int> clients = new("--clients") { Description = "How many clients at once.", DefaultValueFactory = _ => 8 };
        Option<int> seed = new("--seed") { Description = "Decides the kills and what is said.", DefaultValueFactory = _ => 1 };
        RootCommand command = new("Kills the server during many conversations and looks whether anything was lost.") { provider, kills, clients, seed };
        command.SetAction(async (parse, cancellationToken) =>
        {
            CampaignOptions options = new(string.Empty, ConnectionString: null, parse.GetValue(kills), parse.GetValue(clients), parse.GetValue(seed));
            List<CampaignResult> results = [];
            if (parse.GetValue(provider) is CaseworkOptions.Sqlite or Both) results.Add(await OnSqliteAsync(options, cancellationToken));
            if (parse.GetValue(provider) is CaseworkOptions.Postgres or Both) results.Add(await OnPostgresAsync(options, cancellationToken));
            await Console.Out.WriteLineAsync(ReportTable.Write(results));
            return results.TrueForAll(result => result.Findings.Count == 0) ? 0 : 1;
        });
        return command.Parse(args).InvokeAsync();
    }

    private static async Task<CampaignResult> OnSqliteAsync(CampaignOptions options, CancellationToken cancellationToken)
    {
        using TemporaryDirectory directory = new();
        return await Campaign.RunAsync(options with { Directory = directory.Path }, Console.Error.WriteLine, cancellationToken);
    }

    private static async Task<CampaignResult> OnPostgresAsync(CampaignOptions options, CancellationToken cancellationToken)
    {
        if (PostgresPrograms.Folder is null) throw new InvalidOperationException(PostgresPrograms.SkipReason);
        PostgresServer server = new();
        await server.InitializeAsync();
        try
        {
            using TemporaryDirectory directory = new();
            return await Campaign.RunAsync(
                options with { Directory = directory.Path, ConnectionString = await server.CreateDatabaseAsync() }, Console.Error.WriteLine, cancellationToken);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }
}
