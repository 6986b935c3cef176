namespace Microsoft.Bot.Schema;

/// <summary>A channel's answer that is an error.</summary>
public class ErrorResponse
{
    /// <summary>Makes an empty one.</summary>
    public ErrorResponse()
    {
    }

    /// <summary>Makes one with the members given.</summary>
    /// <param name="error">What went wrong.</param>
    public ErrorResponse(Error? error = null)
    {
        Error = error;
    }

    /// <summary>What went wrong.</summary>
    public Error? Error { get; set; }
}
