using SamenHier.Casework.Cases;
using SamenHier.Casework.Hours;

namespace SamenHier.Dialogs.Handover;

/// <summary>Who is likely to answer a person, and when. Pure.</summary>
/// <param name="Organisation">The name of the organisation that sees to them.</param>
/// <param name="GroupBuilder">The name of who guides their group, when they can be asked now; null otherwise.</param>
/// <param name="IsSomebodyIn">Whether somebody who speaks the person's language can be asked now.</param>
/// <param name="By">By when an answer is aimed at; null when the organisation has no hours for the language.</param>
public sealed record AnswerPromise(string Organisation, string? GroupBuilder, bool IsSomebodyIn, DateTimeOffset? By)
{
    /// <summary>What can be promised; null where no organisation sees to the person.</summary>
    /// <param name="language">The person's language.</param>
    /// <param name="setting">Who works where, whose person it is, and when.</param>
    public static AnswerPromise? For(string language, CaseSetting setting)
    {
        if (setting.Organisation is not { } organisation)
        {
            return null;
        }

        var group = setting.Roster.Staff.FirstOrDefault(member => setting.IsGroupBuilder(member) && member.IsIn(setting.Now));
        var isSomebodyIn = group is not null || setting.Roster.BuildersFor(setting.Town, language).Any(member => member.IsIn(setting.Now));

        // By then somebody else was asked too, or the coordinators are about to be alarmed.
        var by = new OfficeHours(organisation, language).AnswerBy(setting.Now, isSomebodyIn ? setting.Times.NextAfter : setting.Times.AlarmAfter);
        return new AnswerPromise(organisation.Name, group?.Name, isSomebodyIn, by);
    }
}
