using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SamenHier.Casework.Records;

namespace SamenHier.Casework.Migrations;

/// <summary>Organisations, staff, cases with drafts, translations and alerts; edited contents; the audit log; the towns of people and groups.</summary>
[DbContext(typeof(CaseworkContext))]
[Migration("20261122150000_Cases")]
public sealed class Cases : Migration
{
    private const string Open = "state <> 2";

    private static readonly string[] InboxOrder = ["urgency", "waiting_since"];
    private static readonly string[] OfParticipant = ["participant_id", "opened_at"];
    private static readonly string[] OfSubject = ["subject", "at"];
    private static readonly string[] Message = ["conversation_id", "sequence"];
    private static readonly string[] Said = ["participant_id", "at"];

    private static readonly string[] TablesDependentFirst =
        ["alerts", "case_drafts", "cases", "message_translations", "content_edits", "audit_lines", "staff", "organisation_towns", "organisations"];

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        AddOrganisations(migrationBuilder);
        AddCases(migrationBuilder);
        AddWhatHangsOnCases(migrationBuilder);
        AddLogs(migrationBuilder);

        migrationBuilder.AddColumn<string>("town", "participants", nullable: true);
        migrationBuilder.AddColumn<string>("town", "groups", nullable: true);
        migrationBuilder.CreateIndex("IX_participants_town", "participants", "town");
        migrationBuilder.CreateIndex("IX_groups_town", "groups", "town");
        migrationBuilder.DropIndex("IX_messages_participant_id", "messages");
        migrationBuilder.CreateIndex("IX_messages_participant_id_at", "messages", Said);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_messages_participant_id_at", "messages");
        migrationBuilder.CreateIndex("IX_messages_participant_id", "messages", "participant_id");
        migrationBuilder.DropIndex("IX_groups_town", "groups");
        migrationBuilder.DropIndex("IX_participants_town", "participants");

        // Both providers know it; EF Core would write the tables anew.
        migrationBuilder.Sql("ALTER TABLE groups DROP COLUMN town");
        migrationBuilder.Sql("ALTER TABLE participants DROP COLUMN town");
        foreach (var table in TablesDependentFirst) migrationBuilder.DropTable(table);
    }

    private static void AddOrganisations(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "organisations",
            table => new
            {
                id = table.Column<string>(),
                takes_the_rest = table.Column<bool>(),
                content = table.Column<byte[]>(),
            },
            constraints: table => table.PrimaryKey("PK_organisations", row => row.id));
        migrationBuilder.CreateTable(
            "organisation_towns",
            table => new
            {
                town = table.Column<string>(),
                organisation_id = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_organisation_towns", row => row.town);
                table.ForeignKey("FK_organisation_towns_organisations", row => row.organisation_id, "organisations", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "staff",
            table => new
            {
                id = table.Column<byte[]>(),
                role = table.Column<int>(),
                organisation_id = table.Column<string>(nullable: true),
                is_active = table.Column<bool>(),
                content = table.Column<byte[]>(),
            },
            constraints: table => table.PrimaryKey("PK_staff", row => row.id));
        migrationBuilder.CreateIndex("IX_organisation_towns_organisation_id", "organisation_towns", "organisation_id");
    }

    private static void AddCases(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "cases",
            table => new
            {
                id = table.Column<byte[]>(),
                participant_id = table.Column<byte[]>(),
                version = table.Column<long>(),
                state = table.Column<int>(),
                urgency = table.Column<int>(),
                reason = table.Column<string>(),
                language = table.Column<string>(),
                role = table.Column<string>(),
                opened_at = table.Column<long>(),
                waiting_since = table.Column<long>(nullable: true),
                assigned_to = table.Column<byte[]>(nullable: true),
                has_turn = table.Column<bool>(),
                offered_to = table.Column<byte[]>(nullable: true),
                limits_passed = table.Column<int>(),
                due_at = table.Column<long>(nullable: true),
                closed_at = table.Column<long>(nullable: true),
                close_reason = table.Column<string>(nullable: true),
                content = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_cases", row => row.id);
                table.ForeignKey("FK_cases_participants", row => row.participant_id, "participants", "id", onDelete: ReferentialAction.Cascade);
                table.CheckConstraint("CK_cases_turn", "NOT has_turn OR (state = 1 AND assigned_to IS NOT NULL)");
            });
        migrationBuilder.CreateIndex("IX_cases_open", "cases", "participant_id", unique: true, filter: Open);
        migrationBuilder.CreateIndex("IX_cases_participant_id_opened_at", "cases", OfParticipant);
        migrationBuilder.CreateIndex("IX_cases_inbox", "cases", InboxOrder, filter: Open);
        migrationBuilder.CreateIndex("IX_cases_due", "cases", "due_at", filter: Open);
        migrationBuilder.CreateIndex("IX_cases_assigned", "cases", "assigned_to", filter: "state = 1");
        migrationBuilder.CreateIndex("IX_cases_closed", "cases", "closed_at", filter: "state = 2");
    }

    private static void AddWhatHangsOnCases(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "case_drafts",
            table => new
            {
                case_id = table.Column<byte[]>(),
                staff_id = table.Column<byte[]>(),
                content = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_case_drafts", row => new { row.case_id, row.staff_id });
                table.ForeignKey("FK_case_drafts_cases", row => row.case_id, "cases", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "message_translations",
            table => new
            {
                conversation_id = table.Column<byte[]>(),
                sequence = table.Column<long>(),
                language = table.Column<string>(),
                participant_id = table.Column<byte[]>(),
                content = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_message_translations", row => new { row.conversation_id, row.sequence, row.language });
                table.ForeignKey(
                    "FK_message_translations_messages", row => new { row.conversation_id, row.sequence }, "messages", Message, onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_message_translations_participants", row => row.participant_id, "participants", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "alerts",
            table => new
            {
                id = table.Column<byte[]>(),
                kind = table.Column<int>(),
                case_id = table.Column<byte[]>(),
                staff_id = table.Column<byte[]>(nullable: true),
                organisation_id = table.Column<string>(nullable: true),
                at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_alerts", row => row.id);
                table.ForeignKey("FK_alerts_cases", row => row.case_id, "cases", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_message_translations_participant_id", "message_translations", "participant_id");
        migrationBuilder.CreateIndex("IX_alerts_case_id", "alerts", "case_id");
    }

    private static void AddLogs(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "content_edits",
            table => new
            {
                kind = table.Column<string>(),
                key = table.Column<string>(),
                language = table.Column<string>(),
                version = table.Column<int>(),
                value = table.Column<string>(nullable: true),
                review = table.Column<int>(),
                written_by = table.Column<byte[]>(nullable: true),
                at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_content_edits", row => new { row.kind, row.key, row.language, row.version }));
        migrationBuilder.CreateTable(
            "audit_lines",
            table => new
            {
                id = table.Column<byte[]>(),
                at = table.Column<long>(),
                done_by = table.Column<byte[]>(),
                action = table.Column<string>(),
                subject = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_audit_lines", row => row.id));
        migrationBuilder.CreateIndex("IX_audit_lines_subject_at", "audit_lines", OfSubject);
    }
}
