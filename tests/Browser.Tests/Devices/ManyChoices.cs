using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SamenHier.Browser.Tests.Devices;

/// <summary>Puts choices of the test's own below each question on its way to the page, however many the bot's are.</summary>
internal static partial class ManyChoices
{
    /// <summary>From here on each question with choices is this one. The phone's own record of questions doesn't see them.</summary>
    /// <param name="page">A page on which no conversation has begun.</param>
    /// <param name="question">The words of the question.</param>
    /// <param name="titles">The words on its buttons.</param>
    public static Task PutOnAsync(IPage page, string question, IReadOnlyList<string> titles) => page.RouteWebSocketAsync(Stream(), socket =>
        socket.ConnectToServer().OnMessage(frame => socket.Send(string.IsNullOrEmpty(frame.Text) ? "" : Put(frame.Text, question, titles))));

    private static string Put(string frame, string question, IReadOnlyList<string> titles)
    {
        var set = JsonNode.Parse(frame)!;
        foreach (var activity in set["activities"]!.AsArray().Where(activity => activity!["suggestedActions"] is not null))
        {
            activity!["text"] = question;
            activity["suggestedActions"]!["actions"] = new JsonArray([.. titles.Select(title => new JsonObject { ["type"] = "messageBack", ["title"] = title, ["text"] = title, ["displayText"] = title, ["value"] = title })]);
        }

        return set.ToJsonString();
    }

    [GeneratedRegex("/stream", RegexOptions.None, 1000)]
    private static partial Regex Stream();
}
