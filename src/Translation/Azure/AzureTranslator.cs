using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace SamenHier.Translation.Azure;

/// <summary>Translates by Azure Translator: what was just translated comes from memory, the rest in requests within the service's limits.</summary>
internal sealed partial class AzureTranslator : ITranslator, IDisposable
{
    /// <summary>The longest text, in characters.</summary>
    public const int LongestText = 10_000;

    private const int CacheCharacters = 2_000_000;

    private readonly AzureTranslateApi api;
    private readonly ResiliencePipeline policy;
    private readonly TranslationCache cache;
    private readonly ILogger log;

    /// <summary>Sets it up; nothing is sent yet.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="transport">The connection; it must follow no redirect.</param>
    /// <param name="identity">The identity to show; null to show the key.</param>
    /// <param name="time">The clock of pauses, time-outs and the cache.</param>
    /// <param name="log">Gets no word of the texts.</param>
    public AzureTranslator(TranslationOptions options, HttpPipelineTransport transport, TokenCredential? identity, TimeProvider time, ILogger<AzureTranslator> log)
    {
        this.log = log;
        api = new AzureTranslateApi(options, transport, identity);
        policy = AttemptPolicy.Build(TimeSpan.FromSeconds(options.TimeoutSeconds), time, LogOpened);
        cache = new TranslationCache(time, CacheCharacters);
    }

    /// <inheritdoc />
    public bool IsOn => true;

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> TranslateAsync(IReadOnlyList<string> texts, string? from, string to, CancellationToken cancellationToken)
    {
        if (texts.Any(text => text.Length is 0 or > LongestText))
        {
            throw new ArgumentException($"A text has 1 to {LongestText} characters.", nameof(texts));
        }

        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        List<string> missing = [];
        foreach (var text in texts.Distinct(StringComparer.Ordinal))
        {
            if (cache.TryGet(new CacheKey(text, from, to), out var known)) found.Add(text, known);
            else missing.Add(text);
        }

        foreach (var kind in missing.GroupBy(ProtectedText.Needs))
        {
            await TranslateAsync(kind, new Direction(from, to, IsHtml: kind.Key), found, cancellationToken);
        }

        return [.. texts.Select(text => found[text])];
    }

    /// <inheritdoc />
    public void Dispose() => cache.Dispose();

    private async Task TranslateAsync(IEnumerable<string> texts, Direction direction, Dictionary<string, string> found, CancellationToken cancellationToken)
    {
        var originals = texts.ToDictionary(text => direction.IsHtml ? ProtectedText.Wrap(text) : text, StringComparer.Ordinal);
        foreach (var batch in RequestBatches.Of(originals.Keys))
        {
            foreach (var (sent, answered) in batch.Zip(await RequestAsync(batch, direction, cancellationToken)))
            {
                var (text, translation) = (originals[sent], direction.IsHtml ? ProtectedText.Unwrap(answered) : answered);
                found[text] = translation;
                cache.Put(new CacheKey(text, direction.From, direction.To), translation);
            }
        }
    }

    private async Task<IReadOnlyList<string>> RequestAsync(IReadOnlyList<string> batch, Direction direction, CancellationToken cancellationToken)
    {
        try
        {
            return await policy.ExecuteAsync(
                async token => await api.TranslateAsync(batch, direction.From, direction.To, direction.IsHtml, token), cancellationToken);
        }
        catch (AttemptFailedException failure)
        {
            throw Unavailable(failure.Message, failure);
        }
        catch (TimeoutRejectedException timeout)
        {
            throw Unavailable("The translator did not answer in time.", timeout);
        }
        catch (BrokenCircuitException broken)
        {
            throw new TranslatorUnavailableException("The translator failed again and again; it is not asked for a while.", broken);
        }
    }

    private TranslatorUnavailableException Unavailable(string why, Exception cause)
    {
        LogUnavailable(why);
        return new TranslatorUnavailableException(why, cause);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Why}")]
    private partial void LogUnavailable(string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The translator failed again and again; it is not asked for a while")]
    private partial void LogOpened();

    private sealed record Direction(string? From, string To, bool IsHtml);
}
