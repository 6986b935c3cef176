using System.Net;
using System.Text;
using System.Text.Json;

namespace SamenHier.Bot.Tests.StandIns;

/// <summary>An answer over HTTP, with its JSON if it has any.</summary>
internal sealed record HttpAnswer(HttpStatusCode Status, string? ContentType, string Body)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    /// <summary>The code of the error in the body.</summary>
    public string ErrorCode => Json.GetProperty("error").GetProperty("code").GetString()!;

    public static StringContent Content(string json) => new(json, Encoding.UTF8, "application/json");

    public static async Task<HttpAnswer> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            return new HttpAnswer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
        }
    }

    /// <summary>Fails unless the request was taken.</summary>
    public HttpAnswer Taken()
    {
        Assert.True((int)Status is >= 200 and < 300, $"{Status}: {Body}");
        return this;
    }

    /// <summary>Fails unless the request was refused with this status and an error in JSON.</summary>
    public void Refused(HttpStatusCode status)
    {
        Assert.Equal((status, "application/json"), (Status, ContentType));
        Assert.NotEmpty(ErrorCode);
        Assert.NotEmpty(Json.GetProperty("error").GetProperty("message").GetString()!);
    }
}
