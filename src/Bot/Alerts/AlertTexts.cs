using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Bot.Alerts;

/// <summary>The words for people of the desk outside it, in Dutch and English, from the files Alerts-LANGUAGE.resx beside this class.</summary>
internal sealed class AlertTexts
{
    /// <summary>The language for whoever has not chosen one.</summary>
    public const string Usual = "nl";

    private static readonly TimeZoneInfo Netherlands = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> words = Known.ToFrozenDictionary(language => language, Read, StringComparer.Ordinal);

    /// <summary>The languages.</summary>
    public static IReadOnlyList<string> Known { get; } = [Usual, "en"];

    /// <summary>The language of these for a locale such as <c>en-GB</c>.</summary>
    /// <param name="locale">A BCP 47 tag; null and nonsense give Dutch.</param>
    public static string LanguageFor(string? locale) => Languages.FromLocale(locale) is "en" ? "en" : Usual;

    /// <summary>One text, its placeholders filled in.</summary>
    /// <param name="language">A language; one that is not known gives Dutch.</param>
    /// <param name="key">Its name.</param>
    /// <param name="arguments">What the placeholders {0}, {1}, ... stand for.</param>
    /// <exception cref="KeyNotFoundException">There is no such text: a fault in the program.</exception>
    public string Get(string language, string key, params object[] arguments)
    {
        var text = Of(language)[key];
        return arguments.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, arguments);
    }

    /// <summary>What a language is called.</summary>
    /// <param name="language">The language of the words.</param>
    /// <param name="named">The code of the language that is named; one without a name stays a code.</param>
    public string NameOf(string language, string named) => Of(language).GetValueOrDefault($"language.{named}") ?? named;

    /// <summary>A moment by the clock in the Netherlands.</summary>
    /// <param name="language">The language of the words.</param>
    /// <param name="at">When.</param>
    public string Moment(string language, DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, Netherlands).ToString(Get(language, "moment"), CultureInfo.InvariantCulture);

    /// <summary>The names of the texts of a language.</summary>
    /// <param name="language">A language of <see cref="Known"/>.</param>
    public IEnumerable<string> Keys(string language) => words[language].Keys;

    private FrozenDictionary<string, string> Of(string language) => words.GetValueOrDefault(language) ?? words[Usual];

    private static FrozenDictionary<string, string> Read(string language) =>
        new ResourceManager($"{typeof(AlertTexts).Namespace}.Alerts-{language}", typeof(AlertTexts).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>()
            .ToFrozenDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
}
