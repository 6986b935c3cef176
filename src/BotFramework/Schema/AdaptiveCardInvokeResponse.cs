using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to a button of an Adaptive Card.</summary>
public class AdaptiveCardInvokeResponse
{
    /// <summary>The status, as in HTTP.</summary>
    public int StatusCode { get; set; }

    /// <summary>The media type of Value.</summary>
    [AllowNull]
    public string Type { get; set; } = null!;

    /// <summary>The card, words or error to show.</summary>
    public object? Value { get; set; }
}
