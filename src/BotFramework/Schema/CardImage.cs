using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Schema;

/// <summary>A picture on a card.</summary>
public class CardImage
{
    /// <summary>Makes an empty one.</summary>
    public CardImage()
    {
    }

    /// <summary>Makes one with the members given.</summary>
    /// <param name="url">Where the picture is.</param>
    /// <param name="alt">The picture in words.</param>
    /// <param name="tap">What a tap on the picture does.</param>
    public CardImage(string? url = null, string? alt = null, CardAction? tap = null)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    /// <summary>Where the picture is.</summary>
    [AllowNull]
    public string Url { get; set; } = null!;

    /// <summary>The picture in words.</summary>
    public string? Alt { get; set; }

    /// <summary>What a tap on the picture does.</summary>
    public CardAction? Tap { get; set; }
}
