using System.Security.Cryptography;
using System.Text;

namespace SamenHier.Casework.Protection;

/// <summary>Keyed hashes by which rows are found without storing what they are found by.</summary>
internal sealed class LookupHashes(byte[] key)
{
    public const int KeySize = 32;

    // 128 bits: no chance clash among rows, and a short index.
    private const int HashSize = 16;

    public byte[] Conversation(ConversationKey conversation) => Hash("conversation", conversation.ChannelId + '\0' + conversation.ConversationId);

    public byte[] Activity(string activityKey) => Hash("activity", activityKey);

    public byte[] ReferenceCode(string code) => Hash("reference", code);

    public byte[] AttemptScope(string scope) => Hash("attempts", scope);

    public byte[] InvitationCode(string code) => Hash("invitation", code);

    public byte[] NewsletterToken(string token) => Hash("newsletter", token);

    public byte[] Identity(string identity) => Hash("identity", identity);

    private byte[] Hash(string kind, string value) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(kind + '\0' + value))[..HashSize];
}
