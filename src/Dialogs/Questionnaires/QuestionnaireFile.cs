namespace SamenHier.Dialogs.Questionnaires;

// A questionnaire as its file holds it; the reader checks it.
internal sealed class QuestionnaireFile
{
    public required string Id { get; set; }

    public required int Version { get; set; }

    public bool Consents { get; set; }

    public string? For { get; set; }

    public required string Sees { get; set; }

    public required List<QuestionFile> Questions { get; set; }
}

// A question as its file holds it.
internal sealed class QuestionFile
{
    public required string Id { get; set; }

    public required string Kind { get; set; }

    public List<string> Choices { get; set; } = [];

    public string? ChoiceText { get; set; }

    public string? ChoiceWords { get; set; }

    public string? ChoicesFrom { get; set; }

    public string? ChoicesOf { get; set; }

    public Dictionary<string, Dictionary<string, List<string>>> ChoiceWhen { get; set; } = [];

    public Dictionary<string, string> Icons { get; set; } = [];

    public List<string> Exclusive { get; set; } = [];

    public bool Ranked { get; set; }

    public int? AtMost { get; set; }

    public bool Several { get; set; }

    public string? Optional { get; set; }

    public string? Sees { get; set; }

    public bool Sensitive { get; set; }

    public bool Steers { get; set; }

    public string? Shows { get; set; }

    public int? Minimum { get; set; }

    public int? Maximum { get; set; }

    public string? Range { get; set; }

    public int? MaxLength { get; set; }

    public int? Digits { get; set; }

    /// <summary>Whether a question is an answer too.</summary>
    public bool TakesQuestions { get; set; }

    public string? Follows { get; set; }

    public Dictionary<string, List<string>> When { get; set; } = [];

    public Dictionary<string, List<string>> Unless { get; set; } = [];
}
