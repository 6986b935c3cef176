using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Something that an activity is about, told to machines: a type and members of its own.</summary>
[JsonConverter(typeof(EntityConverter))]
[SuppressMessage("Major Bug", "S4035:Classes implementing IEquatable should be sealed", Justification = "Published open; types of entities derive from it.")]
public class Entity : IEquatable<Entity>
{
    private UnknownMembers _unknown;

    /// <summary>Makes an empty one.</summary>
    public Entity()
    {
    }

    /// <summary>Makes one of a type.</summary>
    /// <param name="type">The type.</param>
    public Entity(string? type = null)
    {
        Type = type;
    }

    /// <summary>The type, such as <c>mention</c>.</summary>
    [AllowNull]
    public string Type { get; set; } = null!;

    /// <summary>The members that this type does not name.</summary>
    [JsonIgnore]
    public JsonObject Properties
    {
        get => _unknown.Properties;
        set => _unknown.Properties = value;
    }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? ExtensionData
    {
        get => _unknown.ForSerializer;
        set => _unknown.ForSerializer = value;
    }

    /// <summary>This entity as a type of one's own.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <exception cref="System.Text.Json.JsonException">The entity does not fit the type.</exception>
    public T GetAs<T>() => LooseJson.Convert<T>(this)!;

    /// <summary>Takes type and members from an object.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="obj">The object.</param>
    public void SetAs<T>(T obj)
    {
        Entity entity = LooseJson.Convert<Entity>(obj) ?? throw new ArgumentNullException(nameof(obj));
        Type = entity.Type;
        Properties = entity.Properties;
    }

    /// <summary>Whether both have the same type and members.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(Entity? other) =>
        other is not null && JsonNode.DeepEquals(LooseJson.Convert<JsonObject>(this), LooseJson.Convert<JsonObject>(other));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj) || (obj is Entity other && obj.GetType() == GetType() && Equals(other));

    /// <inheritdoc/>
    public override int GetHashCode() => Type is null ? 0 : Type.GetHashCode(StringComparison.Ordinal);
}
