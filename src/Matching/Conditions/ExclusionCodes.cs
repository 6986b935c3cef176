namespace SamenHier.Matching.Conditions;

/// <summary>Reasons why a pair is impossible.</summary>
public static class ExclusionCodes
{
    /// <summary>The group is of another kind than fits the newcomer.</summary>
    public const string Kind = "notKind";

    /// <summary>The group does not take the newcomer's variant.</summary>
    public const string Variant = "notVariant";

    /// <summary>The newcomer requires a language in common, and there is none.</summary>
    public const string Language = "notLanguage";

    /// <summary>The newcomer requires women in the group, and there are none.</summary>
    public const string Women = "notWomen";

    /// <summary>The newcomer requires women in the group, and whether there are any is not known.</summary>
    public const string WomenUnknown = "notWomenUnknown";

    /// <summary>The newcomer requires an accessible place, and the group has none.</summary>
    public const string Accessible = "notAccessible";

    /// <summary>The newcomer requires an accessible place, and whether the group has one is not known.</summary>
    public const string AccessibleUnknown = "notAccessibleUnknown";

    /// <summary>Every member certainly lives out of reach.</summary>
    public const string Reach = "notReach";

    /// <summary>The group can take nobody now.</summary>
    public const string Full = "notFull";

    /// <summary>A person has forbidden the pair, or one of the two declined it.</summary>
    public const string Forbidden = "notForbidden";

    /// <summary>A person has fixed another group for the newcomer.</summary>
    public const string Pinned = "notPinned";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Kind, Variant, Language, Women, WomenUnknown, Accessible, AccessibleUnknown, Reach, Full, Forbidden, Pinned];
}
