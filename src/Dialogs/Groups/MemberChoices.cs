using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Groups;

/// <summary>The other members of the group, as choices; their code is their seat.</summary>
/// <param name="messages">Knows what members are called.</param>
public sealed class MemberChoices(GroupMessages messages) : IChoiceSource
{
    /// <inheritdoc />
    public string Name => "otherMembers";

    /// <inheritdoc />
    public IEnumerable<ShownChoice> For(Question question, ParticipantFile file, string language) =>
        from member in file.Group?.Members ?? []
        where member.Participant != file.Id
        select new ShownChoice(GroupDialog.SeatCode(member), messages.NameOf(member, file, language));
}
