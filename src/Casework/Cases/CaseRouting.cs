using SamenHier.Casework.Staff;

namespace SamenHier.Casework.Cases;

/// <summary>Who is asked to take a case. Hard on language: nobody is asked who does not speak the person's, except who guides their group. Pure.</summary>
public static class CaseRouting
{
    /// <summary>
    /// Who is asked: who guides the person's group; otherwise, of the builders of the town's organisation who speak Dutch and the person's language
    /// and are in, who has the fewest open cases. Those who were asked before come last, who was asked longest ago first. Null when there is nobody.
    /// </summary>
    /// <param name="record">The case.</param>
    /// <param name="town">The person's town; null when not known.</param>
    /// <param name="groupBuilder">The account of the community builder who guides the person's group; null for none.</param>
    /// <param name="roster">Who works where.</param>
    /// <param name="loads">How many open cases each person has taken; null when it is not known.</param>
    /// <param name="now">The time.</param>
    public static StaffId? Choose(
        CaseRecord record, string? town, string? groupBuilder, Roster roster, IReadOnlyDictionary<StaffId, int>? loads, DateTimeOffset now) =>
        Choose(record, new CaseSetting(roster, town, groupBuilder, now) { Loads = loads });

    internal static StaffId? Choose(CaseRecord record, CaseSetting setting) => Candidates(record, setting)
        .Where(member => member.IsIn(setting.Now))
        .OrderBy(member => PlaceIn(record.OfferedBefore, member.Id))
        .ThenByDescending(setting.IsGroupBuilder)
        .ThenBy(member => setting.Loads?.GetValueOrDefault(member.Id) ?? 0)
        .ThenBy(member => member.Id.Value)
        .FirstOrDefault()?.Id;

    /// <summary>Whether somebody could be asked now.</summary>
    internal static bool CanBeAsked(StaffId id, CaseRecord record, CaseSetting setting) =>
        Candidates(record, setting).Any(member => member.Id == id && member.IsIn(setting.Now));

    /// <summary>Who was asked before, with somebody who is asked last from now on.</summary>
    internal static IReadOnlyList<StaffId> AskedLast(IReadOnlyList<StaffId> before, StaffId last) => [.. before.Where(id => id != last), last];

    private static IEnumerable<StaffMember> Candidates(CaseRecord record, CaseSetting setting) =>
        setting.Roster.Staff.Where(setting.IsGroupBuilder).Union(setting.Roster.BuildersFor(setting.Town, record.Language));

    private static int PlaceIn(IReadOnlyList<StaffId> before, StaffId id)
    {
        for (var place = 0; place < before.Count; place++)
        {
            if (before[place] == id) return place;
        }

        return -1;
    }
}
