using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Tests.Conversations;

namespace SamenHier.Dialogs.Tests.Generated;

/// <summary>What people and programs send that answers no question of a kind.</summary>
/// <param name="Name">What it is.</param>
/// <param name="SendAsync">Sends it.</param>
internal sealed record Rubbish(string Name, Func<Device, Task<Turn>> SendAsync)
{
    private static readonly Rubbish[] Anywhere =
    [
        new("no text", device => device.TypeAsync(null)),
        new("empty text", device => device.TypeAsync("")),
        new("spaces and lines", device => device.TypeAsync(" \t\r\n\u00A0\u2003 ")),
        new("3,000 characters", device => device.TypeAsync(new string('a', 3000))),
        new("100,000 characters", device => device.TypeAsync(new string('7', 100_000))),
        new("only emoji", device => device.TypeAsync("😀🎉😀")),
        new("an emoji of several parts", device => device.TypeAsync("👩🏽‍🚀")),
        new("only marks", device => device.TypeAsync("?!…。፧")),
        new("a photo", device => device.AttachAsync("image/jpeg")),
        new("a voice message", device => device.AttachAsync("audio/ogg")),
        new("a sticker", device => device.AttachAsync("image/webp")),
        new("markup", device => device.TypeAsync("<i>%</i>")),
        new("a script", device => device.TypeAsync("<script>window.location</script>")),
        new("text turned around", device => device.TypeAsync("\u202Exyzzy\u202C")),
        new("open isolates", device => device.TypeAsync("\u2066\u2067xyzzy")),
        new("a NUL", device => device.TypeAsync("\0")),
        new("a NUL among letters", device => device.TypeAsync("xy\0zzy")),
        new("broken characters", device => device.TypeAsync("xyzzy\uFFFD\uFFFF")),
        new("only invisible characters", device => device.TypeAsync("\u200B\u200D\uFEFF")),
        new("only combining marks", device => device.TypeAsync("\u0301\u0301\u064B")),
        new("private letters", device => device.TypeAsync("\uE000\uE001")),
        new("a number as value", device => device.PressAsync(42, text: null)),
        new("words as value", device => device.PressAsync("newcomer.household", text: null)),
        new("half a button", device => device.PressAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["question"] = "newcomer.household" }, text: null)),
        new("a button of nothing", device => device.PressAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["question"] = "", ["choice"] = "" }, text: "")),
    ];

    private static readonly Rubbish[] NoNumbers =
    [
        new("words", device => device.TypeAsync("xyzzy plugh")),
        new("too small a number", device => device.TypeAsync("-5")),
        new("too large a number", device => device.TypeAsync("9999")),
        new("a number beyond all numbers", device => device.TypeAsync("99999999999999999999999")),
        new("a broken number", device => device.TypeAsync("1.5.7")),
    ];

    private static readonly Rubbish[] NoChoices =
    [
        new("words", device => device.TypeAsync("xyzzy plugh")),
        new("a place in the list that is none", device => device.TypeAsync("99")),
        new("place nought", device => device.TypeAsync("0")),
        new("a number beyond all numbers", device => device.TypeAsync("99999999999999999999999")),
        new("a choice that is none", device => device.PressAsync(
            new Dictionary<string, object>(StringComparer.Ordinal) { ["question"] = device.Last.Question!.Id, ["choice"] = "xyzzy" }, "xyzzy")),
    ];

    /// <summary>What answers no question of this kind.</summary>
    public static IEnumerable<Rubbish> For(QuestionKind kind) => kind switch
    {
        QuestionKind.Text or QuestionKind.Place => Anywhere,
        QuestionKind.Number => [.. Anywhere, .. NoNumbers],
        _ => [.. Anywhere, .. NoChoices],
    };
}
