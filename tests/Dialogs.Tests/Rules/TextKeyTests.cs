using System.Text.RegularExpressions;
using SamenHier.Dialogs.Commands;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Tests.Texts;

namespace SamenHier.Dialogs.Tests.Rules;

/// <summary>Every text is used, and every text that is used is there. That all languages have the same is tested beside the texts.</summary>
public sealed partial class TextKeyTests
{
    private static readonly HashSet<string> Shipped = TextFiles.Read("en").Select(text => text.Key).ToHashSet(StringComparer.Ordinal);

    private static readonly List<Question> Questions = [.. Bot.Shipped.Library.Newest.All.SelectMany(questionnaire => questionnaire.Questions)];

    private static readonly HashSet<string> Literals =
    [
        .. SourceFiles.Read(".cs").SelectMany(file => Literal().Matches(file.Text).Select(match => match.Groups["text"].Value)),
        .. Questions.Select(question => question.ChoiceText).OfType<string>(),
    ];

    private static readonly HashSet<string> Computed = [.. Questions.SelectMany(OfQuestion), .. Enum.GetNames<Command>().Select(command => $"word.{command.ToLowerInvariant()}")];

    [Fact]
    public void No_text_is_unused() => Assert.Empty(Shipped.Except(Literals, StringComparer.Ordinal).Except(Computed, StringComparer.Ordinal));

    [Fact]
    public void No_text_that_a_question_or_a_command_needs_is_missing() => Assert.Empty(Computed.Except(Shipped, StringComparer.Ordinal));

    // A misspelt name shows itself by the company it claims: the part before its first dot is that of other texts.
    [Fact]
    public void No_text_that_the_program_names_is_missing()
    {
        var families = Shipped.Where(key => key.Contains('.', StringComparison.Ordinal)).Select(key => key[..key.IndexOf('.', StringComparison.Ordinal)]).ToHashSet(StringComparer.Ordinal);
        var named = Literals.Where(literal => KeyShape().IsMatch(literal) && !literal.EndsWith(".js", StringComparison.Ordinal) && families.Contains(literal[..literal.IndexOf('.', StringComparison.Ordinal)]));
        Assert.Empty(named.Except(Shipped, StringComparer.Ordinal).Except(Questions.Select(question => question.Id), StringComparer.Ordinal));
    }

    // Steering questions stand in no list of answers, so they need no short name.
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

        if (!question.Id.StartsWith("check.", StringComparison.Ordinal))
        {
            yield return question.LabelKey;
        }

        foreach (var code in question.Kind is QuestionKind.Scale || question.ChoiceText is not null ? [] : question.Choices)
        {
            yield return $"choice.{question.Id}.{code}";
        }
    }

    [GeneratedRegex("(?<!\\$)\"(?<text>[A-Za-z][A-Za-z.]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeyShape();
}
