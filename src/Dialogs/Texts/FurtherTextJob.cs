using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SamenHier.Casework;
using SamenHier.Casework.Contents;
using SamenHier.Dialogs.Contents;
using SamenHier.Translation;

namespace SamenHier.Dialogs.Texts;

/// <summary>Keeps the texts of the configured further languages translated, and offers those languages that have them all.</summary>
/// <param name="maker">Has texts translated.</param>
/// <param name="translator">Knows whether it is on.</param>
/// <param name="store">Keeps the translations.</param>
/// <param name="overlay">Has them at hand.</param>
/// <param name="texts">The English texts.</param>
/// <param name="further">Is told which languages are ready.</param>
/// <param name="options">Which languages are wanted.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Gets codes, never words.</param>
public sealed partial class FurtherTextJob(
    FurtherTextMaker maker,
    ITranslator translator,
    ContentStore store,
    ContentOverlay overlay,
    TextCatalog texts,
    FurtherLanguages further,
    IOptions<TranslationOptions> options,
    TimeProvider time,
    ILogger<FurtherTextJob> log) : BackgroundService
{
    /// <summary>How long after a round the next begins.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    /// <summary>The pause after a request: the smallest subscription takes about 33,300 characters a minute.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(20);

    private const int MostCharacters = 10_000;
    private const string English = "en";

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!translator.IsOn || options.Value.Languages.Count == 0)
        {
            return;
        }

        // What was translated before is offered at once.
        await TryAsync(OfferAsync, string.Empty, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await GoRoundAsync(stoppingToken);
            await Task.Delay(Period, time, stoppingToken);
        }
    }

    /// <summary>Translates what is missing, in every language, and offers what is complete.</summary>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task GoRoundAsync(CancellationToken cancellationToken)
    {
        foreach (var language in options.Value.Languages)
        {
            await TryAsync(token => FillAsync(language, token), language, cancellationToken);
        }

        await TryAsync(OfferAsync, string.Empty, cancellationToken);
    }

    // One language's trouble is not the others'.
    private async Task TryAsync(Func<CancellationToken, Task> work, string language, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
        }
        catch (Exception exception) when (exception is TranslatorUnavailableException or StoreUnavailableException)
        {
            LogPutOff(language, exception.GetType().Name);
        }
    }

    private async Task FillAsync(string language, CancellationToken cancellationToken)
    {
        while (await PlanAsync(language, cancellationToken) is { ToDo.Count: > 0 } plan)
        {
            var batch = FirstOf(plan.ToDo);
            var made = await maker.MakeAsync(batch, language, cancellationToken);

            // Somebody at the desk or another node may have been first; then it is looked at anew.
            if (await store.TryAddAsync([.. made, plan.Note(batch, time.GetUtcNow())], cancellationToken))
            {
                LogTranslated(language, batch.Count, plan.ToDo.Count - batch.Count);
            }

            if (batch.Count < plan.ToDo.Count)
            {
                await Task.Delay(Pace, time, cancellationToken);
            }
        }

        await OfferAsync(cancellationToken);
    }

    // The texts are at hand before anybody can choose the language.
    private async Task OfferAsync(CancellationToken cancellationToken)
    {
        await overlay.LoadAsync(store, cancellationToken);
        var newest = await store.NewestAsync(cancellationToken);
        further.Offer(options.Value.Languages.Where(language => new FurtherTextPlan(language, EnglishTexts(), newest).IsComplete));
    }

    private async Task<FurtherTextPlan> PlanAsync(string language, CancellationToken cancellationToken) =>
        new(language, EnglishTexts(), await store.NewestAsync(cancellationToken));

    private Dictionary<string, string> EnglishTexts() =>
        texts.In(English).GetAllStrings(includeParentCultures: false).ToDictionary(text => text.Name, text => text.Value, StringComparer.Ordinal);

    private static List<FurtherText> FirstOf(IReadOnlyList<FurtherText> texts)
    {
        List<FurtherText> batch = [];
        var characters = 0;
        foreach (var text in texts.TakeWhile(text => batch.Count == 0 || characters + text.English.Length <= MostCharacters))
        {
            batch.Add(text);
            characters += text.English.Length;
        }

        return batch;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} texts were translated into {Language}; {Left} are left")]
    private partial void LogTranslated(string language, int count, int left);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Texts in further languages {Language} are put off: {Fault}")]
    private partial void LogPutOff(string language, string fault);
}
