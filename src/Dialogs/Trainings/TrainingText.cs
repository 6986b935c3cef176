namespace SamenHier.Dialogs.Trainings;

/// <summary>Words of a lesson in its two languages.</summary>
/// <param name="Dutch">In Dutch.</param>
/// <param name="English">In English.</param>
public sealed record TrainingText(string Dutch, string English)
{
    /// <summary>The words in one language.</summary>
    /// <param name="language">A code of <see cref="TrainingLanguage.All"/>; for any other the words are Dutch.</param>
    public string In(string language) => language == TrainingLanguage.English ? English : Dutch;
}
