namespace SamenHier.Benchmarks.Recognition;


/// <summary>How a reading compares with what is meant.</summary>
internal enum Verdict
{
    /// <summary>The value that is meant, or the alternatives that are meant, or no value where there is none.</summary>
    Right,

    /// <summary>Another value, or a value where there is none, even if it would be put back as a question.</summary>
    Wrong,

    /// <summary>No value, or alternatives, where there is a value; nothing is lost but time.</summary>
    Unclear,
}
