using SamenHier.Casework.Matches;
using SamenHier.Casework.Protection;

namespace SamenHier.Casework.Turns;

/// <summary>The ciphers that a commit seals with.</summary>
/// <param name="Own">The participant's.</param>
internal sealed record TurnCiphers(OwnerCipher Own)
{
    /// <summary>The group's; null when the turn changes no group.</summary>
    public OwnerCipher? Group { get; init; }

    /// <summary>The wrapped key of a group that is new; null when it is stored.</summary>
    public byte[]? NewGroupKey { get; init; }

    /// <summary>Who has to do with the proposal that the turn answers, or that ends with it; null when there is none.</summary>
    public MatchParties? Parties { get; init; }

    /// <summary>Those of who is to be told something. Who is gone is missing.</summary>
    public IReadOnlyDictionary<ParticipantId, OwnerCipher> Recipients { get; init; } = new Dictionary<ParticipantId, OwnerCipher>();
}
