namespace Microsoft.Bot.Builder;

/// <summary>How grave a traced line is.</summary>
public enum Severity
{
    /// <summary>Details.</summary>
    Verbose = 0,

    /// <summary>What happens.</summary>
    Information = 1,

    /// <summary>What may need a look.</summary>
    Warning = 2,

    /// <summary>What failed.</summary>
    Error = 3,

    /// <summary>What stopped the bot.</summary>
    Critical = 4,
}
