namespace SamenHier.Bot.Turns;

/// <summary>The ids of the messages of a conversation.</summary>
internal static class ActivityIds
{
    /// <summary>A new id; it tells when it was given and nothing about the conversation.</summary>
    /// <param name="at">The time.</param>
    public static string New(DateTimeOffset at) => Guid.CreateVersion7(at).ToString("N");
}
