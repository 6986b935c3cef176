namespace SamenHier.Recognizers.Questions;

/// <summary>What stands before a clause in its sentence.</summary>
internal enum ClausePlace
{
    /// <summary>Nothing that matters: a verb that comes first asks.</summary>
    First,

    /// <summary>A clause that can stand by itself: a verb that comes first mostly asks.</summary>
    AfterWhole,

    /// <summary>A clause that waits for this one ("when I came"): the verb comes first anyway.</summary>
    AfterPart,
}
