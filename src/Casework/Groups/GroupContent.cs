using System.Text.Json;
using System.Text.Json.Serialization;
using SamenHier.Casework.Protection;

namespace SamenHier.Casework.Groups;

/// <summary>The part of a group that is sealed.</summary>
internal sealed record GroupContent(string Name, string Town, DateOnly? Arrival)
{
    public static GroupContent Of(GroupProfile profile) => new(profile.Name, profile.Town, profile.Arrival);

    public static GroupContent Open(OwnerCipher cipher, byte[] content) =>
        JsonSerializer.Deserialize(cipher.Open(Cell.GroupContent, content), GroupContentJson.Default.GroupContent)
            ?? throw new InvalidOperationException("A stored group is empty.");

    public byte[] Seal(OwnerCipher cipher) => cipher.Seal(Cell.GroupContent, JsonSerializer.SerializeToUtf8Bytes(this, GroupContentJson.Default.GroupContent));
}

/// <summary>The sealed form of action plans.</summary>
internal static class PlanContent
{
    public static byte[] Seal(ActionPlan plan, OwnerCipher cipher) =>
        cipher.Seal(Cell.GroupPlan, JsonSerializer.SerializeToUtf8Bytes(plan, GroupContentJson.Default.ActionPlan));

    public static ActionPlan Open(OwnerCipher cipher, byte[]? content) => content is null
        ? ActionPlan.Empty
        : JsonSerializer.Deserialize(cipher.Open(Cell.GroupPlan, content), GroupContentJson.Default.ActionPlan)
            ?? throw new InvalidOperationException("A stored plan is empty.");
}

/// <summary>Writes and reads the sealed parts of a group.</summary>
[JsonSerializable(typeof(GroupContent))]
[JsonSerializable(typeof(ActionPlan))]
internal sealed partial class GroupContentJson : JsonSerializerContext;
