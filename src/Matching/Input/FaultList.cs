namespace SamenHier.Matching.Input;

/// <summary>Collects what is wrong; the hundredth fault is the last.</summary>
internal sealed class FaultList
{
    private const int Most = 100;
    private const int LongestText = 64;
    private const int LongestPlace = 200;

    private readonly List<string> faults = [];

    /// <summary>Whether nothing is wrong so far.</summary>
    public bool IsEmpty => faults.Count == 0;

    /// <summary>Adds a fault.</summary>
    /// <param name="where">The record and field.</param>
    /// <param name="what">What is wrong with it.</param>
    /// <exception cref="InvalidInputException">There are enough.</exception>
    public void Add(string where, FormattableString what)
    {
        faults.Add($"{Clip(where, LongestPlace)}: {FormattableString.Invariant(what)}");
        if (faults.Count == Most) ThrowIfAny();
    }

    /// <summary>Ends the work where something is wrong.</summary>
    /// <exception cref="InvalidInputException">There are faults.</exception>
    public void ThrowIfAny()
    {
        if (!IsEmpty) throw new InvalidInputException([.. faults]);
    }

    /// <summary>A text as a fault shows it: in quotes, and never long.</summary>
    /// <param name="text">The text.</param>
    public static string Quote(string text) => $"\"{Clip(text, LongestText)}\"";

    private static string Clip(string text, int most) => text.Length <= most ? text : $"{text[..most]}...";
}
