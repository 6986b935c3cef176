using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SamenHier.Casework;
using SamenHier.Casework.Contents;
using SamenHier.Dialogs.Contents;
using SamenHier.Dialogs.Texts;
using SamenHier.Tests.Support;
using SamenHier.Translation;

namespace SamenHier.Dialogs.Tests.FurtherLanguages;

public sealed class FurtherTextJobTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    [Fact]
    public async Task A_language_is_offered_when_all_its_texts_are_there_and_stays_after_a_restart()
    {
        var translator = new MarkingTranslator();
        await using (var first = await StartAsync())
        {
            var job = Job(first, translator, "uk", "tr");
            await GoRoundAsync(job);
            Assert.Equal(["uk", "tr"], job.Further.Ready);
            Assert.Equal("Українська", job.Texts.Get("uk", "language.name"));
            Assert.StartsWith("[tr] ", job.Texts.Get("tr", "notUnderstood"), StringComparison.Ordinal);
            Assert.All(translator.Requests, request => Assert.True(request.Sum(text => text.Length) <= 10_000));
            Assert.True(translator.Requests.Count is > 4 and < 40, $"{translator.Requests.Count} requests");
        }

        var silent = new MarkingTranslator { IsDown = true };
        await using var second = await StartAsync();
        var again = Job(second, silent, "uk", "tr", "so");
        await GoRoundAsync(again);
        Assert.Equal(["uk", "tr"], again.Further.Ready);
        Assert.StartsWith("[tr] ", again.Texts.Get("tr", "notUnderstood"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translator_that_is_down_leaves_the_language_out_until_it_is_back()
    {
        var translator = new MarkingTranslator { IsDown = true };
        await using var services = await StartAsync();
        var job = Job(services, translator, "uk");

        await GoRoundAsync(job);
        Assert.Empty(job.Further.Ready);
        Assert.Equal(job.Texts.Get("en", "notUnderstood"), job.Texts.Get("uk", "notUnderstood"));

        translator.IsDown = false;
        await GoRoundAsync(job);
        Assert.Equal(["uk"], job.Further.Ready);
    }

    [Fact]
    public async Task An_English_text_edited_at_the_desk_is_translated_anew_and_no_other()
    {
        var translator = new MarkingTranslator();
        await using var services = await StartAsync();
        var job = Job(services, translator, "uk");
        await GoRoundAsync(job);
        var before = translator.Requests.Count;

        var store = services.GetRequiredService<ContentStore>();
        var edit = new ContentEdit(ContentKinds.Text, "notUnderstood", "en", 1, "Sorry, what?", ReviewState.Reviewed, new StaffId(Guid.NewGuid()), DateTimeOffset.UnixEpoch);
        Assert.True(await store.TryAddAsync([edit], CancellationToken.None));
        await services.GetRequiredService<ContentOverlay>().LoadAsync(store, CancellationToken.None);
        await GoRoundAsync(job);

        Assert.Equal([["Sorry, what?"]], translator.Requests.Skip(before));
        Assert.Equal("[uk] Sorry, what?", job.Texts.Get("uk", "notUnderstood"));
    }

    public void Dispose() => directory.Dispose();

    // Each pause between requests passes at once.
    private static async Task GoRoundAsync(Parts job)
    {
        var round = job.Rounds.GoRoundAsync(CancellationToken.None);
        while (!round.IsCompleted)
        {
            job.Time.Advance(FurtherTextJob.Pace);
            await Task.Yield();
        }

        await round;
    }

    private static Parts Job(ServiceProvider services, ITranslator translator, params string[] languages)
    {
        var (time, further, texts) = (new ManualTimeProvider(), new Dialogs.Texts.FurtherLanguages(), services.GetRequiredService<TextCatalog>());
        var job = new FurtherTextJob(
            new FurtherTextMaker(translator, time), translator, services.GetRequiredService<ContentStore>(), services.GetRequiredService<ContentOverlay>(), texts, further,
            Options.Create(new TranslationOptions { Languages = languages }), time, NullLogger<FurtherTextJob>.Instance);
        return new Parts(job, further, texts, time);
    }

    private async Task<ServiceProvider> StartAsync()
    {
        var services = new ServiceCollection().AddLogging().AddCasework(new CaseworkOptions { DataDirectory = directory.Path }).AddContents().AddSingleton<TextCatalog>().BuildServiceProvider();
        await services.GetRequiredService<CaseworkDatabase>().PrepareAsync(CancellationToken.None);
        return services;
    }

    private sealed record Parts(FurtherTextJob Rounds, Dialogs.Texts.FurtherLanguages Further, TextCatalog Texts, ManualTimeProvider Time);
}
