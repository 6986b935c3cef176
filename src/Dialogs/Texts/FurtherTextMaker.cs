using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SamenHier.Casework.Contents;
using SamenHier.Dialogs.Contents;
using SamenHier.Translation;

namespace SamenHier.Dialogs.Texts;

/// <summary>Has texts translated by machine, and trusts no translation that lost a placeholder or a number: that text stays English.</summary>
/// <param name="translator">Translates.</param>
/// <param name="time">The clock.</param>
public sealed partial class FurtherTextMaker(ITranslator translator, TimeProvider time)
{
    private const string English = "en";
    private const string NameKey = "language.name";
    private const string CrisisPrefix = "crisis.";

    /// <summary>Translates texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="language">Into which language.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>A version of each, in their order.</returns>
    /// <exception cref="TranslatorUnavailableException">The translator is down; nothing was made.</exception>
    public async Task<IReadOnlyList<ContentEdit>> MakeAsync(IReadOnlyList<FurtherText> texts, string language, CancellationToken cancellationToken)
    {
        var translations = await translator.TranslateAsync([.. texts.Select(text => text.English)], English, language, cancellationToken);
        var now = time.GetUtcNow();
        return
        [
            .. texts.Zip(translations, (text, translation) => new ContentEdit(
                ContentKinds.Text, text.Key, language, text.Version, Accept(text, translation, language), ReviewState.Machine, By: null, now)),
        ];
    }

    // In danger nobody depends on a machine alone.
    private static string Accept(FurtherText text, string translation, string language)
    {
        var tidy = WithDigits(TextRules.Tidy(text.English, translation));
        return text.Key switch
        {
            NameKey => FurtherLanguages.NameOf(language) ?? text.English,
            _ when TextRules.Check(text.English, tidy) is not null || !NumbersOf(text.English).SequenceEqual(NumbersOf(tidy), StringComparer.Ordinal) => text.English,
            _ when text.Key.StartsWith(CrisisPrefix, StringComparison.Ordinal) && TextRules.Check(text.English, $"{tidy}\n{text.English}") is null => $"{tidy}\n{text.English}",
            _ => tidy,
        };
    }

    // Digits are 0-9 in every language.
    private static string WithDigits(string text)
    {
        var written = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var digit = char.IsDigit(letter) ? CharUnicodeInfo.GetDecimalDigitValue(letter) : -1;
            written.Append(digit < 0 ? letter : (char)('0' + digit));
        }

        return written.ToString();
    }

    // Of phone numbers the places of spaces and strokes differ, and in a sentence the order may.
    private static IEnumerable<string> NumbersOf(string text) =>
        Number().Matches(text).Select(match => string.Concat(match.Value.Where(char.IsAsciiDigit))).Order(StringComparer.Ordinal);

    [GeneratedRegex("[0-9]+([ .,-][0-9]+)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
