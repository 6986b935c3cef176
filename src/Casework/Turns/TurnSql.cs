namespace SamenHier.Casework.Turns;

/// <summary>The statements of a commit, the same for both providers.</summary>
internal static class TurnSql
{
    public const string AddParticipant = """
        INSERT INTO participants (id, wrapped_key, version, current_conversation, role, state, created_at, last_turn_at)
        VALUES (@participant, @wrapped_key, 1, @current_conversation, '', 0, @now, @now)
        ON CONFLICT DO NOTHING
        """;

    public const string UpdateParticipant = """
        UPDATE participants
        SET version = version + 1, current_conversation = COALESCE(@current_conversation, current_conversation), last_turn_at = @now
        WHERE id = @participant AND version = @expected_version
        """;

    public const string UpdateProfile = """
        UPDATE participants
        SET role = @role, language = @language, state = @state, reference = @reference, reference_hash = @reference_hash
        WHERE id = @participant
        """;

    public const string SetTown = "UPDATE participants SET town = @town WHERE id = @participant";

    public const string AddConversation = """
        INSERT INTO conversations (id, participant_id, channel_id, conversation_id, user_id, last_sequence, last_at)
        VALUES (@conversation, @participant, @channel_id, @conversation_id, @user_id, 0, 0)
        ON CONFLICT DO NOTHING
        """;

    // last_at is 0 when a turn says nothing: the newest message's time then stays.
    public const string UpdateConversation = """
        UPDATE conversations
        SET last_sequence = @last_sequence, last_at = CASE WHEN @last_at > last_at THEN @last_at ELSE last_at END,
            reference = COALESCE(@reference, reference)
        WHERE id = @conversation AND participant_id = @participant AND last_sequence = @expected_sequence
        """;

    public const string RebindConversation = """
        UPDATE conversations
        SET participant_id = @participant, last_sequence = @last_sequence,
            last_at = CASE WHEN @last_at > last_at THEN @last_at ELSE last_at END,
            conversation_id = @conversation_id, user_id = @user_id, reference = @reference
        WHERE id = @conversation AND participant_id = @from AND last_sequence = @expected_sequence
        """;

    // Repeats are still recognised. An answer to an invoke was sealed for the person before, who may want to be erased.
    public const string TakeOverActivities = """
        UPDATE seen_activities SET participant_id = @participant, response = NULL
        WHERE conversation_id = @conversation AND participant_id <> @participant
        """;

    public const string RememberActivity = """
        INSERT INTO seen_activities (conversation_id, key_hash, participant_id, activity_id, response, response_status)
        VALUES (@conversation, @key_hash, @participant, @activity_id, @response, @response_status)
        ON CONFLICT DO NOTHING
        """;

    public const string PutStatePart = """
        INSERT INTO state_parts (participant_id, name, value) VALUES (@participant, @name, @value)
        ON CONFLICT (participant_id, name) DO UPDATE SET value = excluded.value
        """;

    public const string DropStatePart = "DELETE FROM state_parts WHERE participant_id = @participant AND name = @name";

    public const string PutAnswer = """
        INSERT INTO answers (participant_id, question, content, language, wording, at)
        VALUES (@participant, @question, @content, @language, @wording, @at)
        ON CONFLICT (participant_id, question) DO UPDATE
        SET content = excluded.content, language = excluded.language, wording = excluded.wording, at = excluded.at
        """;

    public const string DropAnswer = "DELETE FROM answers WHERE participant_id = @participant AND question = @question";

    public const string PutConsent = """
        INSERT INTO consents (participant_id, purpose, given, language, wording, at)
        VALUES (@participant, @purpose, @given, @language, @wording, @at)
        ON CONFLICT (participant_id, purpose) DO UPDATE
        SET given = excluded.given, language = excluded.language, wording = excluded.wording, at = excluded.at
        """;

    public const string AddRequest = """
        INSERT INTO person_requests (participant_id, id, at, content) VALUES (@participant, @id, @at, @content)
        """;

    public const string AddUnanswered = """
        INSERT INTO unanswered_questions (participant_id, id, at, content) VALUES (@participant, @id, @at, @content)
        """;

    public const string CountFeedback = """
        INSERT INTO faq_feedback (entry, language, helped, day, count) VALUES (@entry, @language, @helped, @day, 1)
        ON CONFLICT (entry, language, helped, day) DO UPDATE SET count = faq_feedback.count + 1
        """;

    public const string AddMessage = """
        INSERT INTO messages (conversation_id, sequence, participant_id, activity_id, at, body, delivery, replaces)
        VALUES (@conversation, @sequence, @participant, @activity_id, @at, @body, @delivery, @replaces)
        """;

    public const string DropNotice = "DELETE FROM notices WHERE participant_id = @participant AND id = @id";

    public const string PutNewsletter = """
        INSERT INTO newsletter_requests (participant_id, content, state, token_hash, at) VALUES (@participant, @content, @state, @token_hash, @at)
        ON CONFLICT (participant_id) DO UPDATE
        SET content = excluded.content, state = excluded.state, token_hash = excluded.token_hash, at = excluded.at
        """;

    public const string DropNewsletter = "DELETE FROM newsletter_requests WHERE participant_id = @participant";

    public const string PutIdentity = """
        INSERT INTO identities (hash, participant_id) VALUES (@hash, @participant)
        ON CONFLICT (hash) DO UPDATE SET participant_id = excluded.participant_id WHERE identities.participant_id <> excluded.participant_id
        """;

    /// <summary>Claims the row of whom a turn forgets before anything else is touched, as every turn of theirs does.</summary>
    public const string ClaimForgotten = "UPDATE participants SET version = version + 1 WHERE id = @forgotten AND version = @expected_version";

    /// <summary>The database's own cascade takes every row of theirs.</summary>
    public const string DeleteForgotten = "DELETE FROM participants WHERE id = @forgotten";

    public const string DeleteMessages = "DELETE FROM messages WHERE conversation_id = @conversation";
}
