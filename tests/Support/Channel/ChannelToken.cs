using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SamenHier.Tests.Support.Channel;

/// <summary>A token as the channels sign it, or as somebody would who only says that they are one. It is written by hand, so that it shares nothing with what reads it.</summary>
public sealed class ChannelToken
{
    private readonly JsonObject header = new() { ["alg"] = "RS256", ["typ"] = "JWT" };
    private readonly JsonObject claims;

    /// <summary>A token that is right: of the channels, for an app, from a service URL, valid for an hour.</summary>
    public ChannelToken(string appId, string serviceUrl, DateTimeOffset now) => claims = new JsonObject
    {
        ["serviceurl"] = serviceUrl,
        ["nbf"] = now.ToUnixTimeSeconds(),
        ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        ["iss"] = StandInBotService.Issuer,
        ["aud"] = appId,
    };

    /// <summary>Changes a claim; null takes it out.</summary>
    public ChannelToken With(string claim, JsonNode? value) => Set(claims, claim, value);

    /// <summary>Changes a header; null takes it out.</summary>
    public ChannelToken WithHeader(string name, JsonNode? value) => Set(header, name, value);

    /// <summary>Signs it with RS256 and names the key.</summary>
    public string SignedBy(StandInKey key) => Under(key.Id).SignedByUnnamed(key);

    /// <summary>Signs it with another hash or padding and says so.</summary>
    public string SignedBy(StandInKey key, string algorithm, HashAlgorithmName hash, RSASignaturePadding padding) =>
        Under(key.Id).WithHeader("alg", algorithm).Sealed(text => key.Sign(text, hash, padding));

    /// <summary>Signs it with RS256 and leaves the header as it is.</summary>
    public string SignedByUnnamed(StandInKey key) => Sealed(text => key.Sign(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    /// <summary>Signs it with a secret (HS256) and names a key.</summary>
    public string SignedWith(byte[] secret, string keyId) =>
        Under(keyId).WithHeader("alg", "HS256").Sealed(text => HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(text)));

    /// <summary>Leaves it unsigned, names a key, and says how it would be signed.</summary>
    public string WithoutSignature(string keyId, string algorithm) => Under(keyId).WithHeader("alg", algorithm).Sealed(_ => []);

    private ChannelToken Under(string keyId) => WithHeader("kid", keyId);

    private string Sealed(Func<string, byte[]> sign)
    {
        var text = $"{Encode(header)}.{Encode(claims)}";
        return $"{text}.{Base64Url.EncodeToString(sign(text))}";
    }

    private ChannelToken Set(JsonObject members, string name, JsonNode? value)
    {
        members.Remove(name);
        if (value is not null) members[name] = value;
        return this;
    }

    private static string Encode(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
