using System.Reflection;
using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Variants;

namespace SamenHier.Dialogs.Questionnaires;

/// <summary>
/// Every questionnaire in every version that is still asked, read once from the .yaml files beside this class. A person goes on
/// with the versions that they began with; a version that is no longer here moves to the newest, see <see cref="VersionPins"/>.
/// </summary>
public sealed class QuestionnaireLibrary
{
    private const string Room = "SamenHier.Dialogs.Questionnaires.";

    private readonly IReadOnlyList<Questionnaire> versions;

    /// <summary>Reads the questionnaires that ship with the program.</summary>
    /// <exception cref="QuestionnaireException">A file is not a valid questionnaire.</exception>
    public QuestionnaireLibrary()
        : this(Shipped())
    {
    }

    /// <summary>Takes questionnaires from elsewhere.</summary>
    /// <param name="questionnaires">The questionnaires; an id may occur in several versions.</param>
    /// <exception cref="QuestionnaireException">A version occurs twice.</exception>
    public QuestionnaireLibrary(IEnumerable<Questionnaire> questionnaires)
    {
        versions = [.. questionnaires];
        if (versions.GroupBy(each => (each.Id, each.Version)).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new QuestionnaireException($"The questionnaire {twice.Key.Id} occurs twice in version {twice.Key.Version}.");
        }

        Newest = new QuestionnaireSet(versions.GroupBy(each => each.Id, StringComparer.Ordinal).Select(group => group.MaxBy(each => each.Version)!));
    }

    /// <summary>The newest version of each questionnaire.</summary>
    public QuestionnaireSet Newest { get; }

    /// <summary>The questionnaires that a person answers: the versions that they began with, else the newest.</summary>
    /// <param name="file">Whose.</param>
    public QuestionnaireSet For(ParticipantFile file) =>
        Newest.All.All(newest => VersionFor(file, newest) == newest.Version)
            ? Newest
            : new QuestionnaireSet(Newest.All.Select(newest => Find(newest.Id, VersionFor(file, newest)) ?? newest));

    /// <summary>A questionnaire in a version; null when it is not asked any more.</summary>
    /// <param name="questionnaire">Its id.</param>
    /// <param name="version">The version.</param>
    public Questionnaire? Find(string questionnaire, int version) =>
        versions.FirstOrDefault(each => each.Id == questionnaire && each.Version == version);

    /// <summary>What is known of a person at the moment of the turn.</summary>
    /// <param name="file">Whose answers.</param>
    public static Facts FactsOf(ParticipantFile file) =>
        new(file.Answers, DateOnly.FromDateTime(file.Now.UtcDateTime), VariantRules.Shipped, GroupFacts.Of(file));

    private static int VersionFor(ParticipantFile file, Questionnaire newest) =>
        file.Session.Versions.TryGetValue(newest.Id, out var pinned) ? pinned : newest.Version;

    private static IEnumerable<Questionnaire> Shipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Room, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return QuestionnaireReader.Read(reader, name);
        }
    }
}
