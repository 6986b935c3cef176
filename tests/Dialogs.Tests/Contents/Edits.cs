using SamenHier.Casework;
using SamenHier.Casework.Contents;
using SamenHier.Dialogs.Contents;
using SamenHier.Dialogs.Faq;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Tests.Contents;

/// <summary>Versions of content as the desk would store them.</summary>
internal static class Edits
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    private static readonly StaffId By = StaffId.New();

    public static ContentEdit Text(string key, string language, string? value, ReviewState review = ReviewState.Unreviewed) =>
        new(ContentKinds.Text, key, language, 1, value, review, By, At);

    public static ContentEdit Frame(string id, ReviewState review = ReviewState.Reviewed) => Faq(
        id,
        FaqFrame.Language,
        new FaqFrame("programme", FaqAudience.Both, null, [new FaqSource("Een bladzijde", new Uri("https://example.org/"), new DateOnly(2026, 11, 22), "undated")]).ToJson(),
        review);

    public static ContentEdit Words(string id, string language, FaqWords words, ReviewState review = ReviewState.Reviewed) => Faq(id, language, words.ToJson(), review);

    public static ContentEdit Faq(string id, string language, string? value, ReviewState review = ReviewState.Reviewed) =>
        new(ContentKinds.Faq, id, language, 1, value, review, By, At);
}
