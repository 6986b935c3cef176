namespace SamenHier.Translation;

/// <summary>Translates words by machine.</summary>
public interface ITranslator
{
    /// <summary>Whether a translator is configured. Where none is, nothing ever leaves this machine.</summary>
    bool IsOn { get; }

    /// <summary>Translates texts; nothing but the texts goes out.</summary>
    /// <param name="texts">The texts, each of 1 to 10,000 characters.</param>
    /// <param name="from">Their language, an ISO 639-1 code; null to have it recognised.</param>
    /// <param name="to">Into which language.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>A translation of each text, in their order.</returns>
    /// <exception cref="TranslatorUnavailableException">There is none, or it is down, slow or wrong; the caller goes on without.</exception>
    Task<IReadOnlyList<string>> TranslateAsync(IReadOnlyList<string> texts, string? from, string to, CancellationToken cancellationToken);
}
