using System.Text.Json;

namespace SamenHier.Benchmarks.Recognition;

/// <summary>One line of a test set: what was typed and what is meant.</summary>
/// <param name="Kind">number, date, boolean, choice or place.</param>
/// <param name="Language">The language of the conversation.</param>
/// <param name="IsHeldOut">In the half at which nobody looks while tuning.</param>
/// <param name="Text">What was typed.</param>
/// <param name="Today">The day, for a date.</param>
/// <param name="Options">The options, for a choice.</param>
/// <param name="Expected">What is meant, as JSON: a value, null, or <c>{"ambiguous":[..]}</c>.</param>
internal sealed record TestLine(
    string Kind, string Language, bool IsHeldOut, string Text, DateOnly Today, IReadOnlyList<string> Options, JsonElement Expected)
{
    /// <summary>The name of its file, without the ending.</summary>
    public string Set => $"{Kind}.{Language}";
}
