namespace SamenHier.Casework.Staff;

/// <summary>Gives who works where, at this moment, without waiting.</summary>
public delegate Roster RosterOfNow();
