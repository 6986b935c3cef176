using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SamenHier.Casework.Records;

/// <summary>The model of the database: for migrations and for reading outside the hot path.</summary>
public sealed class CaseworkContext(DbContextOptions<CaseworkContext> options) : DbContext(options)
{
    /// <summary>The participants.</summary>
    public DbSet<ParticipantRow> Participants => Set<ParticipantRow>();

    /// <summary>Who is who on the channels that know people over all conversations.</summary>
    public DbSet<IdentityRow> Identities => Set<IdentityRow>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<ParticipantId>().HaveConversion<ParticipantIdConverter>();
        configurationBuilder.Properties<GroupId>().HaveConversion<GroupIdConverter>();
        configurationBuilder.Properties<CaseId>().HaveConversion<CaseIdConverter>();
        configurationBuilder.Properties<RoundId>().HaveConversion<RoundIdConverter>();
        configurationBuilder.Properties<ProposalId>().HaveConversion<ProposalIdConverter>();
        configurationBuilder.Properties<StaffId>().HaveConversion<StaffIdConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMillisecondsConverter>();
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ParticipantRow>(row =>
        {
            row.ToTable("participants").HasKey(r => r.Id);
            row.Property(r => r.Id).HasColumnName("id").ValueGeneratedNever();
            row.Property(r => r.WrappedKey).HasColumnName("wrapped_key");
            row.Property(r => r.Version).HasColumnName("version");
            row.Property(r => r.CurrentConversation).HasColumnName("current_conversation");
            row.Property(r => r.Role).HasColumnName("role");
            row.Property(r => r.Language).HasColumnName("language");
            row.Property(r => r.State).HasColumnName("state");
            row.Property(r => r.Reference).HasColumnName("reference");
            row.Property(r => r.ReferenceHash).HasColumnName("reference_hash");
            row.Property(r => r.CreatedAt).HasColumnName("created_at");
            row.Property(r => r.LastTurnAt).HasColumnName("last_turn_at");
            row.Property(r => r.Town).HasColumnName("town");
            row.HasIndex(r => r.ReferenceHash).IsUnique();
            row.HasIndex(r => r.Town);
            row.HasMany(r => r.Answers).WithOne().HasForeignKey(r => r.ParticipantId).OnDelete(DeleteBehavior.Cascade);
            row.HasMany(r => r.Consents).WithOne().HasForeignKey(r => r.ParticipantId).OnDelete(DeleteBehavior.Cascade);
            row.HasMany(r => r.Requests).WithOne().HasForeignKey(r => r.ParticipantId).OnDelete(DeleteBehavior.Cascade);
            row.HasMany(r => r.Unanswered).WithOne().HasForeignKey(r => r.ParticipantId).OnDelete(DeleteBehavior.Cascade);
            row.HasOne(r => r.Newsletter).WithOne().HasForeignKey<NewsletterRow>(r => r.ParticipantId).OnDelete(DeleteBehavior.Cascade);
            row.HasOne(r => r.Seat).WithOne().HasForeignKey<GroupMemberRow>(r => r.ParticipantId).OnDelete(DeleteBehavior.Cascade);
            row.HasOne(r => r.Match).WithOne().HasForeignKey<GroupNewcomerRow>(r => r.ParticipantId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<ConversationRow>(row =>
        {
            row.ToTable("conversations").HasKey(r => r.Id);
            row.Property(r => r.Id).HasColumnName("id").ValueGeneratedNever();
            row.Property(r => r.ParticipantId).HasColumnName("participant_id");
            row.Property(r => r.ChannelId).HasColumnName("channel_id");
            row.Property(r => r.ConversationId).HasColumnName("conversation_id");
            row.Property(r => r.UserId).HasColumnName("user_id");
            row.Property(r => r.Reference).HasColumnName("reference");
            row.Property(r => r.LastSequence).HasColumnName("last_sequence");
            row.Property(r => r.LastAt).HasColumnName("last_at");
            row.HasIndex(r => r.ParticipantId);
            row.HasOne<ParticipantRow>().WithMany().HasForeignKey(r => r.ParticipantId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<StatePartRow>(row =>
        {
            row.ToTable("state_parts").HasKey(r => new { r.ParticipantId, r.Name });
            row.Property(r => r.ParticipantId).HasColumnName("participant_id");
            row.Property(r => r.Name).HasColumnName("name");
            row.Property(r => r.Value).HasColumnName("value");
            row.HasOne<ParticipantRow>().WithMany().HasForeignKey(r => r.ParticipantId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<AnswerRow>(row =>
        {
            row.ToTable("answers").HasKey(r => new { r.ParticipantId, r.Question });
            row.Property(r => r.ParticipantId).HasColumnName("participant_id");
            row.Property(r => r.Question).HasColumnName("question");
            row.Property(r => r.Content).HasColumnName("content");
            row.Property(r => r.Language).HasColumnName("language");
            row.Property(r => r.Wording).HasColumnName("wording");
            row.Property(r => r.At).HasColumnName("at");
        });
        modelBuilder.Entity<ConsentRow>(row =>
        {
            row.ToTable("consents").HasKey(r => new { r.ParticipantId, r.Purpose });
            row.Property(r => r.ParticipantId).HasColumnName("participant_id");
            row.Property(r => r.Purpose).HasColumnName("purpose");
            row.Property(r => r.Given).HasColumnName("given");
            row.Property(r => r.Language).HasColumnName("language");
            row.Property(r => r.Wording).HasColumnName("wording");
            row.Property(r => r.At).HasColumnName("at");
        });
        modelBuilder.Entity<PersonRequestRow>(row =>
        {
            row.ToTable("person_requests").HasKey(r => new { r.ParticipantId, r.Id });
            row.Property(r => r.ParticipantId).HasColumnName("participant_id");
            row.Property(r => r.Id).HasColumnName("id");
            row.Property(r => r.At).HasColumnName("at");
            row.Property(r => r.Content).HasColumnName("content");
        });
        modelBuilder.Entity<UnansweredQuestionRow>(row =>
        {
            row.ToTable("unanswered_questions").HasKey(r => new { r.ParticipantId, r.Id });
            row.Property(r => r.ParticipantId).HasColumnName("participant_id");
            row.Property(r => r.Id).HasColumnName("id");
            row.Property(r => r.At).HasColumnName("at");
            row.Property(r => r.Content).HasColumnName("content");
        });
        modelBuilder.Entity<FaqFeedbackRow>(row =>
        {
            row.ToTable("faq_feedback").HasKey(r => new { r.Entry, r.Language, r.Helped, r.Day });
            row.Property(r => r.Entry).HasColumnName("entry");
            row.Property(r => r.Language).HasColumnName("language");
            row.Property(r => r.Helped).HasColumnName("helped");
            row.Property(r => r.Day).HasColumnName("day");
            row.Property(r => r.Count).HasColumnName("count");
        });
        modelBuilder.Entity<SeenActivityRow>(row =>
        {
            row.ToTable("seen_activities").HasKey(r => new { r.ConversationId, r.KeyHash });
            row.Property(r => r.ConversationId).HasColumnName("conversation_id");
            row.Property(r => r.KeyHash).HasColumnName("key_hash");
            row.Property(r => r.ParticipantId).HasColumnName("participant_id");
            row.Property(r => r.ActivityId).HasColumnName("activity_id");
            row.Property(r => r.Response).HasColumnName("response");
            row.Property(r => r.ResponseStatus).HasColumnName("response_status");
            row.HasOne<ConversationRow>().WithMany().HasForeignKey(r => r.ConversationId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<MessageRow>(row =>
        {
            row.ToTable("messages").HasKey(r => new { r.ConversationId, r.Sequence });
            row.Property(r => r.ConversationId).HasColumnName("conversation_id");
            row.Property(r => r.Sequence).HasColumnName("sequence").ValueGeneratedNever();
            row.Property(r => r.ParticipantId).HasColumnName("participant_id");
            row.Property(r => r.ActivityId).HasColumnName("activity_id");
            row.Property(r => r.At).HasColumnName("at");
            row.Property(r => r.Body).HasColumnName("body");
            row.Property(r => r.Delivery).HasColumnName("delivery");
            row.Property(r => r.ChannelActivityId).HasColumnName("channel_activity_id");
            row.Property(r => r.Failure).HasColumnName("failure");
            row.Property(r => r.Replaces).HasColumnName("replaces");
            row.HasIndex(r => new { r.ParticipantId, r.At });
            row.HasIndex(r => new { r.ConversationId, r.Sequence }, "IX_messages_pending").HasFilter("delivery = 1");
            row.HasOne<ConversationRow>().WithMany().HasForeignKey(r => r.ConversationId).OnDelete(DeleteBehavior.Cascade);
            row.HasOne<ParticipantRow>().WithMany().HasForeignKey(r => r.ParticipantId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<GroupRow>(row =>
        {
            row.ToTable("groups").HasKey(r => r.Id);
            row.Property(r => r.Id).HasColumnName("id").ValueGeneratedNever();
            row.Property(r => r.WrappedKey).HasColumnName("wrapped_key");
            row.Property(r => r.Version).HasColumnName("version");
            row.Property(r => r.Kind).HasColumnName("kind");
            row.Property(r => r.Content).HasColumnName("content");
            row.Property(r => r.Plan).HasColumnName("plan");
            row.Property(r => r.FormedAt).HasColumnName("formed_at");
            row.Property(r => r.SentAt).HasColumnName("sent_at");
            row.Property(r => r.Builder).HasColumnName("builder");
            row.Property(r => r.Town).HasColumnName("town");
            row.Property(r => r.HasWomen).HasColumnName("has_women");
            row.HasIndex(r => r.Town);
        });
        modelBuilder.Entity<GroupMemberRow>(row =>
        {
            row.ToTable("group_members").HasKey(r => r.ParticipantId);
            row.Property(r => r.ParticipantId).HasColumnName("participant_id").ValueGeneratedNever();
            row.Property(r => r.GroupId).HasColumnName("group_id");
            row.Property(r => r.Seat).HasColumnName("seat");
            row.Property(r => r.JoinedAt).HasColumnName("joined_at");
            row.HasIndex(r => new { r.GroupId, r.Seat }).IsUnique();
            row.HasOne<GroupRow>().WithMany().HasForeignKey(r => r.GroupId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<GroupInvitationRow>(row =>
        {
            row.ToTable("group_invitations").HasKey(r => r.GroupId);
            row.Property(r => r.GroupId).HasColumnName("group_id").ValueGeneratedNever();
            row.Property(r => r.CodeHash).HasColumnName("code_hash");
            row.Property(r => r.Content).HasColumnName("content");
            row.Property(r => r.ExpiresAt).HasColumnName("expires_at");
            row.Property(r => r.UsesLeft).HasColumnName("uses_left");
            row.HasIndex(r => r.CodeHash).IsUnique();
            row.HasOne<GroupRow>().WithOne().HasForeignKey<GroupInvitationRow>(r => r.GroupId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<GroupNewcomerRow>(row =>
        {
            row.ToTable("group_newcomers").HasKey(r => r.GroupId);
            row.Property(r => r.GroupId).HasColumnName("group_id").ValueGeneratedNever();
            row.Property(r => r.ParticipantId).HasColumnName("participant_id");
            row.Property(r => r.Since).HasColumnName("since");
            row.Property(r => r.ProposalId).HasColumnName("proposal_id");
            row.Property(r => r.State).HasColumnName("state");
            row.Property(r => r.ActBuilder).HasColumnName("act_builder");
            row.Property(r => r.ActNewcomer).HasColumnName("act_newcomer");
            row.Property(r => r.ActGroup).HasColumnName("act_group");
            row.HasOne<GroupRow>().WithOne().HasForeignKey<GroupNewcomerRow>(r => r.GroupId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<NoticeRow>(row =>
        {
            row.ToTable("notices").HasKey(r => new { r.ParticipantId, r.Id });
            row.Property(r => r.ParticipantId).HasColumnName("participant_id");
            row.Property(r => r.Id).HasColumnName("id");
            row.Property(r => r.At).HasColumnName("at");
            row.Property(r => r.Content).HasColumnName("content");
            row.HasOne<ParticipantRow>().WithMany().HasForeignKey(r => r.ParticipantId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<NewsletterRow>(row =>
        {
            row.ToTable("newsletter_requests").HasKey(r => r.ParticipantId);
            row.Property(r => r.ParticipantId).HasColumnName("participant_id").ValueGeneratedNever();
            row.Property(r => r.Content).HasColumnName("content");
            row.Property(r => r.State).HasColumnName("state");
            row.Property(r => r.TokenHash).HasColumnName("token_hash");
            row.Property(r => r.At).HasColumnName("at");
            row.HasIndex(r => r.TokenHash).IsUnique();
        });
        modelBuilder.Entity<IdentityRow>(row =>
        {
            row.ToTable("identities").HasKey(r => r.Hash);
            row.Property(r => r.Hash).HasColumnName("hash").ValueGeneratedNever();
            row.Property(r => r.ParticipantId).HasColumnName("participant_id");
            row.HasOne<ParticipantRow>().WithMany().HasForeignKey(r => r.ParticipantId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<SecretRow>(row =>
        {
            row.ToTable("secrets").HasKey(r => r.Name);
            row.Property(r => r.Name).HasColumnName("name");
            row.Property(r => r.Value).HasColumnName("value");
        });
        modelBuilder.Entity<CodeAttemptRow>(row =>
        {
            row.ToTable("code_attempts").HasKey(r => new { r.ScopeHash, r.At });
            row.Property(r => r.ScopeHash).HasColumnName("scope_hash");
            row.Property(r => r.At).HasColumnName("at");
            row.Property(r => r.Attempts).HasColumnName("attempts");
            row.HasIndex(r => r.At);
        });
        modelBuilder.Entity<PostcodeRow>(row =>
        {
            row.ToTable("postcodes").HasKey(r => r.Postcode4);
            row.Property(r => r.Postcode4).HasColumnName("postcode4");
            row.Property(r => r.Place).HasColumnName("place");
            row.Property(r => r.Latitude).HasColumnName("latitude");
            row.Property(r => r.Longitude).HasColumnName("longitude");
        });
        modelBuilder.Entity<PostcodeImportRow>(row =>
        {
            row.ToTable("postcode_imports").HasKey(r => r.Country);
            row.Property(r => r.Country).HasColumnName("country");
            row.Property(r => r.Source).HasColumnName("source");
            row.Property(r => r.Areas).HasColumnName("areas");
            row.Property(r => r.At).HasColumnName("at");
        });
        modelBuilder.Entity<DueScrubRow>(row =>
        {
            row.ToTable("due_scrubs").HasKey(r => r.Id);
            row.Property(r => r.Id).HasColumnName("id");
        });
        DeskModel.Add(modelBuilder);
        MatchModel.Add(modelBuilder);
    }

    private sealed class ParticipantIdConverter() : ValueConverter<ParticipantId, byte[]>(id => id.ToBytes(), bytes => new(RowId.Read(bytes)));

    private sealed class GroupIdConverter() : ValueConverter<GroupId, byte[]>(id => id.ToBytes(), bytes => new(RowId.Read(bytes)));

    private sealed class CaseIdConverter() : ValueConverter<CaseId, byte[]>(id => id.ToBytes(), bytes => new(RowId.Read(bytes)));

    private sealed class RoundIdConverter() : ValueConverter<RoundId, byte[]>(id => id.ToBytes(), bytes => new(RowId.Read(bytes)));

    private sealed class ProposalIdConverter() : ValueConverter<ProposalId, byte[]>(id => id.ToBytes(), bytes => new(RowId.Read(bytes)));

    private sealed class StaffIdConverter() : ValueConverter<StaffId, byte[]>(id => id.ToBytes(), bytes => new(RowId.Read(bytes)));

    private sealed class UtcMillisecondsConverter() : ValueConverter<DateTimeOffset, long>(
        at => at.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
}
