using Microsoft.EntityFrameworkCore;

namespace SamenHier.Casework.Records;

/// <summary>The part of the model that the desk brought: organisations, staff, cases, contents, the audit log.</summary>
internal static class DeskModel
{
    private const string Open = "state <> 2";

    public static void Add(ModelBuilder modelBuilder)
    {
        AddOrganisations(modelBuilder);
        AddCases(modelBuilder);
        AddWhatHangsOnCases(modelBuilder);
        AddLogs(modelBuilder);
    }

    private static void AddOrganisations(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<OrganisationRow>(row =>
        {
            row.ToTable("organisations").HasKey(r => r.Id);
            row.Property(r => r.Id).HasColumnName("id");
            row.Property(r => r.TakesTheRest).HasColumnName("takes_the_rest");
            row.Property(r => r.Content).HasColumnName("content");
        });
        modelBuilder.Entity<OrganisationTownRow>(row =>
        {
            row.ToTable("organisation_towns").HasKey(r => r.Town);
            row.Property(r => r.Town).HasColumnName("town");
            row.Property(r => r.OrganisationId).HasColumnName("organisation_id");
            row.HasOne<OrganisationRow>().WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<StaffRow>(row =>
        {
            row.ToTable("staff").HasKey(r => r.Id);
            row.Property(r => r.Id).HasColumnName("id").ValueGeneratedNever();
            row.Property(r => r.Role).HasColumnName("role");
            row.Property(r => r.OrganisationId).HasColumnName("organisation_id");
            row.Property(r => r.IsActive).HasColumnName("is_active");
            row.Property(r => r.Content).HasColumnName("content");
        });
    }

    private static void AddCases(ModelBuilder modelBuilder) => modelBuilder.Entity<CaseRow>(row =>
    {
        row.ToTable("cases").HasKey(r => r.Id);
        row.Property(r => r.Id).HasColumnName("id").ValueGeneratedNever();
        row.Property(r => r.ParticipantId).HasColumnName("participant_id");
        row.Property(r => r.Version).HasColumnName("version");
        row.Property(r => r.State).HasColumnName("state");
        row.Property(r => r.Urgency).HasColumnName("urgency");
        row.Property(r => r.Reason).HasColumnName("reason");
        row.Property(r => r.Language).HasColumnName("language");
        row.Property(r => r.Role).HasColumnName("role");
        row.Property(r => r.OpenedAt).HasColumnName("opened_at");
        row.Property(r => r.WaitingSince).HasColumnName("waiting_since");
        row.Property(r => r.AssignedTo).HasColumnName("assigned_to");
        row.Property(r => r.HasTurn).HasColumnName("has_turn");
        row.Property(r => r.OfferedTo).HasColumnName("offered_to");
        row.Property(r => r.LimitsPassed).HasColumnName("limits_passed");
        row.Property(r => r.DueAt).HasColumnName("due_at");
        row.Property(r => r.ClosedAt).HasColumnName("closed_at");
        row.Property(r => r.CloseReason).HasColumnName("close_reason");
        row.Property(r => r.Content).HasColumnName("content");
        row.HasIndex(r => new { r.ParticipantId, r.OpenedAt });
        row.HasIndex(r => r.ParticipantId, "IX_cases_open").IsUnique().HasFilter(Open);
        row.HasIndex(r => new { r.Urgency, r.WaitingSince }, "IX_cases_inbox").HasFilter(Open);
        row.HasIndex(r => r.DueAt, "IX_cases_due").HasFilter(Open);
        row.HasIndex(r => r.AssignedTo, "IX_cases_assigned").HasFilter("state = 1");
        row.HasIndex(r => r.ClosedAt, "IX_cases_closed").HasFilter("state = 2");
        row.HasOne<ParticipantRow>().WithMany().HasForeignKey(r => r.ParticipantId).OnDelete(DeleteBehavior.Cascade);
    });

    private static void AddWhatHangsOnCases(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CaseDraftRow>(row =>
        {
            row.ToTable("case_drafts").HasKey(r => new { r.CaseId, r.StaffId });
            row.Property(r => r.CaseId).HasColumnName("case_id");
            row.Property(r => r.StaffId).HasColumnName("staff_id");
            row.Property(r => r.Content).HasColumnName("content");
            row.HasOne<CaseRow>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<MessageTranslationRow>(row =>
        {
            row.ToTable("message_translations").HasKey(r => new { r.ConversationId, r.Sequence, r.Language });
            row.Property(r => r.ConversationId).HasColumnName("conversation_id");
            row.Property(r => r.Sequence).HasColumnName("sequence").ValueGeneratedNever();
            row.Property(r => r.Language).HasColumnName("language");
            row.Property(r => r.ParticipantId).HasColumnName("participant_id");
            row.Property(r => r.Content).HasColumnName("content");
            row.HasOne<MessageRow>().WithMany().HasForeignKey(r => new { r.ConversationId, r.Sequence }).OnDelete(DeleteBehavior.Cascade);
            row.HasOne<ParticipantRow>().WithMany().HasForeignKey(r => r.ParticipantId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<AlertRow>(row =>
        {
            row.ToTable("alerts").HasKey(r => r.Id);
            row.Property(r => r.Id).HasColumnName("id").ValueGeneratedNever();
            row.Property(r => r.Kind).HasColumnName("kind");
            row.Property(r => r.CaseId).HasColumnName("case_id");
            row.Property(r => r.StaffId).HasColumnName("staff_id");
            row.Property(r => r.OrganisationId).HasColumnName("organisation_id");
            row.Property(r => r.At).HasColumnName("at");
            row.HasOne<CaseRow>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void AddLogs(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ContentEditRow>(row =>
        {
            row.ToTable("content_edits").HasKey(r => new { r.Kind, r.Key, r.Language, r.Version });
            row.Property(r => r.Kind).HasColumnName("kind");
            row.Property(r => r.Key).HasColumnName("key");
            row.Property(r => r.Language).HasColumnName("language");
            row.Property(r => r.Version).HasColumnName("version").ValueGeneratedNever();
            row.Property(r => r.Value).HasColumnName("value");
            row.Property(r => r.Review).HasColumnName("review");
            row.Property(r => r.WrittenBy).HasColumnName("written_by");
            row.Property(r => r.At).HasColumnName("at");
        });
        modelBuilder.Entity<AuditLineRow>(row =>
        {
            row.ToTable("audit_lines").HasKey(r => r.Id);
            row.Property(r => r.Id).HasColumnName("id").ValueGeneratedNever();
            row.Property(r => r.At).HasColumnName("at");
            row.Property(r => r.DoneBy).HasColumnName("done_by");
            row.Property(r => r.Action).HasColumnName("action");
            row.Property(r => r.Subject).HasColumnName("subject");
            row.HasIndex(r => new { r.Subject, r.At });
        });
    }
}
