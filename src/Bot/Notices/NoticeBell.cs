using SamenHier.Bot.Jobs;

namespace SamenHier.Bot.Notices;

/// <summary>Tells that a person is to be told something.</summary>
/// <param name="time">The clock of the waiting.</param>
internal sealed class NoticeBell(TimeProvider time) : Bell(time);
