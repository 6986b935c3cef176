using SamenHier.Translation;

namespace SamenHier.Desk.Tests.Records;

/// <summary>A translator that is switched off, as by default.</summary>
public sealed class TestTranslator : ITranslator
{
    public bool IsOn => false;

    public Task<IReadOnlyList<string>> TranslateAsync(IReadOnlyList<string> texts, string? from, string to, CancellationToken cancellationToken) =>
        throw new TranslatorUnavailableException();
}
