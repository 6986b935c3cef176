using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Plans;

/// <summary>Who can do a task, as choices: the person first, then the others of the group.</summary>
/// <param name="texts">The words.</param>
/// <param name="words">The words of owners.</param>
public sealed class PlanOwnerChoices(TextCatalog texts, PlanWords words) : IChoiceSource
{
    /// <inheritdoc />
    public string Name => "planOwners";

    /// <inheritdoc />
    public IEnumerable<ShownChoice> For(Question question, ParticipantFile file, string language)
    {
        if (PlanReader.Of(file) is not { } reader)
        {
            return [];
        }

        var members = file.Group!.MembersWith(file);
        var own = reader.Seat is { } seat ? PlanOwners.Member(seat) : PlanOwners.Newcomer;
        var all = members.Select(member => PlanOwners.Member(member.Seat)).Append(PlanOwners.Newcomer).Concat(PlanOwners.Others);
        return
        [
            new(own, texts.Get(language, "plan.owner.me")),
            .. all.Where(owner => owner != own).Select(owner => new ShownChoice(owner, words.Owner(owner, members, reader, language))),
        ];
    }
}
