using System.Text.Json;
using SamenHier.Bot.DirectLine.Wire;

namespace SamenHier.Bot.DirectLine.Endpoints;

/// <summary>Reads a request's JSON object and hands it on, or refuses the request.</summary>
internal static class JsonRequest
{
    /// <summary>For handlers that decide at once. No body reads as an empty object.</summary>
    public static Task<IResult> HandleAsync(HttpContext http, int maxBytes, Func<JsonElement, IResult> handle) =>
        HandleAsync(http, maxBytes, posted => Task.FromResult(handle(posted)));

    /// <summary>For handlers that wait. The element is good until the handler has ended.</summary>
    public static async Task<IResult> HandleAsync(HttpContext http, int maxBytes, Func<JsonElement, Task<IResult>> handle)
    {
        var body = await RequestBody.ReadAsync(http.Request, maxBytes, http.RequestAborted);
        if (body.Refusal is not null)
            return body.Refusal;

        var json = JsonBody.Read(body.Json);
        if (json.Document is not { } document)
            return json.Refusal!;

        using (document)
            return await handle(document.RootElement);
    }
}
