using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SamenHier.Casework.Records;

namespace SamenHier.Casework.Migrations;

/// <summary>Rounds of matching, proposals with their acts, pairs that were fixed or forbidden, how matches went. A match needs its three acts from here on.</summary>
[DbContext(typeof(CaseworkContext))]
[Migration("20261123090000_Matches")]
public sealed class Matches : Migration
{
    private const string Open = "state < 3";

    private static readonly string[] ActKey = ["proposal_id", "kind"];
    private static readonly string[] ProposalKey = ["id", "participant_id", "group_id", "state"];
    private static readonly string[] OfParticipant = ["participant_id", "made_at"];
    private static readonly string[] OfGroup = ["group_id", "made_at"];
    private static readonly string[] LastAct = ["id", "last_act"];
    private static readonly string[] ActBefore = ["proposal_id", "after_kind"];
    private static readonly string[] Final = ["proposal_id", "participant_id", "group_id", "state"];
    private static readonly string[] ActBuilder = ["proposal_id", "act_builder"];
    private static readonly string[] ActNewcomer = ["proposal_id", "act_newcomer"];
    private static readonly string[] ActGroup = ["proposal_id", "act_group"];

    private static readonly string[] TablesDependentFirst =
        ["group_newcomers", "match_results", "pair_overrides", "match_acts", "proposals", "match_round_groups", "match_round_newcomers", "match_rounds"];

    // In a shell on the file the foreign keys may be off. A later migration that makes one of these tables anew makes its triggers anew too.
    private static readonly string[] SqliteTriggers =
    [
        $"""
        CREATE TRIGGER group_newcomers_insert BEFORE INSERT ON group_newcomers WHEN {WithoutActs}
        BEGIN SELECT RAISE(ABORT, 'A match needs its three acts.'); END
        """,
        $"""
        CREATE TRIGGER group_newcomers_update BEFORE UPDATE ON group_newcomers WHEN {WithoutActs}
        BEGIN SELECT RAISE(ABORT, 'A match needs its three acts.'); END
        """,
        """
        CREATE TRIGGER match_acts_insert BEFORE INSERT ON match_acts
        WHEN NEW.kind <> 1 AND NOT EXISTS (SELECT 1 FROM match_acts WHERE proposal_id = NEW.proposal_id AND kind = NEW.kind - 1)
        BEGIN SELECT RAISE(ABORT, 'An act needs the one before it.'); END
        """,
        """
        CREATE TRIGGER match_acts_update BEFORE UPDATE OF proposal_id, kind, at, staff_id, after_kind ON match_acts
        BEGIN SELECT RAISE(ABORT, 'An act is never changed.'); END
        """,
        """
        CREATE TRIGGER match_acts_delete BEFORE DELETE ON match_acts WHEN EXISTS (SELECT 1 FROM proposals WHERE id = OLD.proposal_id AND last_act >= OLD.kind)
        BEGIN SELECT RAISE(ABORT, 'An act goes with its proposal only.'); END
        """,
        """
        CREATE TRIGGER proposals_insert BEFORE INSERT ON proposals
        WHEN NEW.last_act IS NOT NULL AND NOT EXISTS (SELECT 1 FROM match_acts WHERE proposal_id = NEW.id AND kind = NEW.last_act)
        BEGIN SELECT RAISE(ABORT, 'A proposal stands where its acts have brought it.'); END
        """,
        """
        CREATE TRIGGER proposals_update BEFORE UPDATE ON proposals
        WHEN NEW.last_act IS NOT NULL AND NOT EXISTS (SELECT 1 FROM match_acts WHERE proposal_id = NEW.id AND kind = NEW.last_act)
        BEGIN SELECT RAISE(ABORT, 'A proposal stands where its acts have brought it.'); END
        """,
        """
        CREATE TRIGGER proposals_pair BEFORE UPDATE OF id, participant_id, group_id ON proposals
        BEGIN SELECT RAISE(ABORT, 'A proposal is of one newcomer and one group for ever.'); END
        """,
    ];

    private const string WithoutActs = """
        (SELECT COUNT(*) FROM match_acts WHERE proposal_id = NEW.proposal_id AND kind IN (1, 2, 3)) <> 3
            OR NOT EXISTS (
                SELECT 1 FROM proposals
                WHERE id = NEW.proposal_id AND participant_id = NEW.participant_id AND group_id = NEW.group_id AND state = 3)
        """;

    private bool IsSqlite => ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) is true;

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<bool>("has_women", "groups", nullable: true);
        AddRounds(migrationBuilder);
        AddProposals(migrationBuilder);
        AddActs(migrationBuilder);
        AddWhatPeopleSaid(migrationBuilder);

        // No release ever wrote a row of it.
        migrationBuilder.DropTable("group_newcomers");
        AddMatches(migrationBuilder);
        foreach (var trigger in IsSqlite ? SqliteTriggers : []) migrationBuilder.Sql(trigger);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        // Proposals and acts point at each other.
        migrationBuilder.Sql("DELETE FROM proposals");
        if (!IsSqlite) migrationBuilder.DropForeignKey("FK_proposals_match_acts", "proposals");
        foreach (var table in TablesDependentFirst) migrationBuilder.DropTable(table);
        migrationBuilder.CreateTable(
            "group_newcomers",
            table => new
            {
                group_id = table.Column<byte[]>(),
                participant_id = table.Column<byte[]>(),
                since = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_group_newcomers", row => row.group_id);
                table.ForeignKey("FK_group_newcomers_groups", row => row.group_id, "groups", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_group_newcomers_participants", row => row.participant_id, "participants", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_group_newcomers_participant_id", "group_newcomers", "participant_id", unique: true);

        // Both providers know it; EF Core would write the table anew.
        migrationBuilder.Sql("ALTER TABLE groups DROP COLUMN has_women");
    }

    private static void AddRounds(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "match_rounds",
            table => new
            {
                id = table.Column<byte[]>(),
                at = table.Column<long>(),
                asked_by = table.Column<byte[]>(nullable: true),
                organisation_id = table.Column<string>(nullable: true),
                newcomers = table.Column<int>(),
                groups = table.Column<int>(),
                proposals = table.Column<int>(),
                content = table.Column<byte[]>(),
            },
            constraints: table => table.PrimaryKey("PK_match_rounds", row => row.id));
        migrationBuilder.CreateTable(
            "match_round_newcomers",
            table => new
            {
                round_id = table.Column<byte[]>(),
                alias = table.Column<string>(),
                participant_id = table.Column<byte[]>(),
                content = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_match_round_newcomers", row => new { row.round_id, row.alias });
                table.ForeignKey("FK_match_round_newcomers_match_rounds", row => row.round_id, "match_rounds", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_match_round_newcomers_participants", row => row.participant_id, "participants", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "match_round_groups",
            table => new
            {
                round_id = table.Column<byte[]>(),
                alias = table.Column<string>(),
                group_id = table.Column<byte[]>(),
                content = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_match_round_groups", row => new { row.round_id, row.alias });
                table.ForeignKey("FK_match_round_groups_match_rounds", row => row.round_id, "match_rounds", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_match_round_groups_groups", row => row.group_id, "groups", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_match_round_newcomers_participant_id", "match_round_newcomers", "participant_id");
        migrationBuilder.CreateIndex("IX_match_round_groups_group_id", "match_round_groups", "group_id");
    }

    private void AddProposals(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "proposals",
            table => new
            {
                id = table.Column<byte[]>(),
                version = table.Column<long>(),
                round_id = table.Column<byte[]>(),
                participant_id = table.Column<byte[]>(),
                group_id = table.Column<byte[]>(),
                state = table.Column<int>(),
                last_act = table.Column<int>(nullable: true),
                made_at = table.Column<long>(),
                begins_on = table.Column<string>(nullable: true),
                end_by = table.Column<string>(nullable: true),
                end_reason = table.Column<string>(nullable: true),
                ended_at = table.Column<long>(nullable: true),
                card = table.Column<byte[]>(),
                for_newcomer = table.Column<byte[]>(nullable: true),
                for_group = table.Column<byte[]>(nullable: true),
                end_words = table.Column<byte[]>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_proposals", row => row.id);
                table.UniqueConstraint("AK_proposals_id_participant_id_group_id_state", row => new { row.id, row.participant_id, row.group_id, row.state });
                table.ForeignKey("FK_proposals_match_rounds", row => row.round_id, "match_rounds", "id");
                table.ForeignKey("FK_proposals_participants", row => row.participant_id, "participants", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_proposals_groups", row => row.group_id, "groups", "id", onDelete: ReferentialAction.Cascade);
                if (IsSqlite) table.ForeignKey("FK_proposals_match_acts", row => new { row.id, row.last_act }, "match_acts", ActKey);

                // Each state has the act that led to it: what does not know of a null does not refuse it.
                table.CheckConstraint(
                    "CK_proposals_state",
                    """
                    (state = 0 AND last_act IS NULL) OR (state IN (1, 2) AND last_act IS NOT NULL AND last_act = state)
                    OR (state IN (3, 5) AND last_act IS NOT NULL AND last_act = 3) OR (state = 4 AND (last_act IS NULL OR last_act IN (1, 2)))
                    """);
                table.CheckConstraint("CK_proposals_end", "(state < 4 AND ended_at IS NULL) OR (state >= 4 AND ended_at IS NOT NULL)");
            });
        migrationBuilder.CreateIndex("IX_proposals_participant_id_made_at", "proposals", OfParticipant);
        migrationBuilder.CreateIndex("IX_proposals_group_id_made_at", "proposals", OfGroup);
        migrationBuilder.CreateIndex("IX_proposals_open_participant", "proposals", "participant_id", unique: true, filter: Open);
        migrationBuilder.CreateIndex("IX_proposals_open_group", "proposals", "group_id", unique: true, filter: Open);
        migrationBuilder.CreateIndex("IX_proposals_round_id", "proposals", "round_id");
        migrationBuilder.CreateIndex("IX_proposals_id_last_act", "proposals", LastAct);
    }

    private void AddActs(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "match_acts",
            table => new
            {
                proposal_id = table.Column<byte[]>(),
                kind = table.Column<int>(),
                at = table.Column<long>(),
                staff_id = table.Column<byte[]>(nullable: true),
                participant_id = table.Column<byte[]>(nullable: true),
                after_kind = table.Column<int>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_match_acts", row => new { row.proposal_id, row.kind });
                table.ForeignKey("FK_match_acts_proposals", row => row.proposal_id, "proposals", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_match_acts_participants", row => row.participant_id, "participants", "id", onDelete: ReferentialAction.SetNull);
                table.ForeignKey("FK_match_acts_match_acts", row => new { row.proposal_id, row.after_kind }, "match_acts", ActKey);
                table.CheckConstraint(
                    "CK_match_acts_order",
                    """
                    (kind = 1 AND staff_id IS NOT NULL AND participant_id IS NULL AND after_kind IS NULL)
                    OR (kind IN (2, 3) AND staff_id IS NULL AND after_kind IS NOT NULL AND after_kind = kind - 1)
                    """);
            });
        migrationBuilder.CreateIndex("IX_match_acts_participant_id", "match_acts", "participant_id");
        migrationBuilder.CreateIndex("IX_match_acts_proposal_id_after_kind", "match_acts", ActBefore);
        if (!IsSqlite) migrationBuilder.AddForeignKey("FK_proposals_match_acts", "proposals", LastAct, "match_acts", principalColumns: ActKey);
    }

    private static void AddMatches(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "group_newcomers",
            table => new
            {
                group_id = table.Column<byte[]>(),
                participant_id = table.Column<byte[]>(),
                since = table.Column<long>(),
                proposal_id = table.Column<byte[]>(),
                state = table.Column<int>(),
                act_builder = table.Column<int>(),
                act_newcomer = table.Column<int>(),
                act_group = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_group_newcomers", row => row.group_id);
                table.ForeignKey("FK_group_newcomers_groups", row => row.group_id, "groups", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_group_newcomers_participants", row => row.participant_id, "participants", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_group_newcomers_proposals",
                    row => new { row.proposal_id, row.participant_id, row.group_id, row.state },
                    "proposals",
                    ProposalKey,
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_group_newcomers_act_builder", row => new { row.proposal_id, row.act_builder }, "match_acts", ActKey);
                table.ForeignKey("FK_group_newcomers_act_newcomer", row => new { row.proposal_id, row.act_newcomer }, "match_acts", ActKey);
                table.ForeignKey("FK_group_newcomers_act_group", row => new { row.proposal_id, row.act_group }, "match_acts", ActKey);
                table.CheckConstraint("CK_group_newcomers_acts", "state = 3 AND act_builder = 1 AND act_newcomer = 2 AND act_group = 3");
            });
        migrationBuilder.CreateIndex("IX_group_newcomers_participant_id", "group_newcomers", "participant_id", unique: true);
        migrationBuilder.CreateIndex("IX_group_newcomers_proposal_id_participant_id_group_id_state", "group_newcomers", Final);
        migrationBuilder.CreateIndex("IX_group_newcomers_proposal_id_act_builder", "group_newcomers", ActBuilder);
        migrationBuilder.CreateIndex("IX_group_newcomers_proposal_id_act_newcomer", "group_newcomers", ActNewcomer);
        migrationBuilder.CreateIndex("IX_group_newcomers_proposal_id_act_group", "group_newcomers", ActGroup);
    }

    private static void AddWhatPeopleSaid(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "pair_overrides",
            table => new
            {
                participant_id = table.Column<byte[]>(),
                group_id = table.Column<byte[]>(),
                is_pin = table.Column<bool>(),
                staff_id = table.Column<byte[]>(nullable: true),
                at = table.Column<long>(),
                content = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_pair_overrides", row => new { row.participant_id, row.group_id });
                table.ForeignKey("FK_pair_overrides_participants", row => row.participant_id, "participants", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_pair_overrides_groups", row => row.group_id, "groups", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "match_results",
            table => new
            {
                proposal_id = table.Column<byte[]>(),
                at_home = table.Column<int>(nullable: true),
                less_lonely = table.Column<int>(nullable: true),
                contact = table.Column<int>(nullable: true),
                completed = table.Column<bool>(nullable: true),
                staff_id = table.Column<byte[]>(),
                at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_match_results", row => row.proposal_id);
                table.ForeignKey("FK_match_results_proposals", row => row.proposal_id, "proposals", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_pair_overrides_group_id", "pair_overrides", "group_id");
    }
}
