namespace SamenHier.Desk.Frame;

/// <summary>A room of the desk, as the menu shows it.</summary>
/// <param name="Address">Its address, from the root of the site.</param>
/// <param name="Title">The name of its text.</param>
/// <param name="Icon">Its picture.</param>
public sealed record DeskRoom(string Address, string Title, string Icon);
