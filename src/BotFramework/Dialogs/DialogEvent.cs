namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that dialogs are told.</summary>
public class DialogEvent
{
    /// <summary>Whether it goes up to the parent where nobody handles it.</summary>
    public bool Bubble { get; set; }

    /// <summary>Its name; the runtime's own are in <see cref="DialogEvents"/>.</summary>
    public string Name { get; set; } = null!;

    /// <summary>What it carries, if anything.</summary>
    public object? Value { get; set; }
}
