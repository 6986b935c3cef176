using SamenHier.Casework.People;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Trainings;

/// <summary>Remembers in a person's file where they are in their lessons, so that they go on there on any day and any device.</summary>
/// <param name="library">The lessons.</param>
public sealed class LessonBookmark(TrainingLibrary library)
{
    // Module and part of the lesson that lies open.
    private static readonly string OpenName = TrainingProgress.NameOf("lesson");

    /// <summary>The lesson that lies open; null for none, also when a release took it away. A part that a release took away gives the first.</summary>
    /// <param name="file">Whose.</param>
    public Lesson? Find(ParticipantFile file) =>
        AnswerValue.CodesOf(file.Answers, OpenName) is [var module, var part] && library.Find(module) is { } found ? At(found, part) : null;

    /// <summary>Where a lesson would begin: where the person left it, else with its first part.</summary>
    /// <param name="file">Whose.</param>
    /// <param name="module">The lesson.</param>
    public static Lesson Resume(ParticipantFile file, TrainingModule module) => At(module, TrainingProgress.PartIn(file.Answers, module.Id));

    /// <summary>Remembers where the person is.</summary>
    /// <param name="file">Whose.</param>
    /// <param name="lesson">Where they are.</param>
    /// <param name="language">The language in which they read it.</param>
    public static void Keep(ParticipantFile file, Lesson lesson, string language)
    {
        Keep(file, OpenName, AnswerValue.Of([lesson.Module.Id, lesson.Part.Id]), lesson.Module, language);
        if (!TrainingProgress.IsFinished(file.Answers, lesson.Module.Id))
        {
            Keep(file, TrainingProgress.NameOf(lesson.Module.Id), AnswerValue.Of(TrainingProgress.At(lesson.Part.Id)), lesson.Module, language);
        }
    }

    /// <summary>Notes that a lesson was read to its end.</summary>
    /// <param name="file">Whose.</param>
    /// <param name="module">The lesson.</param>
    /// <param name="language">The language in which they read it.</param>
    public static void Finish(ParticipantFile file, TrainingModule module, string language)
    {
        Close(file);
        Keep(file, TrainingProgress.NameOf(module.Id), AnswerValue.Of(TrainingProgress.Finished), module, language);
    }

    /// <summary>Lays the open lesson aside; the place in it is kept.</summary>
    /// <param name="file">Whose.</param>
    public static void Close(ParticipantFile file) => file.Drop(OpenName);

    private static Lesson At(TrainingModule module, string? part) => new(module, Math.Max(part is null ? 0 : module.PlaceOf(part), 0));

    private static void Keep(ParticipantFile file, string name, string value, TrainingModule module, string language) =>
        file.Keep(new Answer(name, value, OwnWords: null, language, module.Wording(language), file.Now));
}
