using System.Net;

namespace Microsoft.Rest;

/// <summary>A response whose content was read.</summary>
public class HttpResponseMessageWrapper
{
    /// <summary>Keeps what matters of a response.</summary>
    /// <param name="httpResponse">The response.</param>
    /// <param name="content">Its content.</param>
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string? content)
    {
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
        Content = content;
        foreach ((string name, IEnumerable<string> values) in httpResponse.Headers)
            Headers[name] = [.. values];
    }

    /// <summary>The headers of the response, by their names as HTTP writes them, e.g. <c>Retry-After</c>.</summary>
    public IDictionary<string, IEnumerable<string>> Headers { get; } = new Dictionary<string, IEnumerable<string>>();

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The status in words.</summary>
    public string? ReasonPhrase { get; }

    /// <summary>The content as text.</summary>
    public string? Content { get; set; }
}
