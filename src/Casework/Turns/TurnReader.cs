using System.Data.Common;
using System.Globalization;
using System.Text;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Matches;
using SamenHier.Casework.Newsletters;
using SamenHier.Casework.Notices;
using SamenHier.Casework.People;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Turns;

/// <summary>
/// Reads a snapshot in one round trip. The counters are read before what they guard: a commit in between makes the snapshot
/// stale, never wrongly fresh.
/// </summary>
internal sealed class TurnReader(IDatabase database, OwnerKeys keys)
{
    private const string BoundParticipant = "(SELECT participant_id FROM conversations WHERE id = @conversation)";

    private static readonly CompositeFormat Text = CompositeFormat.Parse("""
        SELECT c.participant_id, p.wrapped_key, c.user_id, c.last_sequence, c.last_at, c.reference
        FROM conversations c JOIN participants p ON p.id = c.participant_id WHERE c.id = @conversation;
        SELECT id, wrapped_key, version, current_conversation, role, language, state, reference, town FROM participants WHERE id = {0};
        SELECT name, value FROM state_parts WHERE participant_id = {0};
        SELECT question, content, language, wording, at FROM answers WHERE participant_id = {0};
        SELECT purpose, given, language, wording, at FROM consents WHERE participant_id = {0};
        SELECT COUNT(*), (SELECT state FROM newsletter_requests WHERE participant_id = {0}) FROM person_requests WHERE participant_id = {0};
        SELECT id, content, at FROM notices WHERE participant_id = {0} ORDER BY at, id;
        SELECT {2} FROM cases c WHERE c.participant_id = {0} AND c.state <> 2;
        {3};
        {1};
        SELECT s.participant_id, p.wrapped_key, s.activity_id, s.response, s.response_status
        FROM seen_activities s LEFT JOIN participants p ON p.id = s.participant_id
        WHERE s.conversation_id = @conversation AND s.key_hash = @key_hash
        """);

    // State, answers, consents, requests and newsletter, notices, the case, the proposal, then the group.
    private const int ResultsOfParticipant = 7 + GroupReader.Results;

    private static readonly string ForBoundParticipant = Select(BoundParticipant);
    private static readonly string ForGivenParticipant = Select("@participant");

    private readonly GroupReader groups = new(keys);

    /// <summary>Reads a snapshot.</summary>
    /// <param name="key">Which conversation.</param>
    /// <param name="conversation">Its hash.</param>
    /// <param name="activity">The hash of the activity's key.</param>
    /// <param name="participant">Whose record; null for the one to whom the conversation is bound.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<TurnSnapshot> ReadAsync(
        ConversationKey key, byte[] conversation, byte[] activity, byte[]? participant, CancellationToken cancellationToken)
    {
        List<Parameter> parameters = [Parameter.Bytes("@conversation", conversation), Parameter.Bytes("@key_hash", activity)];
        if (participant is not null) parameters.Add(Parameter.Bytes("@participant", participant));
        return database.ReadAsync(
            participant is null ? ForBoundParticipant : ForGivenParticipant,
            parameters,
            async (reader, ct) =>
            {
                var stored = await ReadConversationAsync(reader, key, conversation, ct);
                await reader.NextResultAsync(ct);
                var person = await ReadParticipantAsync(reader, ct);
                await reader.NextResultAsync(ct);
                var seen = await ReadSeenAsync(reader, conversation, activity, ct);
                return new TurnSnapshot(stored, person, seen);
            },
            cancellationToken);
    }

    private static string Select(string participant) =>
        string.Format(CultureInfo.InvariantCulture, Text, participant, GroupReader.SelectOf(participant), CaseColumns.All, ProposalColumns.SelectKnownTo(participant));

    private async Task<ConversationRecord?> ReadConversationAsync(DbDataReader reader, ConversationKey key, byte[] conversation, CancellationToken ct)
    {
        if (!await reader.ReadAsync(ct)) return null;
        var participant = reader.Participant(0);
        var cipher = keys.Unwrap(participant, reader.Bytes(1));
        var reference = reader.BytesOrNull(5);
        return new(
            key,
            cipher.OpenText(Cell.UserId(conversation), reader.Bytes(2)),
            participant,
            reader.GetInt64(3),
            reader.Time(4),
            reference is null ? null : cipher.Open(Cell.ConversationReference(conversation), reference));
    }

    private async Task<ParticipantRecord?> ReadParticipantAsync(DbDataReader reader, CancellationToken ct)
    {
        if (!await reader.ReadAsync(ct))
        {
            for (var skipped = 0; skipped < ResultsOfParticipant; skipped++) await reader.NextResultAsync(ct);
            return null;
        }

        var participant = reader.Participant(0);
        var cipher = keys.Unwrap(participant, reader.Bytes(1));
        var version = reader.GetInt64(2);
        var current = ConversationKeyBytes.Decode(cipher.Open(Cell.CurrentConversation, reader.Bytes(3)));
        var profile = ReadProfile(reader, cipher, firstColumn: 4);
        var town = reader.TextOrNull(8);

        await reader.NextResultAsync(ct);
        var state = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct)) state.Add(reader.GetString(0), cipher.Open(Cell.StatePart(reader.GetString(0)), reader.Bytes(1)));

        await reader.NextResultAsync(ct);
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct))
        {
            var question = reader.GetString(0);
            answers.Add(question, AnswerContent.Open(cipher, question, reader.Bytes(1), reader.GetString(2), reader.GetString(3), reader.Time(4)));
        }

        await reader.NextResultAsync(ct);
        var consents = new Dictionary<string, Consent>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct))
        {
            consents.Add(reader.GetString(0), new(reader.GetString(0), reader.GetBoolean(1), reader.GetString(2), reader.GetString(3), reader.Time(4)));
        }

        await reader.NextResultAsync(ct);
        await reader.ReadAsync(ct);
        var (requests, newsletter) = ((int)reader.GetInt64(0), reader.IsDBNull(1) ? NewsletterState.None : (NewsletterState)reader.GetInt32(1));

        await reader.NextResultAsync(ct);
        var notices = new List<WaitingNotice>();
        while (await reader.ReadAsync(ct)) notices.Add(NoticeContent.Open(cipher, reader.Bytes(0), reader.Bytes(1), reader.Time(2)));

        await reader.NextResultAsync(ct);
        var open = await reader.ReadAsync(ct) ? CaseColumns.Read(reader, cipher) : null;

        await reader.NextResultAsync(ct);
        var proposal = await reader.ReadAsync(ct) ? ProposalColumns.ReadKnownTo(reader, participant, cipher, keys) : null;

        await reader.NextResultAsync(ct);
        return new(participant, version, current, profile, state, answers, consents, requests)
        {
            Group = (await groups.ReadAsync(reader, ct)).SingleOrDefault(),
            Notices = notices,
            Town = town,
            Case = open,
            Proposal = proposal,
            Newsletter = newsletter,
        };
    }

    private static ParticipantProfile ReadProfile(DbDataReader reader, OwnerCipher cipher, int firstColumn)
    {
        var reference = reader.BytesOrNull(firstColumn + 3);
        return new(
            reader.GetString(firstColumn),
            reader.TextOrNull(firstColumn + 1),
            (IntakeState)reader.GetInt32(firstColumn + 2),
            reference is null ? null : cipher.OpenText(Cell.ReferenceCode, reference));
    }

    private async Task<SeenActivity?> ReadSeenAsync(DbDataReader reader, byte[] conversation, byte[] activity, CancellationToken ct)
    {
        if (!await reader.ReadAsync(ct)) return null;
        var wrappedKey = reader.BytesOrNull(1);
        var response = reader.BytesOrNull(3);

        // The participant may have been erased while the conversation went on under another.
        var opened = response is null || wrappedKey is null
            ? null
            : keys.Unwrap(reader.Participant(0), wrappedKey).Open(Cell.Response(conversation, activity), response);
        return new(reader.GetString(2), opened, reader.IsDBNull(4) ? null : reader.GetInt32(4));
    }
}
