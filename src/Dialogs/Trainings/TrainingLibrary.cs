using System.Collections.Frozen;
using System.Reflection;
using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Dialogs.Trainings;

/// <summary>The lessons, read once from the files in Modules beside this class.</summary>
public sealed class TrainingLibrary
{
    private const string Room = "SamenHier.Dialogs.Trainings.Modules.";

    private static readonly Lazy<TrainingLibrary> OfTheProgram = new(() => new TrainingLibrary(ReadShipped()));

    private readonly FrozenDictionary<string, TrainingModule> modules;

    /// <summary>Takes lessons from elsewhere.</summary>
    /// <param name="modules">The lessons.</param>
    /// <exception cref="QuestionnaireException">An id occurs twice.</exception>
    public TrainingLibrary(IEnumerable<TrainingModule> modules)
    {
        All = [.. modules.OrderBy(module => module.Order).ThenBy(module => module.Id, StringComparer.Ordinal)];
        if (All.GroupBy(module => module.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new QuestionnaireException($"The module {twice.Key} occurs twice.");
        }

        this.modules = All.ToFrozenDictionary(module => module.Id, StringComparer.Ordinal);
    }

    /// <summary>The lessons that ship with the program.</summary>
    /// <exception cref="QuestionnaireException">A file is no valid module.</exception>
    public static TrainingLibrary Shipped => OfTheProgram.Value;

    /// <summary>Every lesson, in order.</summary>
    public IReadOnlyList<TrainingModule> All { get; }

    /// <summary>A lesson; null when there is no such lesson (any more).</summary>
    /// <param name="module">Its id; any text.</param>
    public TrainingModule? Find(string module) => modules.GetValueOrDefault(module);

    private static IEnumerable<TrainingModule> ReadShipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Room, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return TrainingReader.Read(reader, name);
        }
    }
}
