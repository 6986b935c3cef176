using System.Buffers.Text;
using System.Security.Cryptography;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Matches;
using SamenHier.Casework.Newsletters;
using SamenHier.Casework.Notices;
using SamenHier.Casework.People;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Questions;
using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Turns;

/// <summary>Decides the statements of a commit; runs none.</summary>
/// <param name="commit">What to store.</param>
/// <param name="ciphers">The ciphers to seal with.</param>
/// <param name="hashes">The keyed hashes.</param>
/// <param name="now">The time of the turn.</param>
internal sealed class TurnPlan(TurnCommit commit, TurnCiphers ciphers, LookupHashes hashes, DateTimeOffset now)
{
    private const int NewsletterTokenSize = 32;

    private readonly OwnerCipher cipher = ciphers.Own;
    private readonly byte[] participant = commit.Participant.ToBytes();
    private readonly byte[] conversation = hashes.Conversation(commit.Conversation);

    /// <summary>The commit of a turn in a conversation that is new, or bound to this participant already.</summary>
    /// <param name="newWrappedKey">The key of a participant who is new; null when they are stored.</param>
    public IReadOnlyList<Statement> Statements(byte[]? newWrappedKey) =>
        [.. ParticipantStatements(newWrappedKey), .. ConversationStatements(), .. Rest()];

    /// <summary>Likewise, in a conversation that was bound to somebody else and is now bound to this participant.</summary>
    /// <param name="newWrappedKey">The key of a participant who is new; null when they are stored.</param>
    /// <param name="from">To whom the conversation was bound.</param>
    /// <param name="storedReference">The conversation reference in the clear, which is sealed anew.</param>
    public IReadOnlyList<Statement> RebindingStatements(byte[]? newWrappedKey, ParticipantId from, byte[]? storedReference) =>
        [.. ParticipantStatements(newWrappedKey), .. TakeOverConversation(from, storedReference), .. Rest()];

    /// <summary>Likewise, by somebody new who takes the place of whom the turn forgets.</summary>
    /// <param name="forgotten">Who is forgotten.</param>
    /// <param name="newWrappedKey">The key of who is new.</param>
    /// <param name="from">To whom the conversation was bound.</param>
    /// <param name="storedReference">The conversation reference in the clear, which is sealed anew.</param>
    public IReadOnlyList<Statement> ForgettingStatements(ForgottenParticipant forgotten, byte[] newWrappedKey, ParticipantId from, byte[]? storedReference)
    {
        var who = Parameter.Bytes("@forgotten", forgotten.Id.ToBytes());
        return
        [
            new(TurnSql.ClaimForgotten, [who, Parameter.Number("@expected_version", forgotten.Version)], MustChangeOneRow: true),
            .. ParticipantStatements(newWrappedKey),
            .. TakeOverConversation(from, storedReference),
            new(TurnSql.DeleteMessages, [Conversation]),
            .. GroupDeparture.Of(forgotten.Id),
            new(TurnSql.DeleteForgotten, [who], MustChangeOneRow: true),
            Scrubber.MakeDue(),
            .. Rest(),
        ];
    }

    private IEnumerable<Statement> Rest()
    {
        yield return RememberActivity();
        if (commit.Profile is { } profile) yield return UpdateProfile(profile);
        if (commit.Town is { } town) yield return new(TurnSql.SetTown, [Participant, Parameter.Text("@town", town.Length == 0 ? null : town)]);
        foreach (var (name, value) in commit.State) yield return ChangeStatePart(name, value);
        foreach (var question in commit.DroppedAnswers) yield return new(TurnSql.DropAnswer, [Participant, Parameter.Text("@question", question)]);
        foreach (var answer in commit.Answers) yield return PutAnswer(answer);
        foreach (var consent in commit.Consents) yield return PutConsent(consent);
        foreach (var request in commit.Requests) yield return AddRequest(request);
        foreach (var question in commit.Unanswered) yield return AddUnanswered(question);
        foreach (var message in commit.Messages) yield return AddMessage(message);
        if (commit.Case is { } record) yield return CaseStatements.Put(record, cipher);
        foreach (var alert in commit.Alerts) yield return CaseStatements.Raise(alert);
        if (commit.Newsletter is { } change) yield return ChangeNewsletter(change);
        foreach (var statement in SharedWithOthers()) yield return statement;
    }

    // Turns of different people meet at these rows: in one order, the groups first, none waits for another that waits for it.
    private IEnumerable<Statement> SharedWithOthers()
    {
        if (commit.Group is { } group)
        {
            foreach (var statement in new GroupStatements(group, ciphers.Group!, hashes, now).All(ciphers.NewGroupKey)) yield return statement;
        }

        foreach (var statement in AnswerStatements.Of(commit, ciphers.Parties, now)) yield return statement;

        // Those of whom the turn forgets have gone with them.
        foreach (var id in commit.Forgets is null ? commit.SaidNotices : [])
            yield return new(TurnSql.DropNotice, [Participant, Parameter.Bytes("@id", RowId.Write(id))], MustChangeOneRow: true);
        for (var i = 0; i < commit.Notices.Count; i++)
        {
            if (ciphers.Recipients.TryGetValue(commit.Notices[i].To, out var recipient)) yield return NoticeStatements.Put(commit.Notices[i], i, recipient);
        }

        if (commit.Identity is { } identity) yield return new(TurnSql.PutIdentity, [Parameter.Bytes("@hash", hashes.Identity(identity)), Participant]);
        foreach (var said in InOneOrder(commit.Feedback)) yield return CountFeedback(said);
    }

    private IEnumerable<Statement> ParticipantStatements(byte[]? newWrappedKey)
    {
        if (newWrappedKey is not null)
        {
            yield return new(
                TurnSql.AddParticipant,
                [
                    Participant,
                    Parameter.Bytes("@wrapped_key", newWrappedKey),
                    Parameter.Bytes("@current_conversation", CurrentConversation()),
                    Parameter.Time("@now", now),
                ],
                MustChangeOneRow: true);
        }
        else
        {
            yield return new(
                TurnSql.UpdateParticipant,
                [
                    Participant,
                    Parameter.Number("@expected_version", commit.ExpectedVersion),
                    Parameter.Bytes("@current_conversation", commit.BecomesCurrent ? CurrentConversation() : null),
                    Parameter.Time("@now", now),
                ],
                MustChangeOneRow: true);
        }
    }

    private IEnumerable<Statement> ConversationStatements()
    {
        // An existing conversation may have no message yet, so 0 does not tell that it is new.
        if (commit.ExpectedSequence == 0)
        {
            yield return new(
                TurnSql.AddConversation,
                [
                    Conversation,
                    Participant,
                    Parameter.Text("@channel_id", commit.Conversation.ChannelId),
                    Parameter.Bytes("@conversation_id", cipher.Seal(Cell.ConversationId(conversation), commit.Conversation.ConversationId)),
                    Parameter.Bytes("@user_id", cipher.Seal(Cell.UserId(conversation), commit.UserId)),
                ]);
        }

        yield return new(
            TurnSql.UpdateConversation,
            [Conversation, Participant, .. Sequences(), Parameter.Bytes("@reference", SealReference(commit.Reference))],
            MustChangeOneRow: true);
    }

    private IEnumerable<Statement> TakeOverConversation(ParticipantId from, byte[]? storedReference)
    {
        yield return RebindConversation(from, commit.Reference ?? storedReference);
        yield return new(TurnSql.TakeOverActivities, [Conversation, Participant]);
    }

    private Statement RebindConversation(ParticipantId from, byte[]? reference) => new(
        TurnSql.RebindConversation,
        [
            Conversation,
            Participant,
            Parameter.Bytes("@from", from.ToBytes()),
            .. Sequences(),
            Parameter.Bytes("@conversation_id", cipher.Seal(Cell.ConversationId(conversation), commit.Conversation.ConversationId)),
            Parameter.Bytes("@user_id", cipher.Seal(Cell.UserId(conversation), commit.UserId)),
            Parameter.Bytes("@reference", SealReference(reference)),
        ],
        MustChangeOneRow: true);

    private Parameter[] Sequences()
    {
        var newest = commit.Messages.Count == 0 ? null : commit.Messages[^1];
        return
        [
            Parameter.Number("@expected_sequence", commit.ExpectedSequence),
            Parameter.Number("@last_sequence", newest?.Sequence ?? commit.ExpectedSequence),
            Parameter.Time("@last_at", newest?.At ?? DateTimeOffset.UnixEpoch),
        ];
    }

    private Statement RememberActivity()
    {
        var key = hashes.Activity(commit.ActivityKey);
        var response = commit.Seen.Response is { } body ? cipher.Seal(Cell.Response(conversation, key), body) : null;
        return new(
            TurnSql.RememberActivity,
            [
                Conversation,
                Parameter.Bytes("@key_hash", key),
                Participant,
                Parameter.Text("@activity_id", commit.Seen.ActivityId),
                Parameter.Bytes("@response", response),
                Parameter.Code("@response_status", commit.Seen.ResponseStatus),
            ],
            MustChangeOneRow: true);
    }

    private Statement UpdateProfile(ParticipantProfile profile) => new(
        TurnSql.UpdateProfile,
        [
            Participant,
            Parameter.Text("@role", profile.Role),
            Parameter.Text("@language", profile.Language),
            Parameter.Code("@state", (int)profile.State),
            Parameter.Bytes("@reference", profile.Reference is { } code ? cipher.Seal(Cell.ReferenceCode, code) : null),
            Parameter.Bytes("@reference_hash", profile.Reference is { } found ? hashes.ReferenceCode(found) : null),
        ]);

    private Statement ChangeStatePart(string name, byte[]? value) => value is null
        ? new(TurnSql.DropStatePart, [Participant, Parameter.Text("@name", name)])
        : new(TurnSql.PutStatePart, [Participant, Parameter.Text("@name", name), Parameter.Bytes("@value", cipher.Seal(Cell.StatePart(name), value))]);

    private Statement PutAnswer(Answer answer) => new(
        TurnSql.PutAnswer,
        [
            Participant,
            Parameter.Text("@question", answer.Question),
            Parameter.Bytes("@content", AnswerContent.Of(answer).Seal(cipher, answer.Question)),
            Parameter.Text("@language", answer.Language),
            Parameter.Text("@wording", answer.Wording),
            Parameter.Time("@at", answer.At),
        ]);

    private Statement PutConsent(Consent consent) => new(
        TurnSql.PutConsent,
        [
            Participant,
            Parameter.Text("@purpose", consent.Purpose),
            Parameter.Flag("@given", consent.Given),
            Parameter.Text("@language", consent.Language),
            Parameter.Text("@wording", consent.Wording),
            Parameter.Time("@at", consent.At),
        ]);

    private Statement AddRequest(PersonRequest request) => AddSealed(TurnSql.AddRequest, request.At, id => RequestContent.Of(request).Seal(cipher, id));

    private Statement AddUnanswered(UnansweredQuestion question) =>
        AddSealed(TurnSql.AddUnanswered, question.At, id => UnansweredContent.Of(question).Seal(cipher, id));

    private Statement AddSealed(string sql, DateTimeOffset at, Func<byte[], byte[]> seal)
    {
        // By time, as the primary key sorts them.
        var id = Guid.CreateVersion7(at).ToByteArray(bigEndian: true);
        return new(sql, [Participant, Parameter.Bytes("@id", id), Parameter.Time("@at", at), Parameter.Bytes("@content", seal(id))]);
    }

    private static IEnumerable<FaqFeedback> InOneOrder(IEnumerable<FaqFeedback> feedback) => feedback
        .OrderBy(said => said.Entry, StringComparer.Ordinal).ThenBy(said => said.Language, StringComparer.Ordinal).ThenBy(said => said.Helped);

    private Statement CountFeedback(FaqFeedback said) => new(
        TurnSql.CountFeedback,
        [
            Parameter.Text("@entry", said.Entry),
            Parameter.Text("@language", said.Language),
            Parameter.Flag("@helped", said.Helped),
            Parameter.Code("@day", (int)(now - DateTimeOffset.UnixEpoch).TotalDays),
        ]);

    private Statement AddMessage(NewMessage message) => new(
        TurnSql.AddMessage,
        [
            Conversation,
            Parameter.Number("@sequence", message.Sequence),
            Participant,
            Parameter.Text("@activity_id", message.ActivityId),
            Parameter.Time("@at", message.At),
            Parameter.Bytes("@body", cipher.Seal(Cell.MessageBody(conversation, message.Sequence), message.Body)),
            Parameter.Code("@delivery", (int)(message.Deliver ? DeliveryState.Pending : DeliveryState.None)),
            Parameter.Text("@replaces", message.Replaces),
        ]);

    private Statement ChangeNewsletter(NewsletterChange change)
    {
        if (change is not NewsletterChange.SignUp asked) return new(TurnSql.DropNewsletter, [Participant]);
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NewsletterTokenSize));
        return new(
            TurnSql.PutNewsletter,
            [
                Participant,
                Parameter.Bytes("@content", new NewsletterContent(asked.Address, asked.Language, token).Seal(cipher)),
                Parameter.Code("@state", (int)NewsletterState.Pending),
                Parameter.Bytes("@token_hash", hashes.NewsletterToken(token)),
                Parameter.Time("@at", now),
            ]);
    }

    private Parameter Participant => Parameter.Bytes("@participant", participant);

    private Parameter Conversation => Parameter.Bytes("@conversation", conversation);

    private byte[] CurrentConversation() => cipher.Seal(Cell.CurrentConversation, commit.Conversation.Encode());

    private byte[]? SealReference(byte[]? reference) => reference is null ? null : cipher.Seal(Cell.ConversationReference(conversation), reference);
}
