using System.Text.Json.Serialization;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Runs;

/// <summary>Writes and reads score cards.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ScoreCard))]
internal sealed partial class CardJson : JsonSerializerContext;
