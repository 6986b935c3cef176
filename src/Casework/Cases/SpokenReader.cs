using System.Data.Common;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Cases;

/// <summary>Reads what was said with a participant, with the translations that there are.</summary>
internal sealed class SpokenReader(IDatabase database, OwnerKeys keys)
{
    // Messages that take the place of earlier ones on their channel are left out, as in a transcript.
    private const string Latest = """
        SELECT m.conversation_id, m.sequence, m.at, m.body FROM messages m
        WHERE m.participant_id = @participant AND m.at < @before AND m.replaces IS NULL ORDER BY m.at DESC, m.conversation_id, m.sequence DESC LIMIT @limit
        """;

    private const string Select = $"""
        SELECT wrapped_key FROM participants WHERE id = @participant;
        SELECT t.conversation_id, t.sequence, t.language, t.content
        FROM ({Latest}) m JOIN message_translations t ON t.conversation_id = m.conversation_id AND t.sequence = m.sequence
        WHERE t.participant_id = @participant;
        {Latest}
        """;

    private static readonly Dictionary<string, string> None = new(StringComparer.Ordinal);

    public Task<IReadOnlyList<SpokenMessage>> ReadAsync(ParticipantId participant, DateTimeOffset? before, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<SpokenMessage>>(
            Select,
            [
                Parameter.Bytes("@participant", participant.ToBytes()),
                Parameter.Number("@before", before?.ToUnixTimeMilliseconds() ?? long.MaxValue),
                Parameter.Number("@limit", limit),
            ],
            async (reader, ct) =>
            {
                if (!await reader.ReadAsync(ct)) return [];
                var cipher = keys.Unwrap(participant, reader.Bytes(0));
                await reader.NextResultAsync(ct);
                var translations = await ReadTranslationsAsync(reader, cipher, ct);
                await reader.NextResultAsync(ct);
                var said = new List<SpokenMessage>();
                while (await reader.ReadAsync(ct)) said.Add(Read(reader, cipher, translations));
                said.Reverse();
                return said;
            },
            cancellationToken);

    private static async Task<Dictionary<(string Conversation, long Sequence), Dictionary<string, string>>> ReadTranslationsAsync(
        DbDataReader reader, OwnerCipher cipher, CancellationToken cancellationToken)
    {
        var translations = new Dictionary<(string Conversation, long Sequence), Dictionary<string, string>>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var (conversation, sequence, language) = (reader.Bytes(0), reader.GetInt64(1), reader.GetString(2));
            var message = (Convert.ToHexString(conversation), sequence);
            translations.TryAdd(message, new(StringComparer.Ordinal));
            translations[message].Add(language, cipher.OpenText(Cell.TranslationContent(conversation, sequence, language), reader.Bytes(3)));
        }

        return translations;
    }

    private static SpokenMessage Read(
        DbDataReader row, OwnerCipher cipher, Dictionary<(string Conversation, long Sequence), Dictionary<string, string>> translations)
    {
        var (conversation, sequence) = (row.Bytes(0), row.GetInt64(1));
        var name = Convert.ToHexString(conversation);
        return new(
            name, sequence, row.Time(2), cipher.Open(Cell.MessageBody(conversation, sequence), row.Bytes(3)), translations.GetValueOrDefault((name, sequence), None));
    }
}
