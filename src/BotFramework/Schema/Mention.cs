using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Schema;

/// <summary>Someone is mentioned in the text.</summary>
public class Mention : Entity
{
    internal const string EntityType = "mention";

    /// <summary>Makes an empty one.</summary>
    public Mention()
        : base(EntityType)
    {
    }

    /// <summary>Makes one with the members given.</summary>
    /// <param name="mentioned">Who is mentioned.</param>
    /// <param name="text">The words of the mention.</param>
    /// <param name="type">The entity's type; always <c>mention</c>.</param>
    public Mention(ChannelAccount? mentioned = null, string? text = null, string? type = null)
        : base(type ?? EntityType)
    {
        Mentioned = mentioned;
        Text = text;
    }

    /// <summary>Who is mentioned.</summary>
    [AllowNull]
    public ChannelAccount Mentioned { get; set; } = null!;

    /// <summary>The words of the mention.</summary>
    public string? Text { get; set; }
}
