using System.Reflection;
using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Dialogs.Plans;

/// <summary>The ready-made tasks, read once from the file beside this class.</summary>
/// <param name="all">The tasks, in the order in which a new plan has them.</param>
public sealed class PlanSuggestions(IReadOnlyList<PlanSuggestion> all)
{
    private const string File = "SamenHier.Dialogs.Plans.suggestions.yaml";

    private static readonly Lazy<PlanSuggestions> OfTheProgram = new(ReadShipped);

    /// <summary>The tasks that ship with the program.</summary>
    /// <exception cref="QuestionnaireException">The file is wrong.</exception>
    public static PlanSuggestions Shipped => OfTheProgram.Value;

    /// <summary>Every task.</summary>
    public IReadOnlyList<PlanSuggestion> All => all;

    /// <summary>The tasks for a kind of group.</summary>
    /// <param name="kind"><c>sponsorgroep</c> or <c>welkomgroep</c>.</param>
    public IEnumerable<PlanSuggestion> For(string kind) => all.Where(suggestion => suggestion.Kinds.Contains(kind, StringComparer.Ordinal));

    private static PlanSuggestions ReadShipped()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(File)!);
        return new PlanSuggestions(PlanSuggestionReader.Read(reader, File));
    }
}
