using SamenHier.Casework.Groups;
using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Dialogs.Groups;

/// <summary>What a group offers, worked out from its members' answers: codes of all together, and nobody's name. Pure.</summary>
/// <param name="Languages">Languages that somebody speaks.</param>
/// <param name="Priorities">Priorities of a newcomer that somebody can answer.</param>
/// <param name="Support">Needs of support with which somebody has experience or training.</param>
/// <param name="Interests">What somebody likes to do.</param>
/// <param name="Free">When somebody is free.</param>
/// <param name="HasAccessiblePlace">Whether there is a place to meet that is accessible.</param>
public sealed record GroupOffers(
    IReadOnlyList<string> Languages,
    IReadOnlyList<string> Priorities,
    IReadOnlyList<string> Support,
    IReadOnlyList<string> Interests,
    IReadOnlyList<string> Free,
    bool HasAccessiblePlace)
{
    private static readonly string[] NoOffer = ["none", Withheld.Skipped, Withheld.Declined];

    /// <summary>Works it out.</summary>
    /// <param name="members">The members.</param>
    public static GroupOffers Of(IReadOnlyList<GroupMember> members)
    {
        var counted = GroupOverview.Counted(members);
        return new(
            Together(counted, "volunteer.languages"),
            Together(counted, "volunteer.priorities"),
            Together(counted, "volunteer.support"),
            Together(counted, "volunteer.interests"),
            Together(counted, "volunteer.free"),
            Together(counted, "volunteer.accessible").Contains("yes", StringComparer.Ordinal));
    }

    // Those whom most offer stand first; among equals the order of the alphabet, so that the list gives nobody away.
    private static List<string> Together(IReadOnlyList<GroupMember> members, string question) =>
    [
        .. members.SelectMany(member => AnswerValue.CodesOf(member.Answers, question)).Except(NoOffer, StringComparer.Ordinal)
            .Select(code => (Code: code, Members: members.Count(member => AnswerValue.CodesOf(member.Answers, question).Contains(code, StringComparer.Ordinal))))
            .OrderByDescending(offer => offer.Members).ThenBy(offer => offer.Code, StringComparer.Ordinal).Select(offer => offer.Code),
    ];
}
