namespace SamenHier.Translation;

/// <summary>Stands where no translator is configured.</summary>
internal sealed class NoTranslator : ITranslator
{
    /// <inheritdoc />
    public bool IsOn => false;

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> TranslateAsync(IReadOnlyList<string> texts, string? from, string to, CancellationToken cancellationToken) =>
        Task.FromException<IReadOnlyList<string>>(new TranslatorUnavailableException());
}
