using System.Globalization;
using SamenHier.Dialogs.Replies;

namespace SamenHier.Dialogs.Prompts;

/// <summary>Keeps what was said so far to a question in the state of its prompt. What is not there is not written.</summary>
internal static class StandingReplyState
{
    private const string ChosenKey = "chosen";
    private const string ProposedKey = "proposed";
    private const string WordsKey = "words";
    private const string MissesKey = "misses";

    /// <summary>Reads it; of a conversation that an earlier release stored, too.</summary>
    public static StandingReply Read(IDictionary<string, object> state) => new(
        List(state, ChosenKey),
        List(state, ProposedKey),
        state.TryGetValue(WordsKey, out var words) ? words as string : null,
        state.TryGetValue(MissesKey, out var misses) ? Convert.ToInt32(misses, CultureInfo.InvariantCulture) : 0);

    /// <summary>Writes it.</summary>
    public static void Write(IDictionary<string, object> state, StandingReply standing)
    {
        Set(state, ChosenKey, standing.Chosen.Count > 0 ? standing.Chosen.Cast<object>().ToList() : null);
        Set(state, ProposedKey, standing.Proposed.Count > 0 ? standing.Proposed.Cast<object>().ToList() : null);
        Set(state, WordsKey, standing.Words);
        Set(state, MissesKey, standing.Misses > 0 ? standing.Misses : null);
    }

    private static void Set(IDictionary<string, object> state, string key, object? value)
    {
        if (value is null)
        {
            state.Remove(key);
        }
        else
        {
            state[key] = value;
        }
    }

    private static IReadOnlyList<string> List(IDictionary<string, object> state, string key) =>
        state.TryGetValue(key, out var list) ? [.. ((IEnumerable<object>)list).Cast<string>()] : [];
}
