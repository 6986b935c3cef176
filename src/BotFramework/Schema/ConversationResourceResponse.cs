using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Schema;

/// <summary>What the channel says of a conversation that it made.</summary>
public class ConversationResourceResponse
{
    /// <summary>Makes an empty one.</summary>
    public ConversationResourceResponse()
    {
    }

    /// <summary>Makes one with the members given.</summary>
    /// <param name="activityId">The id of the first message, if one was sent.</param>
    /// <param name="serviceUrl">Where the conversation is served.</param>
    /// <param name="id">The conversation's id.</param>
    public ConversationResourceResponse(string? activityId = null, string? serviceUrl = null, string? id = null)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    /// <summary>The id of the first message, if one was sent.</summary>
    public string? ActivityId { get; set; }

    /// <summary>Where the conversation is served.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The conversation's id.</summary>
    [AllowNull]
    public string Id { get; set; } = null!;
}
