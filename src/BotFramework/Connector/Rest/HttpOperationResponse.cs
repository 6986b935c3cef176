using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Rest;

/// <summary>What came back over HTTP.</summary>
public class HttpOperationResponse
{
    /// <summary>The request.</summary>
    [AllowNull]
    public HttpRequestMessage Request { get; set; } = null!;

    /// <summary>The response.</summary>
    [AllowNull]
    public HttpResponseMessage Response { get; set; } = null!;
}

/// <summary>What came back over HTTP, with its body.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
public class HttpOperationResponse<T> : HttpOperationResponse
{
    /// <summary>The body; null where the response has none.</summary>
    public T? Body { get; set; }
}
