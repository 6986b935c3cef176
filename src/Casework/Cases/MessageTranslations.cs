using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;
using SamenHier.Casework.Turns;

namespace SamenHier.Casework.Cases;

/// <summary>Keeps what a machine translator made of a message, beside the original. Sealed under the participant's key, and gone with them.</summary>
public sealed class MessageTranslations
{
    private const string Put = """
        INSERT INTO message_translations (conversation_id, sequence, language, participant_id, content)
        SELECT @conversation, @sequence, @language, @participant, @content
        WHERE EXISTS (SELECT 1 FROM messages WHERE conversation_id = @conversation AND sequence = @sequence AND participant_id = @participant)
        ON CONFLICT (conversation_id, sequence, language) DO UPDATE SET content = excluded.content
        """;

    private readonly IWriteGate gate;
    private readonly CipherFinder ciphers;

    internal MessageTranslations(IDatabase database, IWriteGate gate, OwnerKeys keys) => (this.gate, ciphers) = (gate, new(database, keys));

    /// <summary>Keeps a translation of a message; it takes the place of an earlier one into the same language. Does nothing when the message is gone.</summary>
    /// <param name="participant">Whose message.</param>
    /// <param name="message">The message.</param>
    /// <param name="language">Into which language.</param>
    /// <param name="text">The translation.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public async Task PutAsync(ParticipantId participant, SpokenMessage message, string language, string text, CancellationToken cancellationToken)
    {
        if (await ciphers.FindAsync(participant, cancellationToken) is not { } cipher) return;
        var conversation = Convert.FromHexString(message.Conversation);
        var put = new Statement(
            Put,
            [
                Parameter.Bytes("@conversation", conversation),
                Parameter.Number("@sequence", message.Sequence),
                Parameter.Text("@language", language),
                Parameter.Bytes("@participant", participant.ToBytes()),
                Parameter.Bytes("@content", cipher.Seal(Cell.TranslationContent(conversation, message.Sequence, language), text)),
            ]);
        await gate.TryWriteAsync([put], cancellationToken);
    }
}
