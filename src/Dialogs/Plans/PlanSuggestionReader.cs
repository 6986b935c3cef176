using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Dialogs.Plans;

/// <summary>Reads the ready-made tasks from their file.</summary>
public static class PlanSuggestionReader
{
    private static readonly string[] EveryKind = ["sponsorgroep", "welkomgroep"];

    /// <summary>Reads the tasks, in the order in which a new plan has them.</summary>
    /// <param name="reader">The YAML text.</param>
    /// <param name="source">The file's name, for the error.</param>
    /// <exception cref="QuestionnaireException">The text is no list of tasks; the message names file, task and fault.</exception>
    public static IReadOnlyList<PlanSuggestion> Read(TextReader reader, string source)
    {
        List<PlanSuggestion> suggestions = [.. YamlFile.Read<PlanSuggestionsFile>(reader, source).Tasks.Select(task => ToSuggestion(task, source))];
        return suggestions.GroupBy(suggestion => suggestion.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new QuestionnaireException($"{source}: the task {twice.Key} occurs twice.")
            : suggestions;
    }

    private static PlanSuggestion ToSuggestion(PlanSuggestionFile task, string source)
    {
        Check(PlanPhases.All.Contains(task.Phase, StringComparer.Ordinal), $"phase is one of {string.Join(", ", PlanPhases.All)}, not {task.Phase}");
        Check(task.Day is >= PlanEditor.FirstDay and <= PlanEditor.LastDay, $"day is from {PlanEditor.FirstDay} to {PlanEditor.LastDay}, not {task.Day}");
        Check(PlanPhases.Of(task.Day) == task.Phase, $"day {task.Day} does not lie in {task.Phase}");
        Check(PlanOwners.Others.Contains(task.Owner, StringComparer.Ordinal), $"owner is one of {string.Join(", ", PlanOwners.Others)}, not {task.Owner}");
        var kinds = task.Kinds ?? [.. EveryKind];
        Check(kinds.Count > 0 && !kinds.Except(EveryKind, StringComparer.Ordinal).Any(), $"kinds are of {string.Join(", ", EveryKind)}");
        return new PlanSuggestion(task.Id, task.Phase, task.Day, task.Owner, kinds);

        void Check(bool isRight, string rule)
        {
            if (!isRight)
            {
                throw new QuestionnaireException($"{source}: in task {task.Id} {rule}.");
            }
        }
    }
}
