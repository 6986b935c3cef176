namespace SamenHier.Casework.Matches;

/// <summary>The three acts without which no match is final. Numbers are stored, and each needs the one before it.</summary>
public enum ActKind
{
    /// <summary>A named community builder has looked at it and approved it.</summary>
    Builder = 1,

    /// <summary>The newcomer has accepted, in a turn of their own.</summary>
    Newcomer = 2,

    /// <summary>The group has accepted, in a turn of its coordinator.</summary>
    Group = 3,
}
