using SamenHier.Dialogs.Faq;
using SamenHier.Dialogs.Rendering;

namespace SamenHier.Dialogs.Trainings;

/// <summary>One short lesson.</summary>
/// <param name="Id">Its id, stored with those who follow it; never changes.</param>
/// <param name="Order">Its place in the list; the lowest first.</param>
/// <param name="Minutes">About how long it takes.</param>
/// <param name="IsReviewed">Whether the programme has reviewed its words.</param>
/// <param name="Sources">Where its facts come from; at least one.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Goal">What one knows afterwards, in a sentence.</param>
/// <param name="Parts">Its parts in order; at least one.</param>
public sealed record TrainingModule(
    string Id,
    int Order,
    int Minutes,
    bool IsReviewed,
    IReadOnlyList<FaqSource> Sources,
    TrainingText Title,
    TrainingText Goal,
    IReadOnlyList<TrainingPart> Parts)
{
    /// <summary>The place of a part, counted from 0; -1 when there is no such part (any more).</summary>
    /// <param name="part">Its id; any text.</param>
    public int PlaceOf(string part) => Parts.Index().Where(each => each.Item.Id == part).Select(each => each.Index).FirstOrDefault(-1);

    /// <summary>The version of its wording in a language.</summary>
    /// <param name="language">A code of <see cref="TrainingLanguage.All"/>.</param>
    public string Wording(string language) => WordingVersion.Of(Words().Select(words => words.In(language)));

    private IEnumerable<TrainingText> Words() => [Title, Goal, .. Parts.SelectMany(WordsOf)];

    private static IEnumerable<TrainingText> WordsOf(TrainingPart part) => part is TrainingPart.Check check
        ? [check.Words, .. check.Choices.Select(choice => choice.Words), check.Because]
        : [part.Words];
}
