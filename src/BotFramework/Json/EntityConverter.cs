using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Json;

/// <summary>Reads an entity as type and members, and writes it with the members of its runtime type.</summary>
internal sealed class EntityConverter : JsonConverter<Entity>
{
    private const string TypeName = "type";

    public override Entity? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("An entity is a JSON object.");

        Entity entity = new();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            if (name.Equals(TypeName, StringComparison.OrdinalIgnoreCase))
                entity.Type = reader.GetString();
            else
                entity.Properties[name] = JsonNode.Parse(ref reader);
        }

        return entity;
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
            return;
        }

        writer.WriteStartObject();
        if (value.Type is not null)
            writer.WriteString(TypeName, value.Type);
        foreach ((string name, JsonNode? member) in value.Properties)
        {
            writer.WritePropertyName(name);
            if (member is null)
                writer.WriteNullValue();
            else
                member.WriteTo(writer, options);
        }

        writer.WriteEndObject();
    }
}
