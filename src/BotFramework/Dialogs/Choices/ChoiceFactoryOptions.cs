namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are written into a text; null leaves a part as usual.</summary>
public class ChoiceFactoryOptions
{
    /// <summary>Leaves all as usual.</summary>
    public ChoiceFactoryOptions()
    {
    }

    /// <summary>Says how choices are written.</summary>
    /// <param name="inlineSeparator">Between two choices.</param>
    /// <param name="inlineOr">Between the two choices of two.</param>
    /// <param name="inlineOrMore">Before the last of more than two.</param>
    /// <param name="includeNumbers">Whether they are numbered.</param>
    public ChoiceFactoryOptions(string? inlineSeparator, string? inlineOr, string? inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>Between two choices; ", " unless it is set.</summary>
    public string? InlineSeparator { get; set; }

    /// <summary>Between the two choices of two; " or " unless it is set.</summary>
    public string? InlineOr { get; set; }

    /// <summary>Before the last of more than two; ", or " unless it is set.</summary>
    public string? InlineOrMore { get; set; }

    /// <summary>Whether choices are numbered; they are unless it is set.</summary>
    public bool? IncludeNumbers { get; set; }
}
