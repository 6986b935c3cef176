namespace Microsoft.Bot.Schema;

/// <summary>An error of a service behind the channel.</summary>
public class InnerHttpError
{
    /// <summary>Makes an empty one.</summary>
    public InnerHttpError()
    {
    }

    /// <summary>Makes one with the members given.</summary>
    /// <param name="statusCode">Its HTTP status.</param>
    /// <param name="body">Its body.</param>
    public InnerHttpError(int? statusCode = null, object? body = null)
    {
        StatusCode = statusCode;
        Body = body;
    }

    /// <summary>Its HTTP status.</summary>
    public int? StatusCode { get; set; }

    /// <summary>Its body.</summary>
    public object? Body { get; set; }
}
