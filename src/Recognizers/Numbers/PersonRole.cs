namespace SamenHier.Recognizers.Numbers;

/// <summary>Who is named in a list of ages.</summary>
internal enum PersonRole
{
    /// <summary>Someone who may be counted: "sons".</summary>
    Person,

    /// <summary>Someone who is not a year old yet.</summary>
    Infant,

    /// <summary>More than one of the same age.</summary>
    Twins,
}
