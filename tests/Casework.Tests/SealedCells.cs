using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;

namespace SamenHier.Casework.Tests;

/// <summary>A sealed value as it lies in the database.</summary>
/// <param name="Owner">Whose key seals it: a participant's or a group's.</param>
/// <param name="Cell">Where it lies, as sealed into it.</param>
/// <param name="Value">Its bytes.</param>
internal sealed record SealedCell(KeyOwner Owner, Cell Cell, byte[] Value)
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
        .. await ReadAsync(database, "SELECT participant_id, id, content FROM notices", row => Cell.NoticeContent((byte[])row[1])),
        .. await ReadAsync(database, "SELECT participant_id, participant_id, content FROM newsletter_requests", _ => Cell.NewsletterContent),
        .. await ReadAsync(database, "SELECT participant_id, id, content FROM cases", row => Cell.CaseContent(Case(row[1]))),
        .. await ReadAsync(
            database,
            "SELECT c.participant_id, c.id, d.content, d.staff_id FROM case_drafts d JOIN cases c ON c.id = d.case_id",
            row => Cell.DraftContent(Case(row[1]), new(RowId.Read((byte[])row[3])))),
        .. await ReadAsync(
            database,
            "SELECT participant_id, conversation_id, content, sequence, language FROM message_translations",
            row => Cell.TranslationContent((byte[])row[1], (long)row[3], (string)row[4])),
        .. await ReadAsync(database, "SELECT participant_id, id, card FROM proposals", row => Cell.ProposalCard(Proposal(row[1]))),
        .. await ReadAsync(database, "SELECT participant_id, id, for_newcomer FROM proposals WHERE for_newcomer IS NOT NULL", row => Cell.ProposalForNewcomer(Proposal(row[1]))),
        .. await ReadAsync(database, "SELECT participant_id, id, end_words FROM proposals WHERE end_words IS NOT NULL", row => Cell.ProposalEndWords(Proposal(row[1]))),
        .. await ReadAsync(database, "SELECT participant_id, round_id, content FROM match_round_newcomers", row => Cell.RoundNewcomer(Round(row[1]))),
        .. await ReadAsync(database, "SELECT participant_id, group_id, content FROM pair_overrides", row => Cell.OverrideReason(new(RowId.Read((byte[])row[1])))),
        .. await ReadAsync(
            database, "SELECT group_id, id, for_group FROM proposals WHERE for_group IS NOT NULL", row => Cell.ProposalForGroup(Proposal(row[1])), KeyOwnerKind.Group),
        .. await ReadAsync(database, "SELECT group_id, round_id, content FROM match_round_groups", row => Cell.RoundGroup(Round(row[1])), KeyOwnerKind.Group),
        .. await ReadAsync(database, "SELECT id, id, content FROM groups", _ => Cell.GroupContent, KeyOwnerKind.Group),
        .. await ReadAsync(database, "SELECT id, id, plan FROM groups WHERE plan IS NOT NULL", _ => Cell.GroupPlan, KeyOwnerKind.Group),
        .. await ReadAsync(database, "SELECT group_id, group_id, content FROM group_invitations", _ => Cell.InvitationCode, KeyOwnerKind.Group),
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
        var protection = node.Services.GetRequiredService<IDataProtectionProvider>();
        return
        [
            .. await UnwrapAsync("participants", "SamenHier.Casework.ParticipantKey.v1"),
            .. await UnwrapAsync("groups", "SamenHier.Casework.GroupKey.v1"),
        ];

        async Task<IEnumerable<byte[]>> UnwrapAsync(string table, string purpose)
        {
            var protector = protection.CreateProtector(purpose);
            return (await DatabaseFiles.ColumnAsync(database, "wrapped_key", table)).Select(key => protector.Unprotect(key)[^OwnerCipher.KeySize..]);
        }
    }

    /// <summary>Whether a key opens it.</summary>
    public bool OpensWith(byte[] key)
    {
        try
        {
            new OwnerCipher(Owner, key).Open(Cell, Value);
            return true;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }

    private static ProposalId Proposal(object id) => new(RowId.Read((byte[])id));

    private static RoundId Round(object id) => new(RowId.Read((byte[])id));

    private static CaseId Case(object id) => new(RowId.Read((byte[])id));

    private static async Task<IReadOnlyList<SealedCell>> ReadAsync(
        TestDatabase database, string sql, Func<object[], Cell> cell, KeyOwnerKind kind = KeyOwnerKind.Participant)
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
            cells.Add(new(new(kind, RowId.Read((byte[])row[0])), cell(row), (byte[])row[2]));
        }

        return cells;
    }
}
