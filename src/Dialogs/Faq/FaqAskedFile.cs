using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Dialogs.Faq;

/// <summary>
/// More ways in which people ask, one a line, below the id of their entry in brackets. They stand apart from the entries
/// because there are many and nobody is shown them.
/// </summary>
internal static class FaqAskedFile
{
    /// <summary>Reads the ways by entry.</summary>
    /// <param name="reader">The text; lines that begin with # are remarks.</param>
    /// <param name="source">The file's name, for the error.</param>
    /// <exception cref="QuestionnaireException">A line stands below no entry; the message names file and line.</exception>
    public static Dictionary<string, List<string>> Read(TextReader reader, string source)
    {
        Dictionary<string, List<string>> ways = new(StringComparer.Ordinal);
        List<string>? below = null;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            switch (line.Trim())
            {
                case "" or ['#', ..]:
                    break;
                case ['[', .. var id, ']']:
                    ways[id] = below = ways.GetValueOrDefault(id) ?? [];
                    break;
                case var words:
                    (below ?? throw new QuestionnaireException($"{source}, line {number}: the words stand below no entry.")).Add(words);
                    break;
            }
        }

        return ways;
    }
}
