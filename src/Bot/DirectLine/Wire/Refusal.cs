using System.Globalization;

namespace SamenHier.Bot.DirectLine.Wire;

/// <summary>A request that is not carried out, and why, in the caller's terms: <c>{"error":{"code","message"}}</c>.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">A word for programs.</param>
/// <param name="Message">A sentence for people, in English.</param>
internal sealed record Refusal(int Status, string Code, string Message) : IResult
{
    /// <summary>When to try again; null when trying again does not help.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Ends the connection, so that a body which was not read is not read for the sake of the next request either.</summary>
    public bool EndsConnection { get; init; }

    public static Refusal BadSyntax(string message) => new(StatusCodes.Status400BadRequest, "BadSyntax", message);

    public static Refusal BadArgument(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static Refusal Forbidden(string code, string message) => new(StatusCodes.Status403Forbidden, code, message);

    public static Refusal NotFound(string message) => new(StatusCodes.Status404NotFound, "NotFound", message);

    public static Refusal UnsupportedMediaType(string code, string message) => new(StatusCodes.Status415UnsupportedMediaType, code, message);

    public static Refusal BodyTooLarge(int maxBytes) =>
        new(
            StatusCodes.Status413PayloadTooLarge,
            "MessageSizeTooBig",
            string.Create(CultureInfo.InvariantCulture, $"The body is larger than {maxBytes} bytes."))
        {
            EndsConnection = true,
        };

    public static Refusal TooManyRequests(string message, TimeSpan retryAfter) =>
        new(StatusCodes.Status429TooManyRequests, "TooManyRequests", message) { RetryAfter = retryAfter };

    public static Refusal StoreUnavailable { get; } =
        new(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Nothing could be stored just now. Nothing was changed; send the same again in a moment.")
        {
            RetryAfter = TimeSpan.FromSeconds(2),
        };

    public static Refusal Fault { get; } =
        new(StatusCodes.Status500InternalServerError, "ServiceError", "Something went wrong here. Nothing was changed; the operator's log says more.");

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        if (RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (EndsConnection && HttpProtocol.IsHttp11(httpContext.Request.Protocol))
            response.Headers.Connection = "close";

        return TypedResults.Json(new ErrorBody(new ErrorDetail(Code, Message)), WireJson.Default.ErrorBody, statusCode: Status).ExecuteAsync(httpContext);
    }
}
