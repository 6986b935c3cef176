using SamenHier.Bot.Jobs;

namespace SamenHier.Bot.Alerts;

/// <summary>Tells that somebody of the desk is to be told something.</summary>
/// <param name="time">The clock of the waiting.</param>
internal sealed class AlertBell(TimeProvider time) : Bell(time);
