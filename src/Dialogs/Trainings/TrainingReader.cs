using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Dialogs.Trainings;

/// <summary>Reads a module from its file.</summary>
public static class TrainingReader
{
    private const int FewestChoices = 2;
    private const int MostChoices = 4;

    // The names of the other lines of a module, and of what is kept of a person beside their modules.
    private static readonly string[] TakenParts = ["title", "goal"];
    private static readonly string[] TakenModules = ["language", "menu", "next", "check", "lesson"];

    /// <summary>Reads one module.</summary>
    /// <param name="reader">The YAML text.</param>
    /// <param name="source">The file's name, for the error.</param>
    /// <exception cref="QuestionnaireException">The text is no module; the message names file and fault.</exception>
    public static TrainingModule Read(TextReader reader, string source)
    {
        var file = YamlFile.Read<TrainingFile>(reader, source);
        if (Fault(file) is { } fault)
        {
            throw new QuestionnaireException($"{source}: {fault}.");
        }

        return new TrainingModule(
            file.Id,
            file.Order,
            file.Minutes,
            file.Reviewed is "yes",
            [.. file.Sources.Select(each => each.ToSource(source))],
            ToText(file.Title),
            ToText(file.Goal),
            [.. file.Parts.Select(ToPart)]);
    }

    private static string? Fault(TrainingFile file) => file switch
    {
        _ when TakenModules.Contains(file.Id, StringComparer.Ordinal) || !IsId(file.Id) => $"a module cannot be called {file.Id}",
        { Reviewed: not ("yes" or "no") } => "reviewed is yes or no",
        { Minutes: < 1 } => "it takes at least a minute",
        { Sources: [] } => "a lesson needs at least one source",
        { Parts: [] } => "a lesson needs at least one part",
        _ when IsEmpty(file.Title) || IsEmpty(file.Goal) => "title and goal need words in nl and en",
        _ when Twice(file.Parts.Select(part => part.Id)) is { } twice => $"the part {twice} occurs twice",
        _ => file.Parts.Select(Fault).FirstOrDefault(fault => fault is not null),
    };

    private static string? Fault(TrainingPartFile part) => part switch
    {
        _ when TakenParts.Contains(part.Id, StringComparer.Ordinal) || !IsId(part.Id) => $"a part cannot be called {part.Id}",
        { Say: not null, Ask: not null } or { Say: null, Ask: null } => $"the part {part.Id} either says or asks something",
        { Say: { } words } when IsEmpty(words) => $"the part {part.Id} needs words in nl and en",
        { Say: not null, Choices.Count: > 0 } or { Say: not null, Because: not null } => $"the part {part.Id} says something, so there is nothing to choose",
        { Say: not null } => null,
        { Ask: { } words } when IsEmpty(words) => $"the part {part.Id} needs words in nl and en",
        _ when part.Because is not { } because || IsEmpty(because) => $"the part {part.Id} needs because, in nl and en",
        _ when part.Choices.Count is < FewestChoices or > MostChoices => $"the part {part.Id} has {FewestChoices} to {MostChoices} choices",
        _ when Twice(part.Choices.Select(choice => choice.Id)) is { } twice => $"the part {part.Id} has the choice {twice} twice",
        _ when part.Choices.Exists(choice => IsEmpty(choice.Nl, choice.En)) => $"a choice of the part {part.Id} needs words in nl and en",
        _ when part.Choices.Count(choice => choice.Right) != 1 => $"exactly one choice of the part {part.Id} is right",
        _ => null,
    };

    // It stands in the names of answers and of texts, between full stops.
    private static bool IsId(string id) => id.Length > 0 && id.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');

    private static bool IsEmpty(TrainingTextFile words) => IsEmpty(words.Nl, words.En);

    private static bool IsEmpty(string dutch, string english) => string.IsNullOrWhiteSpace(dutch) || string.IsNullOrWhiteSpace(english);

    private static string? Twice(IEnumerable<string> ids) =>
        ids.GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;

    private static TrainingPart ToPart(TrainingPartFile file) => file.Say is { } words
        ? new TrainingPart.Say(file.Id, ToText(words))
        : new TrainingPart.Check(
            file.Id,
            ToText(file.Ask!),
            [.. file.Choices.Select(choice => new TrainingChoice(choice.Id, new TrainingText(choice.Nl.Trim(), choice.En.Trim()), choice.Right))],
            ToText(file.Because!));

    private static TrainingText ToText(TrainingTextFile file) => new(file.Nl.Trim(), file.En.Trim());
}
