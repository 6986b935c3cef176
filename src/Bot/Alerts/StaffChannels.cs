using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamenHier.Casework.Staff;

namespace SamenHier.Bot.Alerts;

/// <summary>Connects a channel or a group chat of Teams with an organisation, whose alerts come there: a coordinator of it mentions the bot there with one word.</summary>
/// <param name="board">Knows the organisations.</param>
/// <param name="lines">Answers.</param>
internal sealed class StaffChannels(RosterBoard board, StaffLines lines)
{
    /// <summary>Whether a mention of the bot asks to connect a channel, or to leave it; null when it asks for neither.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="member">Who mentions the bot.</param>
    public StaffCommand? Read(ITurnContext turn, StaffMember member)
    {
        if (turn.Activity.Type != ActivityTypes.Message || member.Role is not StaffRole.Coordinator || board.Current.FindOrganisation(member.Organisation) is null)
        {
            return null;
        }

        var words = turn.Activity.Text ?? string.Empty;
        foreach (var mention in turn.Activity.GetMentions().Select(mention => mention.Text).OfType<string>().Where(mention => mention.Length > 0))
        {
            words = words.Replace(mention, string.Empty, StringComparison.OrdinalIgnoreCase);
        }

        var command = StaffWords.Read(words.Replace("&nbsp;", " ", StringComparison.Ordinal).Replace('\u00A0', ' '));
        return command is StaffCommand.Connect or StaffCommand.Disconnect ? command : null;
    }

    /// <summary>Connects the channel, or leaves it.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="member">Who asks.</param>
    /// <param name="command">Which of the two.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Casework.StoreUnavailableException">Nothing was stored.</exception>
    public async Task StoreAsync(ITurnContext turn, StaffMember member, StaffCommand command, CancellationToken cancellationToken)
    {
        if (board.Current.FindOrganisation(member.Organisation) is not { } organisation)
        {
            return;
        }

        var isConnecting = command is StaffCommand.Connect;
        await board.PutAsync(organisation with { TeamsChannel = isConnecting ? TeamsChats.ReferenceOf(turn.Activity) : null }, cancellationToken);
        await lines.SayAsync(turn, member.DeskLanguage, isConnecting ? "line.channel" : "line.noChannel", organisation.Name);
    }
}
