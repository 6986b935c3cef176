using SamenHier.Casework;
using SamenHier.Casework.Contents;
using SamenHier.Dialogs.Texts;
using SamenHier.Tests.Support;
using SamenHier.Translation;

namespace SamenHier.Dialogs.Tests.FurtherLanguages;

public sealed class FurtherTextTests
{
    private static readonly Dictionary<string, string> English = new(StringComparer.Ordinal) { ["a"] = "First", ["b"] = "Call {0} on 0800-0113", ["language.name"] = "English" };

    [Fact]
    public async Task What_is_missing_is_translated_and_then_everything_is_there()
    {
        var plan = new FurtherTextPlan("uk", English, []);
        Assert.False(plan.IsComplete);

        var made = await MakeAsync(plan);

        Assert.Equal(["[uk] First", "[uk] Call {0} on 0800-0113", "Українська"], made.Where(edit => edit.Kind == ContentKinds.Text).Select(edit => edit.Value));
        Assert.All(made, edit => Assert.Equal((1, null, "uk"), (edit.Version, edit.By, edit.Language)));
        Assert.All(made.Where(edit => edit.Kind == ContentKinds.Text), edit => Assert.Equal(ReviewState.Machine, edit.Review));
        var after = new FurtherTextPlan("uk", English, made);
        Assert.True(after.IsComplete);
        Assert.Empty(after.ToDo);
    }

    [Fact]
    public async Task Only_a_text_whose_English_changed_is_translated_again()
    {
        var before = await MakeAsync(new FurtherTextPlan("uk", English, []));
        var changed = new Dictionary<string, string>(English, StringComparer.Ordinal) { ["a"] = "Firstly", ["c"] = "New" };

        var plan = new FurtherTextPlan("uk", changed, before);

        Assert.Equal([new FurtherText("a", "Firstly", 2), new FurtherText("c", "New", 1)], plan.ToDo);
        Assert.False(plan.IsComplete);
        Assert.Equal(2, plan.Note(plan.ToDo, DateTimeOffset.UnixEpoch).Version);
    }

    [Theory]
    [InlineData("Own words")]
    [InlineData(null)]
    public async Task What_a_person_wrote_or_took_away_is_left_alone(string? value)
    {
        var before = await MakeAsync(new FurtherTextPlan("uk", English, []));
        var own = new ContentEdit(ContentKinds.Text, "a", "uk", 2, value, ReviewState.Reviewed, new StaffId(Guid.NewGuid()), DateTimeOffset.UnixEpoch);
        var changed = new Dictionary<string, string>(English, StringComparer.Ordinal) { ["a"] = "Firstly" };

        var plan = new FurtherTextPlan("uk", changed, [.. before.Where(edit => edit.Key != "a"), own]);

        Assert.Empty(plan.ToDo);
        Assert.True(plan.IsComplete);
    }

    [Fact]
    public async Task Another_language_counts_for_nothing()
    {
        var turkish = await MakeAsync(new FurtherTextPlan("tr", English, []), "tr");

        Assert.Equal(English.Count, new FurtherTextPlan("uk", English, turkish).ToDo.Count);
    }

    [Fact]
    public void An_unreadable_note_has_everything_translated_anew()
    {
        ContentEdit[] newest =
        [
            new(FurtherTextPlan.SourcesKind, FurtherTextPlan.SourcesKey, "uk", 4, "{", ReviewState.Reviewed, By: null, DateTimeOffset.UnixEpoch),
            new(ContentKinds.Text, "a", "uk", 3, "x", ReviewState.Machine, By: null, DateTimeOffset.UnixEpoch),
        ];

        var plan = new FurtherTextPlan("uk", English, newest);

        Assert.Equal([4, 1, 1], plan.ToDo.Select(text => text.Version));
        Assert.Equal(5, plan.Note([], DateTimeOffset.UnixEpoch).Version);
    }

    [Theory]
    [InlineData("{0} has a place", "місце", "{0} has a place")]
    [InlineData("{0} has a place", "{0} {1} місце", "{0} has a place")]
    [InlineData("{0} has a place", "{ 0 } місце", "{0} has a place")]
    [InlineData("{0} has a place", "місце для {0}", "місце для {0}")]
    [InlineData("{0} of {1}", "{1} : {0}", "{1} : {0}")]
    [InlineData("Call 112 now", "Телефонуйте зараз", "Call 112 now")]
    [InlineData("Call 112 now", "Телефонуйте 113", "Call 112 now")]
    [InlineData("Call 112 now", "همین الان با ۱۱۲ تماس بگیرید", "همین الان با 112 تماس بگیرید")]
    [InlineData("Hello", "   ", "Hello")]
    [InlineData("Hello", "Пр\u202Eивіт", "Hello")]
    [InlineData("Hello", " Привіт\r\n", "Привіт")]
    public async Task What_lost_a_placeholder_or_a_number_stays_English(string english, string translation, string kept)
    {
        var maker = new FurtherTextMaker(new FixedTranslator(translation), new ManualTimeProvider());

        var made = await maker.MakeAsync([new FurtherText("a", english, 1)], "uk", CancellationToken.None);

        Assert.Equal(kept, Assert.Single(made).Value);
    }

    [Fact]
    public async Task The_words_for_danger_keep_the_English_beneath()
    {
        var maker = new FurtherTextMaker(new MarkingTranslator(), new ManualTimeProvider());

        var made = await maker.MakeAsync([new FurtherText("crisis.violence", "Call 112.", 1)], "uk", CancellationToken.None);

        Assert.Equal("[uk] Call 112.\nCall 112.", Assert.Single(made).Value);
    }

    private static async Task<IReadOnlyList<ContentEdit>> MakeAsync(FurtherTextPlan plan, string language = "uk")
    {
        var maker = new FurtherTextMaker(new MarkingTranslator(), new ManualTimeProvider());
        return [.. await maker.MakeAsync(plan.ToDo, language, CancellationToken.None), plan.Note(plan.ToDo, DateTimeOffset.UnixEpoch)];
    }

    private sealed class FixedTranslator(string translation) : ITranslator
    {
        public bool IsOn => true;

        public Task<IReadOnlyList<string>> TranslateAsync(IReadOnlyList<string> texts, string? from, string to, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string>>([.. texts.Select(_ => translation)]);
    }
}
