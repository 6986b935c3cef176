namespace SamenHier.Benchmarks.Faq;

/// <summary>How a reply compares with what is meant.</summary>
internal enum Verdict
{
    /// <summary>Answered, and with the entry that is meant.</summary>
    Right,

    /// <summary>Offered, and the entry that is meant is among the offered ones.</summary>
    OfferedRight,

    /// <summary>Offered, but the entry that is meant is not there; or something was offered that no entry answers.</summary>
    OfferedOther,

    /// <summary>Answered with another entry, or although no entry answers it.</summary>
    Wrong,

    /// <summary>Handed over to a person, or not found.</summary>
    HandedOver,

    /// <summary>Handed over as the person's own case.</summary>
    HandedOverAsOwn,
}
