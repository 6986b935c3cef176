using System.Diagnostics.CodeAnalysis;
using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>The channel refused a call.</summary>
public class ErrorResponseException : RestException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What went wrong.</param>
    public ErrorResponseException(string message)
        : base(message)
    {
    }

    /// <summary>The channel's answer.</summary>
    [AllowNull]
    public HttpResponseMessageWrapper Response { get; set; } = null!;

    /// <summary>The error in the answer; null where the answer holds none that can be read.</summary>
    public ErrorResponse? Body { get; set; }
}
