using Microsoft.Bot.Builder;
using SamenHier.Casework.Cases;
using SamenHier.Casework.People;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Handover;

/// <summary>Makes a case of what a person puts to a human being in a turn, or adds it to the one that is open.</summary>
/// <param name="settings">Who works where, and how long things may take.</param>
public sealed class CaseKeeper(CaseSettings settings)
{
    /// <summary>Opens or changes the case; does nothing in a turn in which nobody was asked for.</summary>
    /// <param name="turn">The turn, at its end.</param>
    public void Settle(ITurnContext turn)
    {
        var file = turn.File();
        if (file.IsForgotten || file.IsElsewhere)
        {
            return;
        }

        var words = file.CaseWords.Count == 0 ? null : string.Join('\n', file.CaseWords);
        foreach (var request in file.Requests)
        {
            Change(file, request, request == file.Requests[^1] ? words : null);
        }

        if (file.Requests.Count == 0 && words is not null)
        {
            Change(file, new PersonRequest(CaseReasons.Asked, Question: null, turn.Language(), file.Now), words);
        }
    }

    private void Change(ParticipantFile file, PersonRequest request, string? words)
    {
        CaseRequest asked = new(file.Id, request.Reason, request.Language, file.Profile.Role, request.Question, words);
        var setting = settings.For(file);
        var change = file.Case is { IsOpen: true } open ? CaseOpening.AskAgain(open, asked, setting) : CaseOpening.Open(asked, setting);
        file.Case = change.After;
        file.Raise(change.Alerts);
    }
}
