using SamenHier.Casework.Organisations;
using SamenHier.Casework.Staff;

namespace SamenHier.Bot.Alerts;

/// <summary>A way by which an alert is passed on.</summary>
/// <param name="Name">Names the way and whose it is, without an address: for the log, and for knowing what was done.</param>
/// <param name="Language">The language of the words: nl or en.</param>
internal abstract record AlertWay(string Name, string Language)
{
    /// <summary>E-mail.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Language">The language of the words.</param>
    /// <param name="Address">Where to.</param>
    public sealed record Mail(string Name, string Language, string Address) : AlertWay(Name, Language);

    /// <summary>Microsoft Teams.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Language">The language of the words.</param>
    /// <param name="Reference">The chat's or the channel's conversation reference, JSON in UTF-8.</param>
    /// <param name="Viewer">Whose chat it is; null for a channel.</param>
    public sealed record Teams(string Name, string Language, byte[] Reference, StaffMember? Viewer) : AlertWay(Name, Language);

    /// <summary>The ways to somebody.</summary>
    /// <param name="member">Who.</param>
    /// <param name="isPressing">Whether they are told by every way, whatever they want.</param>
    public static IEnumerable<AlertWay> To(StaffMember member, bool isPressing)
    {
        if (member.TeamsReference is { Length: > 0 } reference)
        {
            yield return new Teams($"teams:{member.Id}", member.DeskLanguage, reference, member);
        }

        if (member.Email is { Length: > 0 } address && (isPressing || member.WantsEmail))
        {
            yield return new Mail($"mail:{member.Id}", member.DeskLanguage, address);
        }
    }

    /// <summary>The ways to an organisation.</summary>
    /// <param name="organisation">Which.</param>
    public static IEnumerable<AlertWay> To(Organisation organisation)
    {
        if (organisation.TeamsChannel is { Length: > 0 } channel)
        {
            yield return new Teams($"teams:{organisation.Id}", AlertTexts.Usual, channel, Viewer: null);
        }

        if (organisation.Email is { Length: > 0 } address)
        {
            yield return new Mail($"mail:{organisation.Id}", AlertTexts.Usual, address);
        }
    }
}
