using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SamenHier.Tests.Support.Channel;

/// <summary>A key of the stand-in for Microsoft's side, with what it is endorsed for; no endorsements at all leaves the member out.</summary>
public sealed class StandInKey(string keyId, params string[] endorsements) : IDisposable
{
    // Making one takes long: a key of a name is made once in a run.
    private static readonly ConcurrentDictionary<string, Lazy<RSAParameters>> Made = new(StringComparer.Ordinal);

    private readonly RSA rsa = RSA.Create(Made.GetOrAdd(keyId, _ => new Lazy<RSAParameters>(Make)).Value);

    public string Id => keyId;

    /// <summary>The public half as text (PEM).</summary>
    public string PublicPem => rsa.ExportSubjectPublicKeyInfoPem();

    /// <summary>The public half as bytes (DER).</summary>
    public byte[] PublicDer => rsa.ExportSubjectPublicKeyInfo();

    /// <summary>The public half's modulus.</summary>
    public byte[] Modulus => rsa.ExportParameters(includePrivateParameters: false).Modulus!;

    /// <summary>The public half as it is published.</summary>
    public JsonObject Published()
    {
        var parameters = rsa.ExportParameters(includePrivateParameters: false);
        JsonObject published = new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = keyId,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
        if (endorsements.Length > 0) published["endorsements"] = new JsonArray([.. endorsements.Select(one => JsonValue.Create(one))]);
        return published;
    }

    public byte[] Sign(string text, HashAlgorithmName hash, RSASignaturePadding padding) => rsa.SignData(Encoding.ASCII.GetBytes(text), hash, padding);

    public void Dispose() => rsa.Dispose();

    private static RSAParameters Make()
    {
        using var made = RSA.Create(2048);
        return made.ExportParameters(includePrivateParameters: true);
    }
}
