namespace SamenHier.Desk.People;

/// <summary>Why a change to who works at the desk is refused.</summary>
public enum StaffFault
{
    /// <summary>Only coordinators and administrators see to others.</summary>
    NotAllowed,

    /// <summary>A coordinator sees to the builders of their own organisation only.</summary>
    NotTheirs,

    /// <summary>Without an active administrator nobody could see to the desk any more.</summary>
    LastAdministrator,

    /// <summary>The name is empty or too long.</summary>
    Name,

    /// <summary>The e-mail address is none.</summary>
    Email,

    /// <summary>Somebody else has the e-mail address.</summary>
    EmailTaken,

    /// <summary>There is no such organisation, or none was chosen for a builder or a coordinator.</summary>
    Organisation,

    /// <summary>No language was chosen.</summary>
    Languages,
}
