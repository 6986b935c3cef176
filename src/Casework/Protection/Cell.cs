using System.Buffers.Binary;
using System.Text;
using SamenHier.Casework.Records;

namespace SamenHier.Casework.Protection;

/// <summary>Names one sealed value by column and row; sealed into the value, so that no other row's value passes for it.</summary>
internal readonly record struct Cell(string Column, byte[] Row)
{
    public static Cell CurrentConversation { get; } = new("participants.current_conversation", []);

    public static Cell ReferenceCode { get; } = new("participants.reference", []);

    public static Cell GroupContent { get; } = new("groups.content", []);

    public static Cell GroupPlan { get; } = new("groups.plan", []);

    public static Cell InvitationCode { get; } = new("group_invitations.content", []);

    public static Cell NewsletterContent { get; } = new("newsletter_requests.content", []);

    public static Cell ConversationId(byte[] conversation) => new("conversations.conversation_id", conversation);

    public static Cell UserId(byte[] conversation) => new("conversations.user_id", conversation);

    public static Cell ConversationReference(byte[] conversation) => new("conversations.reference", conversation);

    public static Cell StatePart(string name) => new("state_parts.value", Encoding.UTF8.GetBytes(name));

    public static Cell AnswerContent(string question) => new("answers.content", Encoding.UTF8.GetBytes(question));

    public static Cell RequestContent(byte[] request) => new("person_requests.content", request);

    public static Cell UnansweredContent(byte[] question) => new("unanswered_questions.content", question);

    public static Cell NoticeContent(byte[] notice) => new("notices.content", notice);

    public static Cell CaseContent(CaseId @case) => new("cases.content", @case.ToBytes());

    public static Cell DraftContent(CaseId @case, StaffId by) => new("case_drafts.content", [.. @case.ToBytes(), .. by.ToBytes()]);

    public static Cell ProposalCard(ProposalId proposal) => new("proposals.card", proposal.ToBytes());

    public static Cell ProposalForNewcomer(ProposalId proposal) => new("proposals.for_newcomer", proposal.ToBytes());

    public static Cell ProposalForGroup(ProposalId proposal) => new("proposals.for_group", proposal.ToBytes());

    public static Cell ProposalEndWords(ProposalId proposal) => new("proposals.end_words", proposal.ToBytes());

    public static Cell OverrideReason(GroupId group) => new("pair_overrides.content", group.ToBytes());

    public static Cell RoundNewcomer(RoundId round) => new("match_round_newcomers.content", round.ToBytes());

    public static Cell RoundGroup(RoundId round) => new("match_round_groups.content", round.ToBytes());

    public static Cell Response(byte[] conversation, byte[] activity) => new("seen_activities.response", [.. conversation, .. activity]);

    public static Cell MessageBody(byte[] conversation, long sequence) => new("messages.body", Message(conversation, sequence));

    public static Cell TranslationContent(byte[] conversation, long sequence, string language) =>
        new("message_translations.content", [.. Message(conversation, sequence), .. Encoding.UTF8.GetBytes(language)]);

    private static byte[] Message(byte[] conversation, long sequence)
    {
        var row = new byte[conversation.Length + sizeof(long)];
        conversation.CopyTo(row, 0);
        BinaryPrimitives.WriteInt64BigEndian(row.AsSpan(conversation.Length), sequence);
        return row;
    }
}
