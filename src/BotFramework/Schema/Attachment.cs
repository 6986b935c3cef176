using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card or a file that goes with a message.</summary>
public class Attachment
{
    private UnknownMembers _unknown;

    /// <summary>Makes an empty one.</summary>
    public Attachment()
    {
    }

    /// <summary>Makes one with the members given.</summary>
    /// <param name="contentType">The media type of the content.</param>
    /// <param name="contentUrl">Where the content is, if it is not in here.</param>
    /// <param name="content">The content itself.</param>
    /// <param name="name">The name that people see.</param>
    /// <param name="thumbnailUrl">Where a small picture of it is.</param>
    public Attachment(string? contentType = null, string? contentUrl = null, object? content = null, string? name = null, string? thumbnailUrl = null)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>The media type of the content.</summary>
    [AllowNull]
    public string ContentType { get; set; } = null!;

    /// <summary>Where the content is, if it is not in here.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The content itself.</summary>
    public object? Content { get; set; }

    /// <summary>The name that people see.</summary>
    public string? Name { get; set; }

    /// <summary>Where a small picture of it is.</summary>
    public string? ThumbnailUrl { get; set; }

    /// <summary>Members of the JSON that this type does not name; they survive a round trip.</summary>
    [JsonIgnore]
    public JsonObject Properties
    {
        get => _unknown.Properties;
        set => _unknown.Properties = value;
    }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? ExtensionData
    {
        get => _unknown.ForSerializer;
        set => _unknown.ForSerializer = value;
    }
}
