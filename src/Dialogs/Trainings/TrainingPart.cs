namespace SamenHier.Dialogs.Trainings;

/// <summary>A part of a lesson: a few sentences, or a question about them.</summary>
/// <param name="Id">Its id, unique in its module; stored while somebody is there, so it never changes.</param>
/// <param name="Words">What it says or asks.</param>
public abstract record TrainingPart(string Id, TrainingText Words)
{
    /// <summary>A few sentences to read.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Words">The sentences.</param>
    public sealed record Say(string Id, TrainingText Words) : TrainingPart(Id, Words);

    /// <summary>A question about what was read. No answer to it is kept: it teaches, it does not examine.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Words">The question.</param>
    /// <param name="Choices">The answers to choose from, exactly one of them right.</param>
    /// <param name="Because">Why the right one is right.</param>
    public sealed record Check(string Id, TrainingText Words, IReadOnlyList<TrainingChoice> Choices, TrainingText Because) : TrainingPart(Id, Words)
    {
        /// <summary>The right answer.</summary>
        public TrainingChoice Right => Choices.First(choice => choice.IsRight);
    }
}

/// <summary>An answer to choose.</summary>
/// <param name="Id">Its id, unique in its question.</param>
/// <param name="Words">Its words.</param>
/// <param name="IsRight">Whether it is the right one.</param>
public sealed record TrainingChoice(string Id, TrainingText Words, bool IsRight);
