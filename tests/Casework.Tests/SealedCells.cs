using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;

namespace SamenHier.Casework.Tests;

/// <summary>A sealed value as it lies in the database.</summary>
/// <param name="Participant">Whose.</param>
/// <param name="Cell">Where it lies, as sealed into it.</param>
/// <param name="Value">Its bytes.</param>
internal sealed record SealedCell(ParticipantId Participant, Cell Cell, byte[] Value)
{
    /// <summary>Every sealed value of a database, read past the store.</summary>
    public static async Task<IReadOnlyList<SealedCell>> AllAsync(TestDatabase database) =>
    [
        .. await ReadAsync(database, "SELECT id, id, current_conversation FROM participants", _ => Cell.CurrentConversation),
        .. await ReadAsync(database, "SELECT id, id, reference FROM participants WHERE reference IS NOT NULL", _ => Cell.ReferenceCode),
        .. await ReadAsync(database, "SELECT participant_id, id, conversation_id FROM conversations", row => Cell.ConversationId((byte[])row[1])),
        .. await ReadAsync(database, "SELECT participant_id, id, user_id FROM conversations", row => Cell.UserId((byte[])row[1])),
        .. await ReadAsync(database, "SELECT participant_id, id, reference FROM conversations WHERE reference IS NOT NULL", row => Cell.ConversationReference((byte[])row[1])),
        .. await ReadAsync(database, "SELECT participant_id, name, value FROM state_parts", row => Cell.StatePart((string)row[1])),
        .. await ReadAsync(database, "SELECT participant_id, question, content FROM answers", row => Cell.AnswerContent((string)row[1])),
        .. await ReadAsync(database, "SELECT participant_id, id, content FROM person_requests", row => Cell.RequestContent((byte[])row[1])),
        .. await ReadAsync(database, "SELECT participant_id, id, content FROM unanswered_questions", row => Cell.UnansweredContent((byte[])row[1])),
        .. await ReadAsync(
            database,
            "SELECT participant_id, conversation_id, response, key_hash FROM seen_activities WHERE response IS NOT NULL",
            row => Cell.Response((byte[])row[1], (byte[])row[3])),
        .. await ReadAsync(
            database, "SELECT participant_id, conversation_id, body, sequence FROM messages", row => Cell.MessageBody((byte[])row[1], (long)row[3])),
    ];

    /// <summary>Every key that can be had with the rows and the key ring that are there.</summary>
    public static async Task<IReadOnlyList<byte[]>> KeysAsync(TestDatabase database, Node node)
    {
        var protector = node.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("SamenHier.Casework.ParticipantKey.v1");
        var wrapped = await DatabaseFiles.ColumnAsync(database, "wrapped_key", "participants");
        return [.. wrapped.Select(key => protector.Unprotect(key)[^ParticipantCipher.KeySize..])];
    }

    /// <summary>Whether a key opens it.</summary>
    public bool OpensWith(byte[] key)
    {
        try
        {
            new ParticipantCipher(Participant, key).Open(Cell, Value);
            return true;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }

    private static async Task<IReadOnlyList<SealedCell>> ReadAsync(TestDatabase database, string sql, Func<object[], Cell> cell)
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var cells = new List<SealedCell>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            cells.Add(new(ParticipantIdBytes.Read((byte[])row[0]), cell(row), (byte[])row[2]));
        }

        return cells;
    }
}
