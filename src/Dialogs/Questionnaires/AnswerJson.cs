using System.Text.Json.Serialization;

namespace SamenHier.Dialogs.Questionnaires;

// Made ahead of time by the compiler: an answer is written in every turn.
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(int[]))]
[JsonSerializable(typeof(PlaceValue))]
internal sealed partial class AnswerJson : JsonSerializerContext;
