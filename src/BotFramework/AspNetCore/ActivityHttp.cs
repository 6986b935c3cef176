using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Activities in requests, and answers to invokes in responses.</summary>
internal static class ActivityHttp
{
    /// <summary>The activity in the body; null where there is none that can be read.</summary>
    public static async Task<Activity?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using MemoryStream body = new();
        await request.Body.CopyToAsync(body, cancellationToken);
        try
        {
            return ActivityJson.Read(body.GetBuffer().AsSpan(0, (int)body.Length));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>200 for a turn without an answer; otherwise the answer's status and body.</summary>
    public static async Task WriteAsync(HttpResponse response, InvokeResponse? invokeResponse, CancellationToken cancellationToken)
    {
        response.StatusCode = invokeResponse?.Status ?? StatusCodes.Status200OK;
        if (invokeResponse?.Body is not { } body)
            return;

        byte[] json = JsonSerializer.SerializeToUtf8Bytes(body, LooseJson.Options.GetTypeInfo(typeof(object)));
        response.ContentType = "application/json";
        await response.Body.WriteAsync(json, cancellationToken);
    }
}
