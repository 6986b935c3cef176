using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Schema;

/// <summary>A reaction to a message.</summary>
public class MessageReaction
{
    /// <summary>Makes an empty one.</summary>
    public MessageReaction()
    {
    }

    /// <summary>Makes one with the members given.</summary>
    /// <param name="type">The kind of reaction.</param>
    public MessageReaction(string? type = null)
    {
        Type = type;
    }

    /// <summary>The kind of reaction.</summary>
    [AllowNull]
    public string Type { get; set; } = null!;
}
