namespace Microsoft.Bot.Schema;

/// <summary>A named event.</summary>
public interface IEventActivity : IActivity
{
    /// <summary>The name.</summary>
    string? Name { get; set; }

    /// <summary>What it carries.</summary>
    object? Value { get; set; }

    /// <summary>Another conversation that it is about.</summary>
    ConversationReference? RelatesTo { get; set; }
}
