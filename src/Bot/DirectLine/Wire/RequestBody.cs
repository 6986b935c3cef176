using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace SamenHier.Bot.DirectLine.Wire;

/// <summary>A request's JSON body, or why it was not read.</summary>
/// <param name="Json">The bytes; empty when there was no body.</param>
/// <param name="Refusal">Why it was refused; null when it was read.</param>
internal readonly record struct RequestBody(byte[] Json, Refusal? Refusal)
{
    /// <summary>Reads a body of at most <paramref name="maxBytes"/>; a larger one is refused by its length before a byte is read, or where it passes the limit.</summary>
    public static async Task<RequestBody> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
            return new([], Refusal.BodyTooLarge(maxBytes));
        if (request.ContentLength == 0 || request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
            return new([], null);
        if (!IsJson(request.ContentType))
            return new([], Refusal.UnsupportedMediaType("UnsupportedMediaType", "The body must be JSON in UTF-8, with Content-Type: application/json."));

        return await ReadAsync(request.BodyReader, maxBytes, cancellationToken) is { } json
            ? new(json, null)
            : new([], Refusal.BodyTooLarge(maxBytes));
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Encoding is UTF8Encoding);

    private static async Task<byte[]?> ReadAsync(PipeReader reader, int maxBytes, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > maxBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var json = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return json;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
