using System.Text.Json;
using Microsoft.Playwright;
using SamenHier.Browser.Tests.Devices;

namespace SamenHier.Browser.Tests.Looks;

/// <summary>A font with which Chromium really drew letters.</summary>
/// <param name="Family">Its own name.</param>
/// <param name="IsOurs">Whether the page brought it; otherwise it is the system's.</param>
/// <param name="Glyphs">How many shapes it gave.</param>
internal sealed record UsedFont(string Family, bool IsOurs, int Glyphs)
{
    /// <summary>The fonts of each element.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<UsedFont>>> OfAsync(Phone phone, string selector)
    {
        await using var tools = new Tools(await phone.DevToolsAsync());
        await tools.AskAsync("DOM.enable");
        await tools.AskAsync("CSS.enable");
        var root = (await tools.AskAsync("DOM.getDocument")).GetProperty("root").GetProperty("nodeId").GetInt32();
        var nodes = await tools.AskAsync("DOM.querySelectorAll", ("nodeId", root), ("selector", selector));
        List<IReadOnlyList<UsedFont>> fonts = [];
        foreach (var node in nodes.GetProperty("nodeIds").EnumerateArray())
        {
            var used = await tools.AskAsync("CSS.getPlatformFontsForNode", ("nodeId", node.GetInt32()));
            fonts.Add([.. used.GetProperty("fonts").EnumerateArray().Select(Read)]);
        }

        return fonts;
    }

    private static UsedFont Read(JsonElement font) => new(
        font.GetProperty("familyName").GetString()!, font.GetProperty("isCustomFont").GetBoolean(), font.GetProperty("glyphCount").GetInt32());

    private sealed class Tools(ICDPSession session) : IAsyncDisposable
    {
        public async Task<JsonElement> AskAsync(string method, params (string Name, object Value)[] arguments) =>
            (await session.SendAsync(method, arguments.ToDictionary(argument => argument.Name, argument => argument.Value, StringComparer.Ordinal))) ?? default;

        public async ValueTask DisposeAsync() => await session.DetachAsync();
    }
}
