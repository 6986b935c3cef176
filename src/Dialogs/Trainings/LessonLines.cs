using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Trainings;

/// <summary>The part of a lesson that a person is at, as it stands above the question that goes on from it: each time that question is asked.</summary>
/// <param name="bookmark">Knows where they are.</param>
/// <param name="texts">The words around the lesson.</param>
public sealed class LessonLines(LessonBookmark bookmark, TextCatalog texts)
{
    /// <summary>The lines; none when no lesson lies open.</summary>
    /// <param name="file">Whose.</param>
    /// <param name="language">The language of the moment; a lesson that has other languages stays in its own.</param>
    public IEnumerable<Line> Of(ParticipantFile file, string language)
    {
        if (bookmark.Find(file) is { } lesson)
        {
            var (module, own) = (lesson.Module, TrainingLanguage.Of(file.Answers, language));
            yield return texts.Line(language, "training.place", FreeText.Isolate(module.Title.In(own)), lesson.Place + 1, module.Parts.Count);
            yield return InLesson(module, lesson.Part.Id, lesson.Part.Words, own, language);
        }
    }

    /// <summary>A line of a lesson, by the name <c>training.MODULE.LINE</c>.</summary>
    /// <param name="module">The lesson.</param>
    /// <param name="line">The part's id, or that of another line of the lesson.</param>
    /// <param name="words">Its words.</param>
    /// <param name="own">The language of the lesson.</param>
    /// <param name="language">The language of the moment.</param>
    public static Line InLesson(TrainingModule module, string line, TrainingText words, string own, string language) =>
        new($"{TrainingProgress.NameOf(module.Id)}.{line}", own == language ? words.In(own) : SetApart(words.In(own)));

    // In a language that is written the other way each line keeps its own direction.
    private static string SetApart(string words) => string.Join('\n', words.Split('\n').Select(FreeText.Isolate));
}
