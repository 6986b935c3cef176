using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Schema;

/// <summary>What the invoke of an Adaptive Card carries.</summary>
public class AdaptiveCardInvokeValue
{
    /// <summary>The button that was pressed.</summary>
    [AllowNull]
    public AdaptiveCardInvokeAction Action { get; set; } = null!;

    /// <summary>The state of a sign-in under way.</summary>
    public string? State { get; set; }
}
