namespace SamenHier.Casework.Places;

/// <summary>An import of postcodes; the last one is the one that counts.</summary>
/// <param name="Source">Where the postcodes come from.</param>
/// <param name="Count">How many there are.</param>
/// <param name="At">When they were imported.</param>
public sealed record PostcodeImport(string Source, int Count, DateTimeOffset At);
