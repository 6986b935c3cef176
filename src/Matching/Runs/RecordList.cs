namespace SamenHier.Matching.Runs;

/// <summary>A list within a record.</summary>
/// <param name="Start">Where its first item begins, in bytes.</param>
/// <param name="End">Where its closing bracket stands.</param>
/// <param name="Items">Its items by their ids.</param>
internal sealed record RecordList(int Start, int End, IReadOnlyDictionary<string, byte[]> Items);
