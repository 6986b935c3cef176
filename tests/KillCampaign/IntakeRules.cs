using System.Text.Json;
using SamenHier.Casework.People;
using SamenHier.Tests.Clients;

namespace SamenHier.KillCampaign;

/// <summary>What must hold for every intake, whatever happened to the server. Pure; each rule gives what is wrong.</summary>
internal static class IntakeRules
{
    /// <summary>Checks an intake.</summary>
    /// <param name="known">What its client knew, read before the store.</param>
    /// <param name="stored">What the store has.</param>
    /// <param name="lives">The server's processes.</param>
    /// <param name="isEnd">Whether the intake must be whole by now.</param>
    public static IEnumerable<string> Check(KnownIntake known, StoredIntake stored, Lives lives, bool isEnd) =>
    [
        .. TranscriptIsInOrder(stored),
        .. EveryPostIsThereOnce(known, stored),
        .. OneQuestionStands(stored),
        .. EveryAnswerIsKept(known, stored),
        .. known.ByConnector ? ConnectorGotReplies(known, stored, lives, isEnd) : ClientGotTranscript(known, stored, isEnd),
        .. isEnd ? IsSent(known, stored) : [],
    ];

    /// <summary>How many replies came to the connector more than once.</summary>
    public static int Repeats(KnownIntake known) => known.ByConnector ? known.Arrivals.Count - FirstArrivals(known).Count : 0;

    private static IEnumerable<string> TranscriptIsInOrder(StoredIntake stored)
    {
        var rows = stored.Messages.Select(message => message.Row).ToList();
        if (!rows.Select(row => row.Sequence).SequenceEqual(Enumerable.Range(1, rows.Count).Select(number => (long)number))) yield return "the sequences have gaps";
        if (rows.DistinctBy(row => row.ActivityId, StringComparer.Ordinal).Count() != rows.Count) yield return "two messages share an id";
        if (rows.Zip(rows.Skip(1)).Any(pair => pair.First.At >= pair.Second.At)) yield return "the times do not increase strictly";
        if (stored.Messages.Any(message => message.Activity.Timestamp != message.Row.At)) yield return "a message says another time than its row";
    }

    private static IEnumerable<string> EveryPostIsThereOnce(KnownIntake known, StoredIntake stored)
    {
        var said = stored.Messages.Where(message => message.Activity.IsFromUser).ToLookup(message => Key(known, message), StringComparer.Ordinal);
        foreach (var twice in said.Where(message => message.Count() > 1)) yield return $"{twice.Key} is in the transcript {twice.Count()} times";
        foreach (var post in known.Posts.Where(post => said[post.Key].All(message => message.Row.ActivityId != post.ActivityId)))
        {
            yield return $"{post.Key} was acknowledged as {post.ActivityId} and is not in the transcript";
        }
    }

    // After the greeting and after each message exactly one question stands; after the end none does.
    private static IEnumerable<string> OneQuestionStands(StoredIntake stored)
    {
        var (standing, isDone) = (0, false);
        foreach (var activity in stored.Messages.Select(message => message.Activity))
        {
            if (activity.IsFromUser)
            {
                if (standing != 1) yield return $"{standing} questions stood before {activity.Id}";
                (standing, isDone) = (0, false);
            }

            standing += activity.Question is null ? 0 : 1;
            isDone |= activity.IsDone;
        }

        if (standing != (isDone ? 0 : 1)) yield return $"{standing} questions stand at the end";
    }

    private static IEnumerable<string> EveryAnswerIsKept(KnownIntake known, StoredIntake stored)
    {
        foreach (var (question, value) in known.Answers)
        {
            var kept = stored.Participant?.Answers.GetValueOrDefault(question);
            if (kept is null) yield return $"the answer to {question} was acknowledged and is lost";
            else if (!AreEqual(kept.Value, value)) yield return $"the answer to {question} was {value} and is kept as {kept.Value}";
        }
    }

    private static IEnumerable<string> ClientGotTranscript(KnownIntake known, StoredIntake stored, bool isEnd)
    {
        var (got, whole) = (known.Arrivals.Select(arrival => arrival.Activity.Id).ToList(), stored.Messages.Select(message => message.Row.ActivityId).ToList());
        if (!got.SequenceEqual(whole.Take(got.Count), StringComparer.Ordinal)) yield return "what was delivered is not the transcript in its order";
        if (isEnd && got.Count != whole.Count) yield return $"{got.Count} of {whole.Count} messages were delivered";
    }

    private static IEnumerable<string> ConnectorGotReplies(KnownIntake known, StoredIntake stored, Lives lives, bool isEnd)
    {
        var got = FirstArrivals(known).Select(arrival => arrival.Activity.Timestamp).ToList();
        var whole = stored.Messages.Where(message => !message.Activity.IsFromUser).Select(message => message.Row.At).ToList();
        if (!got.SequenceEqual(whole.Take(got.Count))) yield return "the replies did not reach the connector in the transcript's order";
        if (isEnd && got.Count != whole.Count) yield return $"{got.Count} of {whole.Count} replies reached the connector";

        // Only a process that cannot know what the one before it sent may send a reply again.
        foreach (var twice in known.Arrivals.GroupBy(arrival => (arrival.Activity.Timestamp, Life: lives.At(arrival.At))).Where(same => same.Count() > 1))
        {
            yield return $"the reply of {twice.Key.Timestamp:O} was sent {twice.Count()} times by one process";
        }
    }

    private static IEnumerable<string> IsSent(KnownIntake known, StoredIntake stored)
    {
        if (stored.Participant?.Profile.State is not IntakeState.Sent) yield return $"the intake ended as {stored.Participant?.Profile.State}";
        if (stored.Export is not { } export)
        {
            yield return "export finds nobody by the code that was shown";
            yield break;
        }

        var exported = export.Answers.ToDictionary(answer => answer.Question, answer => answer.Value, StringComparer.Ordinal);
        if (exported.Count != known.Answers.Count || known.Answers.Any(given => !exported.TryGetValue(given.Key, out var value) || !AreEqual(value, given.Value)))
        {
            yield return "export gives other answers than were given";
        }
    }

    private static List<Arrival> FirstArrivals(KnownIntake known) => [.. known.Arrivals.DistinctBy(arrival => arrival.Activity.Timestamp)];

    // On Direct Line the client names its message, on a channel the activity's id does.
    private static string Key(KnownIntake known, StoredMessage message) => (known.ByConnector ? message.Row.ActivityId : message.Activity.ClientActivityId) ?? string.Empty;

    private static bool AreEqual(string json, string other) => JsonElement.DeepEquals(JsonElement.Parse(json), JsonElement.Parse(other));
}
