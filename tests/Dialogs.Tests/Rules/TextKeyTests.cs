using System.Text.RegularExpressions;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Commands;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Plans;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Tests.Texts;
using SamenHier.Dialogs.Variants;
using SamenHier.Matching.Assignment;
using SamenHier.Matching.Conditions;
using SamenHier.Matching.Explanations;
using SamenHier.Matching.Scores;

namespace SamenHier.Dialogs.Tests.Rules;

/// <summary>Every text is used, and every text that is used is there. That all languages have the same is tested beside the texts.</summary>
public sealed partial class TextKeyTests
{
    private static readonly HashSet<string> Shipped = TextFiles.Read("en").Select(text => text.Key).ToHashSet(StringComparer.Ordinal);

    private static readonly List<Question> Questions = [.. Bot.Shipped.Library.Newest.All.SelectMany(questionnaire => questionnaire.Questions)];

    private static readonly HashSet<string> Literals =
    [
        .. SourceFiles.Read(".cs").SelectMany(LiteralsIn),
        .. Questions.Select(question => question.ChoiceText).OfType<string>(),
    ];

    private static readonly HashSet<string> Computed =
    [
        .. Questions.SelectMany(OfQuestion),
        .. Listed.Select(question => $"label.{question}"),
        .. Parts.Select(part => $"intro.{part}"),
        .. Questions.Select(question => $"sees.{question.Sees}"),
        .. VariantRules.Shipped.Outside.Select(reason => $"outside.{reason.Id}"),
        .. Enum.GetNames<Command>().Select(command => $"word.{command.ToLowerInvariant()}"),

        // Who asks for help or sees the buttons has begun already.
        .. Enum.GetValues<Command>().Except([Command.Start]).Select(command => $"help.{command.ToString().ToLowerInvariant()}"),

        // Rooms are asked for by word.
        .. Enum.GetValues<Command>().Except([Command.Start, Command.Group, Command.Plan, Command.Proposal, Command.Training, Command.Newsletter]).Select(command => $"command.{command.ToString().ToLowerInvariant()}"),
        .. PlanSuggestions.Shipped.All.Select(task => $"plan.task.{task.Id}"),
        .. PlanOwners.Others.Select(owner => $"plan.owner.{owner}"),
        .. Enumerable.Range(1, 12).Select(month => $"month.{month}"),
        .. Enumerable.Range(1, 7).Select(day => $"weekday.{day}"),
        .. ReasonCodes.All.Concat(ExclusionCodes.All).Select(code => $"reason.{code}"),
        .. CriterionCodes.All.Select(criterion => $"criterion.{criterion}"),
        .. Levels.Select(level => $"level.{level}"),
        .. VariantRules.Shipped.Variants.Select(variant => $"variant.{variant.Id}"),
        .. Bot.Shipped.Library.Newest.FindQuestion("support.needs")!.Choices.Except(["none"], StringComparer.Ordinal).Select(need => $"need.{need}"),
        $"summary.{Withheld.Skipped}",
        $"summary.{Withheld.Declined}",
    ];

    /// <summary>The codes of the levels of the objective.</summary>
    internal static IReadOnlyList<string> Levels => [.. typeof(LevelCodes).GetFields().Select(level => (string)level.GetValue(null)!)];

    // What stands in the list of answers or of consents has a short name.
    private static IEnumerable<string> Listed => Bot.Shipped.Library.Newest
        .AnsweredQuestions(Questions.ToDictionary(question => question.Id, question => new Answer(question.Id, AnswerValue.None, null, "nl", "", default), StringComparer.Ordinal))
        .Select(question => question.Id)
        .Concat(ConsentRecorder.Purposes);

    // What somebody gets to see is a part of the intake and is opened with a few words.
    private static IEnumerable<string> Parts => Bot.Shipped.Library.Newest.All
        .Where(questionnaire => questionnaire.Questions.Any(question => question.Sees != "nobody")).Select(questionnaire => questionnaire.Id);

    [Fact]
    public void No_text_is_unused() =>
        Assert.Empty(Shipped.Select(OfEverybody).Except(Literals, StringComparer.Ordinal).Except(Computed, StringComparer.Ordinal));

    [Fact]
    public void No_text_that_a_question_or_a_command_needs_is_missing() => Assert.Empty(Computed.Except(Shipped, StringComparer.Ordinal));

    // A misspelt name shows itself by the company it claims: the part before its first dot is that of other texts.
    [Fact]
    public void No_text_that_the_program_names_is_missing()
    {
        var families = Shipped.Where(key => key.Contains('.', StringComparison.Ordinal)).Select(key => key[..key.IndexOf('.', StringComparison.Ordinal)]).ToHashSet(StringComparer.Ordinal);
        var named = SourceFiles.Read(".cs").SelectMany(file => LiteralsIn(file).Where(literal => !IsAuditAction(file.Path, literal))).Where(literal => KeyShape().IsMatch(literal) && !literal.EndsWith(".js", StringComparison.Ordinal) && families.Contains(literal[..literal.IndexOf('.', StringComparison.Ordinal)]));
        Assert.Empty(named.Except(Shipped, StringComparer.Ordinal).Except(Questions.Select(question => question.Id), StringComparer.Ordinal));
    }

    // The store names no texts but notices; what else it names like one is written into the audit log.
    private static bool IsAuditAction(string path, string literal) =>
        path.StartsWith("Casework/", StringComparison.Ordinal) && !literal.Contains(".notice.", StringComparison.Ordinal);

    private static IEnumerable<string> LiteralsIn((string Path, string Text) file) => Literal().Matches(file.Text).Select(match => match.Groups["text"].Value);

    // A role's own variant is used where the text for everybody is.
    private static string OfEverybody(string key) =>
        key.EndsWith($".{ParticipantRoles.Volunteer}", StringComparison.Ordinal) && !Computed.Contains(key)
            ? key[..key.LastIndexOf('.')]
            : key;

    private static IEnumerable<string> OfQuestion(Question question)
    {
        if (question.Kind is QuestionKind.Scale)
        {
            yield return $"statement.{question.Id}.first";
            yield return $"statement.{question.Id}.second";
        }
        else
        {
            yield return $"question.{question.Id}";
        }

        yield return $"why.{question.Id}";

        // The buttons of a number are numbers.
        foreach (var code in question.Kind is QuestionKind.Scale or QuestionKind.Number || question.ChoiceText is not null ? [] : question.Choices)
        {
            yield return $"choice.{question.ChoiceWords ?? question.Id}.{code}";
        }
    }

    [GeneratedRegex("(?<!\\$)\"(?<text>[A-Za-z][A-Za-z0-9.]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeyShape();
}
