using System.Text.Json.Serialization;

namespace SamenHier.Dialogs.Proposals;

// Made ahead of time by the compiler.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GroupView))]
[JsonSerializable(typeof(NewcomerView))]
internal sealed partial class ProposalJson : JsonSerializerContext;
