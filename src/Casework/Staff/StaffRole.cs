namespace SamenHier.Casework.Staff;

/// <summary>What somebody may do at the desk. Numbers are stored.</summary>
public enum StaffRole
{
    /// <summary>A community builder: answers people of their organisation's towns whose language they speak, and guides groups.</summary>
    Builder = 0,

    /// <summary>Coordinates one organisation: sees all of its cases, people and groups, and its builders.</summary>
    Coordinator = 1,

    /// <summary>Administers the programme: organisations, people and roles, texts. Sees every organisation.</summary>
    Administrator = 2,
}
