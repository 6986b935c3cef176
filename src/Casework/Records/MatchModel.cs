using Microsoft.EntityFrameworkCore;

namespace SamenHier.Casework.Records;

/// <summary>The part of the model that matching brought: rounds, proposals, acts, and what people said of pairs and matches.</summary>
internal static class MatchModel
{
    private const string Open = "state < 3";

    public static void Add(ModelBuilder modelBuilder)
    {
        AddRounds(modelBuilder);
        AddProposals(modelBuilder);
        AddMatches(modelBuilder);
        AddWhatPeopleSaid(modelBuilder);
    }

    private static void AddRounds(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<MatchRoundRow>(row =>
        {
            row.ToTable("match_rounds").HasKey(r => r.Id);
            row.Property(r => r.Id).HasColumnName("id").ValueGeneratedNever();
            row.Property(r => r.At).HasColumnName("at");
            row.Property(r => r.AskedBy).HasColumnName("asked_by");
            row.Property(r => r.OrganisationId).HasColumnName("organisation_id");
            row.Property(r => r.Newcomers).HasColumnName("newcomers");
            row.Property(r => r.Groups).HasColumnName("groups");
            row.Property(r => r.Proposals).HasColumnName("proposals");
            row.Property(r => r.Content).HasColumnName("content");
        });
        modelBuilder.Entity<MatchRoundNewcomerRow>(row =>
        {
            row.ToTable("match_round_newcomers").HasKey(r => new { r.RoundId, r.Alias });
            row.Property(r => r.RoundId).HasColumnName("round_id");
            row.Property(r => r.Alias).HasColumnName("alias");
            row.Property(r => r.ParticipantId).HasColumnName("participant_id");
            row.Property(r => r.Content).HasColumnName("content");
            row.HasOne<MatchRoundRow>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Cascade);
            row.HasOne<ParticipantRow>().WithMany().HasForeignKey(r => r.ParticipantId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<MatchRoundGroupRow>(row =>
        {
            row.ToTable("match_round_groups").HasKey(r => new { r.RoundId, r.Alias });
            row.Property(r => r.RoundId).HasColumnName("round_id");
            row.Property(r => r.Alias).HasColumnName("alias");
            row.Property(r => r.GroupId).HasColumnName("group_id");
            row.Property(r => r.Content).HasColumnName("content");
            row.HasOne<MatchRoundRow>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Cascade);
            row.HasOne<GroupRow>().WithMany().HasForeignKey(r => r.GroupId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void AddProposals(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ProposalRow>(row =>
        {
            row.ToTable("proposals").HasKey(r => r.Id);
            row.HasAlternateKey(r => new { r.Id, r.ParticipantId, r.GroupId, r.State });
            row.Property(r => r.Id).HasColumnName("id").ValueGeneratedNever();
            row.Property(r => r.Version).HasColumnName("version");
            row.Property(r => r.RoundId).HasColumnName("round_id");
            row.Property(r => r.ParticipantId).HasColumnName("participant_id");
            row.Property(r => r.GroupId).HasColumnName("group_id");
            row.Property(r => r.State).HasColumnName("state").ValueGeneratedNever();
            row.Property(r => r.LastAct).HasColumnName("last_act");
            row.Property(r => r.MadeAt).HasColumnName("made_at");
            row.Property(r => r.BeginsOn).HasColumnName("begins_on");
            row.Property(r => r.EndBy).HasColumnName("end_by");
            row.Property(r => r.EndReason).HasColumnName("end_reason");
            row.Property(r => r.EndedAt).HasColumnName("ended_at");
            row.Property(r => r.Card).HasColumnName("card");
            row.Property(r => r.ForNewcomer).HasColumnName("for_newcomer");
            row.Property(r => r.ForGroup).HasColumnName("for_group");
            row.Property(r => r.EndWords).HasColumnName("end_words");
            row.HasIndex(r => new { r.ParticipantId, r.MadeAt });
            row.HasIndex(r => new { r.GroupId, r.MadeAt });
            row.HasIndex(r => r.ParticipantId, "IX_proposals_open_participant").IsUnique().HasFilter(Open);
            row.HasIndex(r => r.GroupId, "IX_proposals_open_group").IsUnique().HasFilter(Open);
            row.HasOne<MatchRoundRow>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.NoAction);
            row.HasOne<ParticipantRow>().WithMany(r => r.Proposals).HasForeignKey(r => r.ParticipantId).OnDelete(DeleteBehavior.Cascade);
            row.HasOne<GroupRow>().WithMany().HasForeignKey(r => r.GroupId).OnDelete(DeleteBehavior.Cascade);
            row.HasOne<MatchActRow>().WithMany().HasForeignKey(r => new { r.Id, r.LastAct }).OnDelete(DeleteBehavior.NoAction);
        });
        modelBuilder.Entity<MatchActRow>(row =>
        {
            row.ToTable("match_acts").HasKey(r => new { r.ProposalId, r.Kind });
            row.Property(r => r.ProposalId).HasColumnName("proposal_id");
            row.Property(r => r.Kind).HasColumnName("kind").ValueGeneratedNever();
            row.Property(r => r.At).HasColumnName("at");
            row.Property(r => r.StaffId).HasColumnName("staff_id");
            row.Property(r => r.ParticipantId).HasColumnName("participant_id");
            row.Property(r => r.AfterKind).HasColumnName("after_kind");
            row.HasOne<ProposalRow>().WithMany().HasForeignKey(r => r.ProposalId).OnDelete(DeleteBehavior.Cascade);
            row.HasOne<ParticipantRow>().WithMany().HasForeignKey(r => r.ParticipantId).OnDelete(DeleteBehavior.SetNull);
            row.HasOne<MatchActRow>().WithMany().HasForeignKey(r => new { r.ProposalId, r.AfterKind }).OnDelete(DeleteBehavior.NoAction);
        });
    }

    private static void AddMatches(ModelBuilder modelBuilder) => modelBuilder.Entity<GroupNewcomerRow>(row =>
    {
        row.HasOne<ProposalRow>().WithMany()
            .HasForeignKey(r => new { r.ProposalId, r.ParticipantId, r.GroupId, r.State })
            .HasPrincipalKey(r => new { r.Id, r.ParticipantId, r.GroupId, r.State })
            .OnDelete(DeleteBehavior.Cascade);
        row.HasOne<MatchActRow>().WithMany().HasForeignKey(r => new { r.ProposalId, r.ActBuilder }).OnDelete(DeleteBehavior.NoAction);
        row.HasOne<MatchActRow>().WithMany().HasForeignKey(r => new { r.ProposalId, r.ActNewcomer }).OnDelete(DeleteBehavior.NoAction);
        row.HasOne<MatchActRow>().WithMany().HasForeignKey(r => new { r.ProposalId, r.ActGroup }).OnDelete(DeleteBehavior.NoAction);
    });

    private static void AddWhatPeopleSaid(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PairOverrideRow>(row =>
        {
            row.ToTable("pair_overrides").HasKey(r => new { r.ParticipantId, r.GroupId });
            row.Property(r => r.ParticipantId).HasColumnName("participant_id");
            row.Property(r => r.GroupId).HasColumnName("group_id");
            row.Property(r => r.IsPin).HasColumnName("is_pin");
            row.Property(r => r.StaffId).HasColumnName("staff_id");
            row.Property(r => r.At).HasColumnName("at");
            row.Property(r => r.Content).HasColumnName("content");
            row.HasOne<ParticipantRow>().WithMany().HasForeignKey(r => r.ParticipantId).OnDelete(DeleteBehavior.Cascade);
            row.HasOne<GroupRow>().WithMany().HasForeignKey(r => r.GroupId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<MatchResultRow>(row =>
        {
            row.ToTable("match_results").HasKey(r => r.ProposalId);
            row.Property(r => r.ProposalId).HasColumnName("proposal_id").ValueGeneratedNever();
            row.Property(r => r.AtHome).HasColumnName("at_home");
            row.Property(r => r.LessLonely).HasColumnName("less_lonely");
            row.Property(r => r.Contact).HasColumnName("contact");
            row.Property(r => r.Completed).HasColumnName("completed");
            row.Property(r => r.StaffId).HasColumnName("staff_id");
            row.Property(r => r.At).HasColumnName("at");
            row.HasOne<ProposalRow>().WithOne().HasForeignKey<MatchResultRow>(r => r.ProposalId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
