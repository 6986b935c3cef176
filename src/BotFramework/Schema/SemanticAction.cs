using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Schema;

/// <summary>What the user means, in the channel's words.</summary>
public class SemanticAction
{
    /// <summary>Makes an empty one.</summary>
    public SemanticAction()
    {
    }

    /// <summary>Makes one with the members given.</summary>
    /// <param name="id">The meaning's id.</param>
    /// <param name="entities">What it is about.</param>
    public SemanticAction(string? id = null, IDictionary<string, Entity>? entities = null)
    {
        Id = id;
        Entities = entities;
    }

    /// <summary>The meaning's id.</summary>
    [AllowNull]
    public string Id { get; set; } = null!;

    /// <summary>What it is about.</summary>
    public IDictionary<string, Entity>? Entities { get; set; }

    /// <summary>Where it is: start, continue or done.</summary>
    public string? State { get; set; }
}
