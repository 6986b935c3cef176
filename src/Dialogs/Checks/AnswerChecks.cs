using System.Globalization;
using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Dialogs.Checks;

/// <summary>What an answer says against what is known. Pure.</summary>
public static class AnswerChecks
{
    private const int YoungestAlone = 16;
    private const int YoungestParent = 12;
    private const int ManyChildren = 10;

    /// <summary>What speaks against an answer; null when nothing does.</summary>
    /// <param name="question">The question's id.</param>
    /// <param name="value">The answer's value, not withheld.</param>
    /// <param name="facts">What is known, before this answer.</param>
    /// <param name="today">The day of the turn.</param>
    public static Objection? Find(string question, string value, Facts facts, DateOnly today)
    {
        var parts = AnswerValue.Parts(value);
        return question switch
        {
            "situation.arrived" => ArrivedBeforeBorn(YearOf(parts[0]), Number(facts, "newcomer.birthYear")),
            "situation.outside" when parts[0] == "person" => new Objection.NeedsPerson("outside", "person.noted"),
            "newcomer.birthYear" => ForBirthYear(ToNumber(parts[0]), facts, today),
            "newcomer.sixteen" when parts[0] == "no" => new Objection.NeedsPerson("minor", "child.alone"),
            "newcomer.adults" => FamilyOfOne(ToNumber(parts[0]), Number(facts, "newcomer.children")),
            "newcomer.children" => ForChildren(ToNumber(parts[0]), facts),
            "newcomer.childAges" => ForChildAges([.. parts.Select(ToNumber)], facts, today),
            "newcomer.dutchLevel" when parts[0] == "none" && facts.Of("newcomer.languages").Contains("nl", StringComparer.Ordinal) => new Objection.Doubt("doubt.dutchSpoken"),
            _ => null,
        };
    }

    private static Objection? ForBirthYear(int year, Facts facts, DateOnly today)
    {
        if (today.Year - year < YoungestAlone)
        {
            return new Objection.NeedsPerson("minor", "child.alone");
        }

        var arrived = facts.Of("situation.arrived") is [var month] && char.IsDigit(month[0]) ? YearOf(month) : (int?)null;
        return ArrivedBeforeBorn(arrived, year) ?? ChildTooOld(Numbers(facts, "newcomer.childAges"), year, today);
    }

    private static Objection.Doubt? ArrivedBeforeBorn(int? arrived, int? born) =>
        arrived < born ? new Objection.Doubt("doubt.arrivedBeforeBorn", arrived) : null;

    private static Objection.Doubt? FamilyOfOne(int? adults, int? children) =>
        adults == 1 && children == 0 ? new Objection.Doubt("doubt.familyOfOne") : null;

    private static Objection.Doubt? ForChildren(int children, Facts facts) => children > ManyChildren
        ? new Objection.Doubt("doubt.manyChildren", children)
        : FamilyOfOne(Number(facts, "newcomer.adults"), children);

    private static Objection.Doubt? ForChildAges(int[] ages, Facts facts, DateOnly today)
    {
        if (Number(facts, "newcomer.children") is { } children && children != ages.Length)
        {
            return new Objection.Doubt("doubt.ageCount", children, ages.Length);
        }

        return Number(facts, "newcomer.birthYear") is { } born ? ChildTooOld(ages, born, today) : null;
    }

    private static Objection.Doubt? ChildTooOld(int[] ages, int born, DateOnly today) =>
        ages.Length > 0 && ages.Max() > today.Year - born - YoungestParent ? new Objection.Doubt("doubt.childTooOld", ages.Max(), born) : null;

    private static int? Number(Facts facts, string question) =>
        facts.Of(question) is [var only] && int.TryParse(only, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int[] Numbers(Facts facts, string question) =>
        [.. facts.Of(question).Where(part => part.All(char.IsAsciiDigit)).Select(ToNumber)];

    private static int YearOf(string month) => ToNumber(month[..4]);

    private static int ToNumber(string part) => int.Parse(part, CultureInfo.InvariantCulture);
}
