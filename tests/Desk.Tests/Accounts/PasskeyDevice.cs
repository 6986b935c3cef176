using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SamenHier.Desk.Tests.Accounts;

/// <summary>A device with one passkey (WebAuthn, ES256), and the browser around it.</summary>
internal sealed class PasskeyDevice(string origin) : IDisposable
{
    private const byte IsPresent = 0x01;
    private const byte IsVerified = 0x04;
    private const byte HasCredential = 0x40;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(32);
    private string? owner;
    private uint count;

    /// <summary>Whether it asks for a finger or a code.</summary>
    public bool Verifies { get; set; } = true;

    /// <summary>Where the browser says that it is, when that is elsewhere.</summary>
    public string? OtherOrigin { get; set; }

    /// <summary>Makes the passkey.</summary>
    public string Create(string options)
    {
        using var asked = JsonDocument.Parse(options);
        owner = asked.RootElement.GetProperty("user").GetProperty("id").GetString();
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Data(HasCredential), .. new byte[16], 0, 32, .. id, .. cose];
        byte[] attestation = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, (byte)data.Length, .. data];
        return Answer(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(Client("webauthn.create", asked)),
            ["attestationObject"] = Base64Url.EncodeToString(attestation),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>Uses it.</summary>
    public string Use(string options)
    {
        using var asked = JsonDocument.Parse(options);
        count++;
        var (data, client) = (Data(0), Client("webauthn.get", asked));
        return Answer(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["signature"] = Base64Url.EncodeToString(key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            ["userHandle"] = owner,
        });
    }

    public void Dispose() => key.Dispose();

    private byte[] Data(byte flags)
    {
        var counter = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(counter, count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(new Uri(origin).Host)), (byte)(flags | IsPresent | (Verifies ? IsVerified : 0)), .. counter];
    }

    private byte[] Client(string type, JsonDocument asked) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = type,
        ["challenge"] = asked.RootElement.GetProperty("challenge").GetString(),
        ["origin"] = OtherOrigin ?? origin,
        ["crossOrigin"] = false,
    }.ToJsonString());

    private string Answer(JsonObject response) => new JsonObject
    {
        ["id"] = Base64Url.EncodeToString(id),
        ["rawId"] = Base64Url.EncodeToString(id),
        ["type"] = "public-key",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();
}
