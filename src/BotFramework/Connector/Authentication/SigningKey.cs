using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A key that channels sign with, and the channels that may.</summary>
/// <param name="Key">The public key.</param>
/// <param name="Endorsements">Ids of the channels, and other marks, that the key is endorsed for.</param>
internal sealed record SigningKey(SecurityKey Key, IReadOnlySet<string> Endorsements)
{
    private const string Member = "endorsements";

    /// <summary>The RSA keys of a published set, by id; later ones with an id that is taken are left out.</summary>
    /// <param name="published">The set.</param>
    public static Dictionary<string, SigningKey> Read(JsonWebKeySet published)
    {
        Dictionary<string, SigningKey> keys = new(StringComparer.Ordinal);
        foreach (JsonWebKey key in published.Keys.Where(IsForSigning))
            keys.TryAdd(key.Kid, new SigningKey(key, ReadEndorsements(key)));

        return keys;
    }

    private static bool IsForSigning(JsonWebKey key) =>
        key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Use: null or "" or JsonWebKeyUseNames.Sig } && !string.IsNullOrEmpty(key.Kid);

    private static HashSet<string> ReadEndorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue(Member, out object? value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(one => one.ValueKind is JsonValueKind.String).Select(one => one.GetString()!)]
            : [];
}
