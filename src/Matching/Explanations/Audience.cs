namespace SamenHier.Matching.Explanations;

/// <summary>For whom an explanation is.</summary>
public enum Audience
{
    /// <summary>A community builder: everything.</summary>
    Builder,

    /// <summary>The newcomer: what the group offers them.</summary>
    Newcomer,

    /// <summary>The group: nothing from which a newcomer's needs, requirements or weegschaal could be read.</summary>
    Group,
}
