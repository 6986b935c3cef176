namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke activity, as an HTTP status and a body.</summary>
public class InvokeResponse
{
    /// <summary>The HTTP status code.</summary>
    public int Status { get; set; }

    /// <summary>The body, written as JSON; may be null.</summary>
    public object? Body { get; set; }

    /// <summary>Whether the status is from 200 to 299.</summary>
    /// <returns>True for success.</returns>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}

/// <summary>An invoke response whose body has a known type.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
public class InvokeResponse<T> : InvokeResponse
{
    /// <summary>The body; null or the default where there is none.</summary>
    public new T Body
    {
        get => base.Body is T body ? body : default!;
        set => base.Body = value;
    }
}
