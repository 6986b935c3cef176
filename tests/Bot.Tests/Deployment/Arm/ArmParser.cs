using System.Text;

namespace SamenHier.Bot.Tests.Deployment.Arm;

/// <summary>Reads the expressions of a template. Knows what ours need: calls, members and texts; no numbers, no indexes.</summary>
internal sealed class ArmParser
{
    private readonly string text;
    private int at;

    private ArmParser(string text) => this.text = text;

    /// <summary>Whether a text of a template is an expression: <c>[...]</c>; <c>[[</c> begins a plain text.</summary>
    public static bool IsExpression(string text) => text.StartsWith('[') && !text.StartsWith("[[", StringComparison.Ordinal) && text.EndsWith(']');

    /// <summary>Reads an expression with its brackets.</summary>
    /// <exception cref="FormatException">It is no expression, or a bracket or quote is missing.</exception>
    public static ArmExpression Parse(string text)
    {
        ArmParser parser = new(text);
        parser.Take('[');
        var expression = parser.Expression();
        parser.Take(']');
        return parser.at == text.Length ? expression : throw parser.Fault("nothing more");
    }

    private char Next => at < text.Length ? text[at] : '\0';

    private ArmExpression Expression()
    {
        SkipSpace();
        ArmExpression expression = Next == '\'' ? new ArmExpression.Literal(Quoted()) : Call();
        while (Next == '.')
        {
            Take('.');
            expression = new ArmExpression.Member(expression, Word());
        }

        SkipSpace();
        return expression;
    }

    private ArmExpression.Call Call()
    {
        var function = Word();
        List<ArmExpression> arguments = [];
        Take('(');
        SkipSpace();
        while (Next != ')')
        {
            if (arguments.Count > 0)
                Take(',');
            arguments.Add(Expression());
        }

        Take(')');
        return new ArmExpression.Call(function, arguments);
    }

    private string Word()
    {
        var start = at;
        while (char.IsAsciiLetterOrDigit(Next))
            at++;
        return at > start ? text[start..at] : throw Fault("a word");
    }

    // A quote inside a text is written twice.
    private string Quoted()
    {
        StringBuilder quoted = new();
        Take('\'');
        while (Next != '\'' || text.AsSpan(at).StartsWith("''"))
        {
            at += Next == '\'' ? 1 : 0;
            quoted.Append(at < text.Length ? text[at++] : throw Fault("a quote"));
        }

        Take('\'');
        return quoted.ToString();
    }

    private void SkipSpace()
    {
        while (Next == ' ')
            at++;
    }

    private void Take(char wanted) => at += Next == wanted ? 1 : throw Fault($"'{wanted}'");

    private FormatException Fault(string wanted) => new($"At {at} should be {wanted}: {text}");
}
