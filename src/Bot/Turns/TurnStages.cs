namespace SamenHier.Bot.Turns;

/// <summary>The moments of a turn between which a process may die.</summary>
public enum TurnStage
{
    /// <summary>Thought, and nothing stored yet.</summary>
    BeforeCommit,

    /// <summary>Stored, and nothing sent yet.</summary>
    Committed,

    /// <summary>Sent, and not marked as sent yet.</summary>
    Sent,
}

/// <summary>Is told of each moment of each turn. The kill campaign puts an end to the process here.</summary>
public interface ITurnStages
{
    /// <summary>A turn reached a moment.</summary>
    /// <param name="stage">Which one.</param>
    void Reached(TurnStage stage);
}

/// <summary>Lets every moment pass.</summary>
internal sealed class UnwatchedStages : ITurnStages
{
    public void Reached(TurnStage stage)
    {
        // Nobody watches in production.
    }
}
