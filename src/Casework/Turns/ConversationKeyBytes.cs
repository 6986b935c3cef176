using System.Text;

namespace SamenHier.Casework.Turns;

/// <summary>A conversation's name as bytes: channel, NUL, identifier.</summary>
internal static class ConversationKeyBytes
{
    public static byte[] Encode(this ConversationKey conversation) => Encoding.UTF8.GetBytes(conversation.ChannelId + '\0' + conversation.ConversationId);

    public static ConversationKey Decode(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)0);
        return new(Encoding.UTF8.GetString(bytes[..end]), Encoding.UTF8.GetString(bytes[(end + 1)..]));
    }
}
