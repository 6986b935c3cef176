using System.Runtime.InteropServices;

namespace SamenHier.Casework.Organisations;

/// <summary>A partner organisation that runs the programme in some towns.</summary>
/// <param name="Id">Its short name in small letters, digits and hyphens, e.g. <c>haarlem</c>; at most 40 characters.</param>
/// <param name="Name">Its name; shown to people.</param>
/// <param name="Towns">Its towns, by their usual Dutch names; a town belongs to one organisation.</param>
public sealed record Organisation(string Id, string Name, IReadOnlyList<string> Towns)
{
    /// <summary>Whether it takes the people whose town nobody has, or is not known yet. One organisation does.</summary>
    public bool TakesTheRest { get; init; }

    /// <summary>Its hours by language code; <c>*</c> for every language that has none of its own. Without any it answers Monday to Friday, 9:00 to 17:00.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<OpenPeriod>> Hours { get; init; } = new Dictionary<string, IReadOnlyList<OpenPeriod>>(StringComparer.Ordinal);

    /// <summary>Days on which it is closed beside the public holidays.</summary>
    public IReadOnlyList<DateOnly> ClosedOn { get; init; } = [];

    /// <summary>Where it gets e-mail; null for nowhere.</summary>
    public string? Email { get; init; }

    /// <summary>The conversation reference of its channel on Teams, JSON in UTF-8; null for none.</summary>
    public byte[]? TeamsChannel { get; init; }
}

/// <summary>A stretch of a day of the week in which questions are answered, by the clock in the Netherlands (Europe/Amsterdam).</summary>
/// <param name="Day">The day.</param>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it ends; later than its beginning.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OpenPeriod(DayOfWeek Day, TimeOnly From, TimeOnly Until);
