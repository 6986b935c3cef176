using SamenHier.Translation;

namespace SamenHier.Dialogs.Tests.FurtherLanguages;

/// <summary>Marks each text with the language: "[uk] hello". It can lose what it should keep.</summary>
internal sealed class MarkingTranslator : ITranslator
{
    private readonly List<IReadOnlyList<string>> requests = [];

    public bool IsOn { get; init; } = true;

    public bool IsDown { get; set; }

    /// <summary>What it does with a text, beside marking it.</summary>
    public Func<string, string> Spoil { get; init; } = text => text;

    public IReadOnlyList<IReadOnlyList<string>> Requests => requests;

    public Task<IReadOnlyList<string>> TranslateAsync(IReadOnlyList<string> texts, string? from, string to, CancellationToken cancellationToken)
    {
        if (IsDown)
        {
            throw new TranslatorUnavailableException();
        }

        Assert.Equal("en", from);
        requests.Add(texts);
        return Task.FromResult<IReadOnlyList<string>>([.. texts.Select(text => $"[{to}] {Spoil(text)}")]);
    }
}
