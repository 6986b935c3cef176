namespace Microsoft.Bot.Schema;

/// <summary>Something for the developer's eyes only.</summary>
public interface ITraceActivity : IActivity
{
    /// <summary>The name.</summary>
    string? Name { get; set; }

    /// <summary>A line that says what it is.</summary>
    string? Label { get; set; }

    /// <summary>What kind of thing Value is.</summary>
    string? ValueType { get; set; }

    /// <summary>What it carries.</summary>
    object? Value { get; set; }

    /// <summary>Another conversation that it is about.</summary>
    ConversationReference? RelatesTo { get; set; }
}
