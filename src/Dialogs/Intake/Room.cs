using Microsoft.Bot.Builder.Dialogs;
using SamenHier.Dialogs.Commands;

namespace SamenHier.Dialogs.Intake;

/// <summary>A dialog that a person can ask for at any step: it lies on top of the question that stands, which stands again afterwards.</summary>
/// <param name="Command">The command that asks for it.</param>
/// <param name="Dialog">The dialog.</param>
public sealed record Room(Command Command, Dialog Dialog);
