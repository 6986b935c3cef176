using System.Globalization;
using Microsoft.Bot.Builder;
using SamenHier.Casework.Groups;
using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Trainings;

/// <summary>What is said around the lessons, above the question that follows.</summary>
/// <param name="texts">The words.</param>
/// <param name="library">The lessons.</param>
/// <param name="groups">Knows what members are called.</param>
public sealed class TrainingMessages(TextCatalog texts, TrainingLibrary library, GroupMessages groups)
{
    /// <summary>Says what the lessons are, that they await the programme's review, and in which the person is under way.</summary>
    /// <param name="turn">The turn.</param>
    public void Introduce(ITurnContext turn)
    {
        Prefix(turn, "intro.training");
        if (library.All.Any(module => !module.IsReviewed))
        {
            Prefix(turn, "training.awaiting");
        }

        var file = turn.File();
        var under = library.All.Where(module => TrainingProgress.PartIn(file.Answers, module.Id) is not null).ToList();
        if (under.Count > 0)
        {
            Prefix(turn, "training.underWay", TitlesOf(under, turn));
        }
    }

    /// <summary>Opens a lesson: what one learns and how long it takes, or that it goes on where it was left.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="lesson">Where it begins.</param>
    public void Open(ITurnContext turn, Lesson lesson)
    {
        if (lesson.Place > 0)
        {
            Prefix(turn, "training.resumed");
            return;
        }

        AddLine(turn, lesson.Module, "goal", lesson.Module.Goal);
        Prefix(turn, "training.minutes", lesson.Module.Minutes);
    }

    /// <summary>Says what the right answer is and why, kindly whatever was answered.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="module">The lesson.</param>
    /// <param name="check">The question.</param>
    /// <param name="chosen">The id of the choice; null when the person passed over it.</param>
    public void Explain(ITurnContext turn, TrainingModule module, TrainingPart.Check check, string? chosen)
    {
        if (chosen == check.Right.Id)
        {
            Prefix(turn, "training.right");
        }
        else
        {
            var right = FreeText.Isolate(check.Right.Words.In(TrainingLanguage.Of(turn.File().Answers, turn.Language())));
            Prefix(turn, chosen is null ? "training.answer" : "training.notQuite", right);
        }

        AddLine(turn, module, $"{check.Id}.because", check.Because);
    }

    /// <summary>Says that a lesson is finished, where its facts come from, and whether it was the last.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="module">The lesson.</param>
    public void Finish(ITurnContext turn, TrainingModule module)
    {
        Prefix(turn, "training.finished", TitlesOf([module], turn));
        var month = Months.Of(texts, turn.Language(), module.Sources.Max(source => source.Checked).ToString("yyyy-MM", CultureInfo.InvariantCulture));
        var pages = module.Sources.Select(source => source.Url.Host).Distinct(StringComparer.Ordinal);
        Prefix(turn, "training.sources", FreeText.Isolate(string.Join(", ", pages)), month);
        if (library.All.All(each => TrainingProgress.IsFinished(turn.File().Answers, each.Id)))
        {
            Prefix(turn, "training.allFinished");
        }
    }

    /// <summary>Says who of the person's group, in which they have a seat, has finished which lesson.</summary>
    /// <param name="turn">The turn.</param>
    public void ShowGroup(ITurnContext turn)
    {
        var (file, language) = (turn.File(), turn.Language());
        var lines = library.All.Select(module => texts.Get(
            language, "summary.line", TitlesOf([module], turn), Names(TrainingProgress.FinishedBy(file.Group!.MembersWith(file), module.Id), file, language)));
        file.Preface.Add(new Line("training.group", string.Join('\n', [texts.Get(language, "training.group"), .. lines])));
    }

    /// <summary>Puts a text above the next question.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="key">The text's name.</param>
    /// <param name="arguments">What its placeholders stand for.</param>
    public void Prefix(ITurnContext turn, string key, params object[] arguments) => turn.File().Preface.Add(texts.Line(turn.Language(), key, arguments));

    private static void AddLine(ITurnContext turn, TrainingModule module, string line, TrainingText words)
    {
        var (file, language) = (turn.File(), turn.Language());
        file.Preface.Add(LessonLines.InLesson(module, line, words, TrainingLanguage.Of(file.Answers, language), language));
    }

    private string TitlesOf(IEnumerable<TrainingModule> modules, ITurnContext turn)
    {
        var own = TrainingLanguage.Of(turn.File().Answers, turn.Language());
        return string.Join(texts.Get(turn.Language(), "list.separator"), modules.Select(module => FreeText.Isolate(module.Title.In(own))));
    }

    private string Names(IReadOnlyList<GroupMember> members, ParticipantFile file, string language) => members.Count == 0
        ? texts.Get(language, "training.nobodyYet")
        : string.Join(texts.Get(language, "list.separator"), members.Select(member => groups.NameOf(member, file, language)));
}
