namespace Microsoft.Rest;

/// <summary>A call over HTTP failed.</summary>
public class RestException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What went wrong.</param>
    public RestException(string message)
        : base(message)
    {
    }
}
