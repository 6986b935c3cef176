namespace SamenHier.Bot.Page;

/// <summary>A button for a command that can be given at any time.</summary>
/// <param name="Command">The command as the bot knows it, such as <c>back</c>.</param>
/// <param name="Label">The name of the text on the button.</param>
/// <param name="Word">The name of the text that is sent: the word that a person could have typed.</param>
/// <param name="Icon">The lines of its drawing, an SVG path in a square of 24.</param>
/// <param name="PointsOn">Whether the drawing points along the direction of reading, so that it turns with it.</param>
public sealed record CommandButton(string Command, string Label, string Word, string Icon, bool PointsOn = false);
