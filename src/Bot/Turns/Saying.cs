using Microsoft.Bot.Schema;

namespace SamenHier.Bot.Turns;

/// <summary>Something that the bot said while thinking.</summary>
/// <param name="Activity">The message.</param>
/// <param name="Replaces">The id of an earlier message whose place it takes on the channel; null for a message of its own.</param>
internal sealed record Saying(Activity Activity, string? Replaces = null);
