using Microsoft.AspNetCore.DataProtection;

namespace SamenHier.Casework.Matches;

/// <summary>Seals what a round's record says beside what people told, by the key ring and for that round only.</summary>
internal sealed class RoundContent(IDataProtectionProvider protection)
{
    private const string Purpose = "SamenHier.Casework.MatchRound.v1";

    public byte[] Seal(RoundId round, byte[] content) => Protector(round).Protect(content);

    public byte[] Open(RoundId round, byte[] content) => Protector(round).Unprotect(content);

    private IDataProtector Protector(RoundId round) => protection.CreateProtector(Purpose, round.ToString());
}
