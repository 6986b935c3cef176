using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamenHier.Bot.Teams;
using SamenHier.Casework;
using SamenHier.Casework.Staff;
using SamenHier.Desk.People;

namespace SamenHier.Bot.Alerts;

/// <summary>
/// Takes in what people of the desk do in Teams, before anything is a participant's turn: none of it reaches a participant's record but the
/// answers that they give. Everybody else is a participant.
/// </summary>
/// <param name="board">Knows who works at the desk.</param>
/// <param name="codes">The codes with which they connect their account.</param>
/// <param name="talk">Does what they ask in their own chat.</param>
/// <param name="channels">Connects channels.</param>
/// <param name="lines">Answers them.</param>
internal sealed class StaffInTeams(RosterBoard board, TeamsCodes codes, StaffTalk talk, StaffChannels channels, StaffLines lines)
{
    private readonly HeardActivities heard = new();

    /// <summary>Takes an activity in when it is theirs.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Gives up; what is stored is not undone.</param>
    /// <returns>Whether it was taken in; otherwise it is a participant's, or nobody's.</returns>
    /// <exception cref="StoreUnavailableException">Nothing was stored; the same may come again.</exception>
    public async Task<bool> TryHandleAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (TeamsIdentity.Of(turn.Activity) is not { } identity || Choose(turn, identity, cancellationToken) is not { } deed)
        {
            return false;
        }

        if (!heard.IsFirst(turn.Activity))
        {
            return true;
        }

        try
        {
            await deed();
            return true;
        }
        catch
        {
            heard.Forget(turn.Activity);
            throw;
        }
    }

    private Func<Task>? Choose(ITurnContext turn, string identity, CancellationToken cancellationToken)
    {
        // Reading puts an installation into the shape of somebody who came in.
        var isInstalled = turn.Activity.Type == ActivityTypes.InstallationUpdate;
        var meaning = TeamsActivity.Read(turn.Activity);
        var button = CaseButton.In(turn.Activity);
        var member = board.FindByIdentity(identity) is { IsActive: true } found ? found : null;
        return (member, meaning) switch
        {
            (_, TeamsMeaning.Turn) when CodeIn(turn.Activity, identity) is { } staff => () => ConnectAsync(turn, identity, staff, cancellationToken),
            (null, _) when button is not null => () => lines.SayAsync(turn, AlertTexts.LanguageFor(turn.Activity.Locale), "line.stranger"),
            (null, _) => null,
            (_, TeamsMeaning.Turn) => () => HearAsync(turn, member, isInstalled, cancellationToken),
            _ when button is not null => () => talk.PressInChannelAsync(turn, member, button, cancellationToken),
            (_, TeamsMeaning.Hint) when channels.Read(turn, member) is { } connection => () => channels.StoreAsync(turn, member, connection, cancellationToken),
            _ => null,
        };
    }

    private StaffId? CodeIn(Activity activity, string identity) =>
        activity is { Type: ActivityTypes.Message, Value: null, Text: { } text } && StaffWords.IsCode(text) ? codes.Redeem(text, identity) : null;

    // A code is used up; whoever could not be connected asks for another.
    private async Task ConnectAsync(ITurnContext turn, string identity, StaffId staff, CancellationToken cancellationToken)
    {
        if (board.Current.Find(staff) is not { IsActive: true } member)
        {
            await lines.SayAsync(turn, AlertTexts.LanguageFor(turn.Activity.Locale), "line.notConnected");
            return;
        }

        try
        {
            foreach (var earlier in board.Current.Staff.Where(other => other.Identity == identity && other.Id != staff))
            {
                await board.PutAsync(earlier with { Identity = null, TeamsReference = null }, cancellationToken);
            }

            await board.PutAsync(member with { Identity = identity, TeamsReference = TeamsChats.ReferenceOf(turn.Activity) }, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            await lines.SayAsync(turn, member.DeskLanguage, "line.notConnected");
            return;
        }

        await lines.SayAsync(turn, member.DeskLanguage, "line.connected", member.Name);
    }

    private async Task HearAsync(ITurnContext turn, StaffMember member, bool isInstalled, CancellationToken cancellationToken)
    {
        // Where they write is where they are told from now on.
        var reference = TeamsChats.ReferenceOf(turn.Activity);
        if (!member.TeamsReference.AsSpan().SequenceEqual(reference))
        {
            member = member with { TeamsReference = reference };
            await board.PutAsync(member, cancellationToken);
        }

        if (isInstalled)
        {
            await lines.SayAsync(turn, member.DeskLanguage, "line.help");
        }
        else if (turn.Activity.Type == ActivityTypes.Message)
        {
            await talk.HearAsync(turn, member, cancellationToken);
        }
    }
}
