using System.Globalization;
using System.Text;
using SamenHier.Bot.Turns;

namespace SamenHier.KillCampaign;

/// <summary>Writes the results of campaigns as a Markdown table, a column each.</summary>
internal static class ReportTable
{
    public static string Write(IReadOnlyList<CampaignResult> results)
    {
        StringBuilder table = new();
        Row(table, "", results, result => result.Provider);
        Row(table, "---", results, _ => "---:");
        Row(table, "kills before the commit", results, result => Kills(result, nameof(TurnStage.BeforeCommit)));
        Row(table, "kills between commit and send", results, result => Kills(result, nameof(TurnStage.Committed)));
        Row(table, "kills between send and mark", results, result => Kills(result, nameof(TurnStage.Sent)));
        Row(table, "kills at random moments", results, result => Kills(result, CampaignResult.Random));
        Row(table, "intakes completed", results, result => Number(result.Intakes));
        Row(table, "answers acknowledged, each found as given", results, result => Number(result.Answers));
        Row(table, "messages in the transcripts, whole and in order", results, result => Number(result.Messages));
        Row(table, "calls that clients made again", results, result => Number(result.RepeatedCalls));
        Row(table, "replies that a channel got twice, again from a later process", results, result => Number(result.RepeatedReplies));
        Row(table, "**findings**", results, result => $"**{Number(result.Findings.Count)}**");
        foreach (var finding in results.SelectMany(result => result.Findings.Take(50).Select(finding => $"{result.Provider}: {finding}"))) table.AppendLine(finding);
        return table.ToString();
    }

    private static void Row(StringBuilder table, string name, IReadOnlyList<CampaignResult> results, Func<CampaignResult, string> cell) =>
        table.Append("| ").Append(name).Append(" | ").AppendJoin(" | ", results.Select(cell)).AppendLine(" |");

    private static string Kills(CampaignResult result, string kind) => Number(result.Kills.GetValueOrDefault(kind));

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
