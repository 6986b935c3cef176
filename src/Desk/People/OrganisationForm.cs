using System.Globalization;
using System.Net.Mail;
using System.Text;
using Microsoft.AspNetCore.Http;
using SamenHier.Casework.Organisations;
using SamenHier.Casework.Staff;
using SamenHier.Recognizers;

namespace SamenHier.Desk.People;

/// <summary>What is wrong with an organisation, as the name of a text of the desk and what it is about.</summary>
/// <param name="Text">The text's name.</param>
/// <param name="About">What {0} in it stands for; empty where it has none.</param>
public sealed record OrganisationFault(string Text, string About);

/// <summary>An organisation as somebody types it.</summary>
public sealed record OrganisationForm
{
    /// <summary>The language that stands for every language.</summary>
    public const string EveryLanguage = "*";

    private const int MostName = 100;
    private const int MostTowns = 400;
    private const int MostDays = 200;
    private const int MostId = 40;
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its towns, one a line.</summary>
    public string Towns { get; init; } = string.Empty;

    /// <summary>Whether it takes the rest.</summary>
    public bool TakesTheRest { get; init; }

    /// <summary>Its hours as typed, by language, Monday first; a language that is not in it has no hours of its own.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Hours { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>The days on which it is closed, one a line, yyyy-MM-dd.</summary>
    public string ClosedOn { get; init; } = string.Empty;

    /// <summary>Where it gets e-mail; empty for nowhere.</summary>
    public string Email { get; init; } = string.Empty;

    /// <summary>What is stored, to be typed over.</summary>
    /// <param name="organisation">The organisation.</param>
    public static OrganisationForm Of(Organisation organisation) => new()
    {
        Name = organisation.Name,
        Towns = string.Join('\n', organisation.Towns.Order(StringComparer.InvariantCulture)),
        TakesTheRest = organisation.TakesTheRest,
        Hours = organisation.Hours.ToDictionary(
            hours => hours.Key, hours => (IReadOnlyList<string>)[.. OpeningWords.Week.Select(day => OpeningWords.Of(hours.Value, day))], StringComparer.Ordinal),
        ClosedOn = string.Join('\n', organisation.ClosedOn.Order().Select(day => day.ToString(DayFormat, CultureInfo.InvariantCulture))),
        Email = organisation.Email ?? string.Empty,
    };

    /// <summary>Reads what was typed.</summary>
    /// <param name="form">The form.</param>
    /// <param name="languages">The languages that may have hours of their own.</param>
    public static OrganisationForm Of(IFormCollection form, IEnumerable<string> languages) => new()
    {
        Name = form["name"].ToString().Trim(),
        Towns = form["towns"].ToString(),
        TakesTheRest = form["takesTheRest"] == "yes",
        Hours = languages.Where(language => form[$"own-{language}"] == "yes").Prepend(EveryLanguage)
            .ToDictionary(language => language, language => (IReadOnlyList<string>)[.. OpeningWords.Week.Select(day => form[$"hours-{language}-{day}"].ToString())], StringComparer.Ordinal),
        ClosedOn = form["closedOn"].ToString(),
        Email = form["email"].ToString().Trim(),
    };

    /// <summary>What is wrong with it; nothing when all is well. Pure.</summary>
    /// <param name="by">Who types.</param>
    /// <param name="before">What it was.</param>
    /// <param name="roster">Who works where now.</param>
    public IReadOnlyList<OrganisationFault> Faults(StaffMember by, Organisation before, Roster roster)
    {
        var towns = Lines(Towns);
        var taken = TownsOf(towns).OfType<string>().Where(town => roster.Organisations.Any(other => other.Id != before.Id && other.Towns.Contains(town, StringComparer.Ordinal)));
        return
        [
            .. When(Name.Length is 0 or > MostName || Name.Any(char.IsControl), "people.fault.organisationName"),
            .. When(towns.Count > MostTowns, "people.fault.towns"),
            .. towns.Zip(TownsOf(towns)).Where(each => each.Second is null).Select(each => new OrganisationFault("people.fault.town", each.First)),

            // A town of somebody else's is taken over by an administrator only.
            .. by.Role is StaffRole.Administrator ? [] : taken.Select(town => new OrganisationFault("people.fault.townTaken", town)),
            .. When(by.Role is not StaffRole.Administrator && TakesTheRest != before.TakesTheRest, "people.fault.rest"),
            .. Hours.SelectMany(hours => hours.Value.Zip(OpeningWords.Week, OpeningWordsOf)).Where(each => each.Periods is null).Select(each => new OrganisationFault("people.fault.hours", each.Typed)),
            .. Lines(ClosedOn).Where(line => Day(line) is null).Select(line => new OrganisationFault("people.fault.day", line)),
            .. When(Lines(ClosedOn).Count > MostDays, "people.fault.days"),
            .. When(Email.Length > 0 && !(MailAddress.TryCreate(Email, out var address) && address.Address == Email), "people.fault.Email"),
        ];
    }

    /// <summary>The organisation.</summary>
    /// <param name="before">What it was; what is not on the form stays.</param>
    public Organisation ToOrganisation(Organisation before) => before with
    {
        Name = Name,
        Towns = [.. TownsOf(Lines(Towns)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        TakesTheRest = TakesTheRest,
        Hours = Hours.Select(hours => (hours.Key, Periods: (IReadOnlyList<OpenPeriod>)[.. hours.Value.Zip(OpeningWords.Week, OpeningWordsOf).SelectMany(each => each.Periods ?? [])]))
            .Where(hours => hours.Key != EveryLanguage || hours.Periods.Count > 0)
            .ToDictionary(hours => hours.Key, hours => hours.Periods, StringComparer.Ordinal),
        ClosedOn = [.. Lines(ClosedOn).Select(Day).OfType<DateOnly>().Distinct().Order()],
        Email = Email.Length == 0 ? null : Email,
    };

    /// <summary>A short name for a new organisation, from its name, that no other has.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="roster">Who works where now.</param>
    public static string NewId(string name, Roster roster)
    {
        var letters = name.Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(character => char.IsAsciiLetterOrDigit(character) || char.IsWhiteSpace(character) || character is '-');
        var words = string.Join('-', string.Concat(letters).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries));
        var id = words.Length == 0 ? "organisatie" : words[..Math.Min(words.Length, MostId - 4)].TrimEnd('-');
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{number}")).First(free => roster.FindOrganisation(free) is null);
    }

    private static IEnumerable<OrganisationFault> When(bool isWrong, string text) => isWrong ? [new OrganisationFault(text, string.Empty)] : [];

    private static (string Typed, IReadOnlyList<OpenPeriod>? Periods) OpeningWordsOf(string typed, DayOfWeek day) => (typed, OpeningWords.Read(typed, day));

    private static List<string> Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    // A misspelled name is no town: what is stored is compared with what people's places are called.
    private static IEnumerable<string?> TownsOf(IEnumerable<string> lines) => lines.Select(line =>
    {
        var read = PlaceRecognizer.Shipped.Recognize(line, "nl");
        IEnumerable<Place> meant = read.Certainty switch
        {
            Certainty.Sure => [read.Value!],
            Certainty.Ambiguous => read.Candidates,
            _ => [],
        };
        return meant.Select(place => place.Name == place.Town ? place.Town : null).Distinct(StringComparer.Ordinal).ToList() is [var town] ? town : null;
    });

    private static DateOnly? Day(string line) =>
        DateOnly.TryParseExact(line, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
