using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Schema;

/// <summary>The id that the channel gave to what was sent.</summary>
public class ResourceResponse
{
    /// <summary>Makes an empty one.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>Makes one with the members given.</summary>
    /// <param name="id">The id; null where the channel gives none.</param>
    public ResourceResponse(string? id = null)
    {
        Id = id;
    }

    /// <summary>The id; null where the channel gives none.</summary>
    [AllowNull]
    public string Id { get; set; } = null!;
}
