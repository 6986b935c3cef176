using System.Text;
using System.Text.RegularExpressions;
using SamenHier.Casework.Turns;

namespace SamenHier.Bot.Tests.StandIns;

/// <summary>What the store knows of a conversation and its person, to compare before and after.</summary>
/// <param name="Person">Profile, answers, consents and dialog state as text.</param>
/// <param name="Version">How many turns the person took.</param>
/// <param name="LastSequence">How many messages the conversation has.</param>
internal sealed partial record StoredRecord(string Person, long Version, long LastSequence)
{
    public static StoredRecord Of(TurnSnapshot snapshot) =>
        new(Describe(snapshot.Participant), snapshot.Participant?.Version ?? 0, snapshot.Conversation?.LastSequence ?? 0);

    private static string Describe(ParticipantRecord? person) => person is null
        ? "nobody"
        : string.Join('\n',
        [
            $"{person.Profile}",
            .. person.Answers.Values.OrderBy(answer => answer.Question, StringComparer.Ordinal).Select(answer => $"{answer}"),
            .. person.Consents.Values.OrderBy(consent => consent.Purpose, StringComparer.Ordinal).Select(consent => $"{consent}"),
            .. person.State.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{part.Key}: {State(part.Value)}"),
        ]);

    // How often a question was tried, and how often in a row in vain, is counted and changes no answer.
    private static string State(byte[] value) => Counts().Replace(Encoding.UTF8.GetString(value), string.Empty);

    [GeneratedRegex("""
        "AttemptCount":\d+,?|,"misses":\d+|"misses":\d+,?
        """, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Counts();
}
