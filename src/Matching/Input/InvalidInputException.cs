namespace SamenHier.Matching.Input;

/// <summary>The input of a round cannot be read or says something impossible. Nothing was worked out.</summary>
/// <param name="faults">Every fault that was found (at most 100), each with its record and field, e.g. <c>newcomers[3].place.latitude: 95 is not between -90 and 90</c>.</param>
public sealed class InvalidInputException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>The faults, in the order of the input.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
