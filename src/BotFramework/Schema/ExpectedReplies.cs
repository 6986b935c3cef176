using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Schema;

/// <summary>The replies to a request that wants them in its answer.</summary>
public class ExpectedReplies
{
    /// <summary>Makes an empty one.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>Makes one with the members given.</summary>
    /// <param name="activities">The replies, in order.</param>
    public ExpectedReplies(IList<Activity>? activities = null)
    {
        Activities = activities;
    }

    /// <summary>The replies, in order.</summary>
    [AllowNull]
    public IList<Activity> Activities { get; set; } = null!;
}
