using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace SamenHier.Translation.Azure;

/// <summary>Sends one request to Azure Translator (REST v3.0) and reads its answer. What goes out is the texts and nothing else.</summary>
internal sealed class AzureTranslateApi
{
    private const string Scope = "https://cognitiveservices.azure.com/.default";
    private const string KeyHeader = "Ocp-Apim-Subscription-Key";
    private const string RegionHeader = "Ocp-Apim-Subscription-Region";
    private const int LongestError = 4096;

    private readonly HttpPipeline pipeline;
    private readonly Uri endpoint;
    private readonly string? key;
    private readonly string? region;

    /// <summary>Sets up the connection.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="transport">The connection; it must follow no redirect.</param>
    /// <param name="identity">The identity to show; null to show the key.</param>
    public AzureTranslateApi(TranslationOptions options, HttpPipelineTransport transport, TokenCredential? identity)
    {
        (endpoint, key, region) = (new Uri(options.Endpoint), options.Key, options.Region);
        pipeline = HttpPipelineBuilder.Build(new AzureClientOptions(transport), identity is null ? [] : [new BearerTokenAuthenticationPolicy(identity, Scope)]);
    }

    /// <summary>Translates the texts of one request.</summary>
    /// <param name="texts">The texts, within the limits of a request.</param>
    /// <param name="from">Their language; null to have it recognised.</param>
    /// <param name="to">Into which language.</param>
    /// <param name="isHtml">Whether they are HTML.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="AttemptFailedException">The service could not be reached, refused, or answered nonsense.</exception>
    public async Task<IReadOnlyList<string>> TranslateAsync(IReadOnlyList<string> texts, string? from, string to, bool isHtml, CancellationToken cancellationToken)
    {
        try
        {
            using var message = Prepare(texts, TranslateAddress.Of(endpoint, from, to, isHtml));
            await pipeline.SendAsync(message, cancellationToken);
            if (message.Response.Status != 200)
            {
                throw await RefusalAsync(message.Response, cancellationToken);
            }

            var body = await ReadAsync(message.Response, AzureReply.LongestBody, cancellationToken);
            return (body is null ? null : AzureReply.Read(body, texts, TranslateAddress.CodeOf(to)))
                ?? throw new AttemptFailedException("The translator's answer is no translation of what was sent.", AttemptFailure.Lasting);
        }
        catch (Exception exception) when (exception is RequestFailedException or IOException or HttpRequestException or AggregateException)
        {
            throw new AttemptFailedException($"The translator could not be reached ({exception.GetType().Name}).", AttemptFailure.Passing);
        }
        catch (Exception exception) when (exception.GetType().Namespace == "Azure.Identity")
        {
            // Its message may name what the machine knows of itself.
            throw new AttemptFailedException($"The machine has no identity to show to the translator ({exception.GetType().Name}).", AttemptFailure.Lasting);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The pipeline's own time-out.
            throw new AttemptFailedException("The translator did not answer in time.", AttemptFailure.Passing);
        }
    }

    private HttpMessage Prepare(IReadOnlyList<string> texts, Uri address)
    {
        var message = pipeline.CreateMessage();
        message.BufferResponse = false;
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(address);
        message.Request.Headers.Add("Content-Type", "application/json; charset=UTF-8");
        if (key is not null) message.Request.Headers.Add(KeyHeader, key);
        if (region is not null) message.Request.Headers.Add(RegionHeader, region);
        message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(texts.Select(text => new Dictionary<string, string>(StringComparer.Ordinal) { ["Text"] = text })));
        return message;
    }

    private static async Task<AttemptFailedException> RefusalAsync(Response response, CancellationToken cancellationToken)
    {
        var body = await ReadAsync(response, LongestError, cancellationToken);
        var code = body is null ? null : AzureReply.ErrorCode(body);
        var why = string.Create(CultureInfo.InvariantCulture, $"The translator answered {response.Status}{(code is null ? string.Empty : $" ({code})")}.");
        return new AttemptFailedException(why, Meaning(response.Status), RetryAfter(response));
    }

    private static AttemptFailure Meaning(int status) => status switch
    {
        408 or 429 or >= 500 => AttemptFailure.Passing,
        400 or 413 => AttemptFailure.OfTheseTexts,
        _ => AttemptFailure.Lasting,
    };

    // In seconds; a date would need the service's clock to agree with ours.
    private static TimeSpan? RetryAfter(Response response) =>
        response.Headers.TryGetValue("Retry-After", out var value) && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;

    // Null when there is more than may be.
    private static async Task<byte[]?> ReadAsync(Response response, int longest, CancellationToken cancellationToken)
    {
        if (response.ContentStream is not { } stream) return [];

        await using (stream)
        {
            var body = new MemoryStream();
            var buffer = new byte[16 * 1024];
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (body.Length + read > longest) return null;
                body.Write(buffer.AsSpan(0, read));
            }

            return body.ToArray();
        }
    }
}
