namespace Microsoft.Bot.Schema;

/// <summary>What went wrong, in the channel's words.</summary>
public class Error
{
    /// <summary>Makes an empty one.</summary>
    public Error()
    {
    }

    /// <summary>Makes one with the members given.</summary>
    /// <param name="code">The kind of error.</param>
    /// <param name="message">The error in words.</param>
    /// <param name="innerHttpError">The error behind it.</param>
    public Error(string? code = null, string? message = null, InnerHttpError? innerHttpError = null)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    /// <summary>The kind of error.</summary>
    public string? Code { get; set; }

    /// <summary>The error in words.</summary>
    public string? Message { get; set; }

    /// <summary>The error behind it.</summary>
    public InnerHttpError? InnerHttpError { get; set; }
}
