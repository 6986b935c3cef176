using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A user or a bot on a channel.</summary>
public class ChannelAccount
{
    private UnknownMembers _unknown;

    /// <summary>Makes an empty one.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>Makes one with the members given.</summary>
    /// <param name="id">The account's id on the channel.</param>
    /// <param name="name">The name that people see.</param>
    /// <param name="role">One of <see cref="RoleTypes"/>.</param>
    /// <param name="aadObjectId">The account's object id in Entra.</param>
    public ChannelAccount(string? id = null, string? name = null, string? role = null, string? aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>The account's id on the channel.</summary>
    [AllowNull]
    public string Id { get; set; } = null!;

    /// <summary>The name that people see.</summary>
    public string? Name { get; set; }

    /// <summary>The account's object id in Entra.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    public string? Role { get; set; }

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
