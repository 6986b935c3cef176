using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Protection;

/// <summary>The key of the lookup hashes: one for all nodes of a database, made by the first that asks, stored wrapped by the key ring.</summary>
internal sealed class LookupKey(IDatabase database, IWriteGate gate, IDataProtectionProvider protection)
{
    private const string Name = "lookup";
    private const string Purpose = "SamenHier.Casework.Secret.v1";

    private const string Insert = "INSERT INTO secrets (name, value) VALUES (@name, @value) ON CONFLICT DO NOTHING";
    private const string Select = "SELECT value FROM secrets WHERE name = @name";

    private readonly IDataProtector protector = protection.CreateProtector(Purpose);
    private volatile LookupHashes? hashes;

    public async ValueTask<LookupHashes> HashesAsync(CancellationToken cancellationToken) =>
        hashes ??= new LookupHashes(protector.Unprotect(await ReadAsync(cancellationToken) ?? await MakeAsync(cancellationToken)));

    // Two nodes may make one at once: the first insert stands, and both read it back.
    private async Task<byte[]> MakeAsync(CancellationToken cancellationToken)
    {
        var made = protector.Protect(RandomNumberGenerator.GetBytes(LookupHashes.KeySize));
        await gate.TryWriteAsync([new Statement(Insert, [Parameter.Text("@name", Name), Parameter.Bytes("@value", made)])], cancellationToken);
        return await ReadAsync(cancellationToken) ?? throw new InvalidOperationException("The lookup key was stored but is not there.");
    }

    private Task<byte[]?> ReadAsync(CancellationToken cancellationToken) => database.ReadAsync(
        Select,
        [Parameter.Text("@name", Name)],
        async (reader, ct) => await reader.ReadAsync(ct) ? reader.GetFieldValue<byte[]>(0) : null,
        cancellationToken);
}
