namespace SamenHier.Matching.Explanations;

/// <summary>The codes of reasons. The reasons of <see cref="Conditions.ExclusionCodes"/> are reasons too, without arguments.</summary>
public static class ReasonCodes
{
    /// <summary>Somebody of the group lives near. Arguments: whole kilometres, rounded up.</summary>
    public const string Near = "near";

    /// <summary>The group can answer priorities. Arguments: the priorities' codes.</summary>
    public const string Priorities = "priorities";

    /// <summary>Interests in common. Arguments: the interests' codes.</summary>
    public const string Interests = "interests";

    /// <summary>Languages in common. Arguments: the languages' codes.</summary>
    public const string Languages = "languages";

    /// <summary>Both weigh the statements of the weegschaal alike. Builder and newcomer only.</summary>
    public const string Weegschaal = "weegschaal";

    /// <summary>The group has experience with support that is needed. Arguments: the needs' codes. Builder and newcomer only.</summary>
    public const string Needs = "needs";

    /// <summary>Needs that the group does not cover. Arguments: the needs' codes. Builder only.</summary>
    public const string Uncovered = "uncovered";

    /// <summary>A member is about as old. Arguments: the years between.</summary>
    public const string Age = "age";

    /// <summary>The group helps families with children. Builder and newcomer only.</summary>
    public const string Children = "children";

    /// <summary>It is the only group that is possible. Builder only.</summary>
    public const string OnlyOne = "onlyOne";

    /// <summary>Another pair would lose on the named level. Arguments: the level's code, how much is lost, the criterion that differs most (or nothing). Builder only.</summary>
    public const string Loses = "loses";

    /// <summary>Another pair would be as good. Builder only.</summary>
    public const string Tie = "tie";

    /// <summary>Another pair is a near-tie. Arguments: the level that decided. Builder only.</summary>
    public const string NearTie = "nearTie";

    /// <summary>No group is possible. Arguments: the fewest conditions (codes) without which one would be. Builder only.</summary>
    public const string NoGroup = "noGroup";

    /// <summary>Too few places. Arguments: how many newcomers compete, for how many places. Builder only.</summary>
    public const string Crowded = "crowded";

    /// <summary>Somebody else's support needs came first. Builder only.</summary>
    public const string NeedsFirst = "needsFirst";

    /// <summary>A flip: every member that many kilometres from the newcomer. Arguments: kilometres with one decimal. Builder only.</summary>
    public const string FlipDistance = "flipDistance";

    /// <summary>A flip: the group offers priorities too. Arguments: their codes. Builder only.</summary>
    public const string FlipPriorities = "flipPriorities";

    /// <summary>A flip: the group has capabilities too. Arguments: their codes. Builder only.</summary>
    public const string FlipCapabilities = "flipCapabilities";

    /// <summary>A flip: the newcomer weighs a set differently. Arguments: the set, the answer. Builder only.</summary>
    public const string FlipWeegschaal = "flipWeegschaal";

    /// <summary>A flip: interests in common too. Arguments: their codes. Builder only.</summary>
    public const string FlipInterests = "flipInterests";

    /// <summary>A flip: the group can take one more. Builder only.</summary>
    public const string FlipCapacity = "flipCapacity";

    /// <summary>No single change that is looked for would flip it. Builder only.</summary>
    public const string FlipNone = "flipNone";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Near, Priorities, Interests, Languages, Weegschaal, Needs, Uncovered, Age, Children, OnlyOne, Loses, Tie, NearTie, NoGroup, Crowded,
        NeedsFirst, FlipDistance, FlipPriorities, FlipCapabilities, FlipWeegschaal, FlipInterests, FlipCapacity, FlipNone,
    ];
}
