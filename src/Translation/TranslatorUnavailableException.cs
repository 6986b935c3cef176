namespace SamenHier.Translation;

/// <summary>There is no translator, or it is down, slow or wrong. Its message holds no word of what was to be translated.</summary>
public sealed class TranslatorUnavailableException : Exception
{
    /// <summary>Says so.</summary>
    public TranslatorUnavailableException()
        : base("There is no translator.")
    {
    }

    /// <summary>Says why.</summary>
    /// <param name="message">Why, without any word of what was to be translated.</param>
    public TranslatorUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Says why.</summary>
    /// <param name="message">Why, without any word of what was to be translated.</param>
    /// <param name="innerException">What went wrong.</param>
    public TranslatorUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
