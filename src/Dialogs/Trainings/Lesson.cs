namespace SamenHier.Dialogs.Trainings;

/// <summary>Where somebody is in the lesson that lies open before them.</summary>
/// <param name="Module">The lesson.</param>
/// <param name="Place">The place of the part, counted from 0.</param>
public sealed record Lesson(TrainingModule Module, int Place)
{
    /// <summary>The part.</summary>
    public TrainingPart Part => Module.Parts[Place];

    /// <summary>The part before this one; null at the first.</summary>
    public Lesson? Before => Place > 0 ? this with { Place = Place - 1 } : null;

    /// <summary>The part after this one; null at the last.</summary>
    public Lesson? After => Place < Module.Parts.Count - 1 ? this with { Place = Place + 1 } : null;
}
