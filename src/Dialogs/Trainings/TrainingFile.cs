using SamenHier.Dialogs.Faq;

namespace SamenHier.Dialogs.Trainings;

// A module as its file holds it; the reader checks it.
internal sealed class TrainingFile
{
    public required string Id { get; set; }

    public required int Order { get; set; }

    public required int Minutes { get; set; }

    public required string Reviewed { get; set; }

    public required List<FaqSourceFile> Sources { get; set; }

    public required TrainingTextFile Title { get; set; }

    public required TrainingTextFile Goal { get; set; }

    public required List<TrainingPartFile> Parts { get; set; }
}

// A part as its file holds it: it says something or asks something.
internal sealed class TrainingPartFile
{
    public required string Id { get; set; }

    public TrainingTextFile? Say { get; set; }

    public TrainingTextFile? Ask { get; set; }

    public List<TrainingChoiceFile> Choices { get; set; } = [];

    public TrainingTextFile? Because { get; set; }
}

// An answer to choose as its file holds it.
internal sealed class TrainingChoiceFile
{
    public required string Id { get; set; }

    public required string Nl { get; set; }

    public required string En { get; set; }

    public bool Right { get; set; }
}

// Words in both languages as their file holds them.
internal sealed class TrainingTextFile
{
    public required string Nl { get; set; }

    public required string En { get; set; }
}
