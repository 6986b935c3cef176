using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Schema;

/// <summary>The button of an Adaptive Card that was pressed.</summary>
public class AdaptiveCardInvokeAction
{
    /// <summary>The kind of action, such as Action.Execute.</summary>
    [AllowNull]
    public string Type { get; set; } = null!;

    /// <summary>The button's id.</summary>
    public string? Id { get; set; }

    /// <summary>What the card's author called it.</summary>
    [AllowNull]
    public string Verb { get; set; } = null!;

    /// <summary>What the button and the card's fields carry.</summary>
    public object? Data { get; set; }
}
