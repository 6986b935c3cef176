using Microsoft.Bot.Schema;
using SamenHier.Casework;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using SamenHier.Dialogs.Json;

namespace SamenHier.Bot.Alerts;

/// <summary>Finds what a person wrote for which an alert was raised, each message once for each way.</summary>
/// <param name="directory">Reads what was said.</param>
internal sealed class PersonWords(CaseDirectory directory)
{
    private const int Looked = 30;
    private const int Remembered = 5000;

    private readonly Lock gate = new();
    private readonly HashSet<(string Way, string Conversation, long Sequence)> passedOn = [];
    private readonly Queue<(string Way, string Conversation, long Sequence)> inOrder = new();

    /// <summary>The first message from the moment of the alert on that was not passed on yet; null when there is none.</summary>
    /// <param name="place">Where the person talks.</param>
    /// <param name="alert">The alert.</param>
    /// <param name="way">Where it is passed on.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreUnavailableException">What was said could not be read.</exception>
    public async Task<(SaidWords Words, SpokenMessage Message)?> FindAsync(CasePlace place, Alert alert, AlertWay way, CancellationToken cancellationToken)
    {
        // Messages are stamped in whole milliseconds.
        var from = DateTimeOffset.FromUnixTimeMilliseconds(alert.At.ToUnixTimeMilliseconds());
        foreach (var message in await directory.SaidAsync(place.Record.Participant, before: null, Looked, cancellationToken))
        {
            if (message.At >= from && !WasPassedOn(message, way) && BotJson.ReadActivity(message.Body) is var activity && IsOfPerson(activity, place))
            {
                return (new SaidWords(activity.Text!, message.Translations.GetValueOrDefault(way.Language)), message);
            }
        }

        return null;
    }

    /// <summary>Notes that a message was passed on.</summary>
    /// <param name="message">The message.</param>
    /// <param name="way">Where.</param>
    public void Note(SpokenMessage message, AlertWay way)
    {
        lock (gate)
        {
            var key = (way.Name, message.Conversation, message.Sequence);
            if (passedOn.Add(key))
            {
                inOrder.Enqueue(key);
            }

            if (inOrder.Count > Remembered)
            {
                passedOn.Remove(inOrder.Dequeue());
            }
        }
    }

    private bool WasPassedOn(SpokenMessage message, AlertWay way)
    {
        lock (gate)
        {
            return passedOn.Contains((way.Name, message.Conversation, message.Sequence));
        }
    }

    private static bool IsOfPerson(Activity activity, CasePlace place) =>
        activity.Type == ActivityTypes.Message
        && !string.IsNullOrWhiteSpace(activity.Text)
        && (activity.From?.Id == place.UserId || activity.From?.Role == RoleTypes.User);
}
