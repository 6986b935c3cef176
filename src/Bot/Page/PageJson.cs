using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace SamenHier.Bot.Page;

/// <summary>The JSON of the page: the list of its files, and its words for the script.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(Dictionary<string, Dictionary<string, string>>))]
internal sealed partial class PageJson : JsonSerializerContext
{
    /// <summary>Writes letters of every script as they are, and what has a meaning in HTML as escapes.</summary>
    public static PageJson ForHtml { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
}
