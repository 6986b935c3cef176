using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Calibration;

/// <summary>A match with its score card and how it went. Each answer 1 (not at all) to 5 (very much); null when not known.</summary>
/// <param name="Card">The score card of the round that proposed it.</param>
/// <param name="AtHome">Does the newcomer feel more at home?</param>
/// <param name="LessLonely">Is anybody of them less lonely?</param>
/// <param name="Contact">Are they in touch as both wish?</param>
/// <param name="Completed">Whether they stayed together for the year.</param>
public sealed record RatedCard(ScoreCard Card, int? AtHome, int? LessLonely, int? Contact, bool? Completed);
