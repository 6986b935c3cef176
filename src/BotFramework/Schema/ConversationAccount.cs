using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A conversation on a channel.</summary>
public class ConversationAccount
{
    private UnknownMembers _unknown;

    /// <summary>Makes an empty one.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>Makes one with the members given.</summary>
    /// <param name="isGroup">Whether more than two take part.</param>
    /// <param name="conversationType">The kind of conversation, in the channel's own words.</param>
    /// <param name="id">The conversation's id on the channel.</param>
    /// <param name="name">The name that people see.</param>
    /// <param name="aadObjectId">The conversation's object id in Entra.</param>
    /// <param name="role">One of <see cref="RoleTypes"/>.</param>
    /// <param name="tenantId">The tenant that the conversation belongs to.</param>
    public ConversationAccount(bool? isGroup = null, string? conversationType = null, string? id = null, string? name = null, string? aadObjectId = null, string? role = null, string? tenantId = null)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The kind of conversation, in the channel's own words.</summary>
    public string? ConversationType { get; set; }

    /// <summary>The conversation's id on the channel.</summary>
    [AllowNull]
    public string Id { get; set; } = null!;

    /// <summary>The name that people see.</summary>
    public string? Name { get; set; }

    /// <summary>The conversation's object id in Entra.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    public string? Role { get; set; }

    /// <summary>The tenant that the conversation belongs to.</summary>
    public string? TenantId { get; set; }

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
