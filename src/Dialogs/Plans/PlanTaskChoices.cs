using System.Globalization;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Plans;

/// <summary>The tasks of a phase, as choices; the question is called like the phase.</summary>
/// <param name="texts">The way out.</param>
/// <param name="words">The words of tasks.</param>
public sealed class PlanTaskChoices(TextCatalog texts, PlanWords words) : IChoiceSource
{
    private const string Prefix = "task:";
    private const string Done = "✓";

    /// <inheritdoc />
    public string Name => "planTasks";

    /// <inheritdoc />
    public IEnumerable<ShownChoice> For(Question question, ParticipantFile file, string language)
    {
        var phase = question.Id[(question.Id.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var tasks = PlanReader.Of(file) is null ? [] : file.Group!.Plan.Tasks.Where(task => task.Phase == phase);
        return
        [
            .. tasks.Select(task => new ShownChoice(CodeOf(task.Id), words.Task(task, language), task.DoneAt is null ? null : Done)),
            new("goOn", texts.Get(language, "choice.plan.phase.goOn")),
        ];
    }

    /// <summary>The code of a task; not its number alone, which would be a place in the list.</summary>
    /// <param name="task">The task's id.</param>
    public static string CodeOf(int task) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{task}");

    /// <summary>The task of a code; null when it is none.</summary>
    /// <param name="code">Any text.</param>
    public static int? TaskOf(string code) =>
        code.StartsWith(Prefix, StringComparison.Ordinal) && int.TryParse(code.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var task) ? task : null;
}
