using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SamenHier.Casework.Records;

namespace SamenHier.Casework.Migrations;

/// <summary>Groups with their members, invitations and newcomers; notices; the newsletter; identities; messages that take another's place.</summary>
[DbContext(typeof(CaseworkContext))]
[Migration("20261122090000_Groups")]
public sealed class Groups : Migration
{
    private static readonly string[] Seat = ["group_id", "seat"];

    private static readonly string[] TablesDependentFirst =
        ["identities", "newsletter_requests", "notices", "group_newcomers", "group_invitations", "group_members", "groups"];

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        AddGroups(migrationBuilder);
        migrationBuilder.CreateTable(
            "notices",
            table => new
            {
                participant_id = table.Column<byte[]>(),
                id = table.Column<byte[]>(),
                at = table.Column<long>(),
                content = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_notices", row => new { row.participant_id, row.id });
                table.ForeignKey("FK_notices_participants", row => row.participant_id, "participants", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "newsletter_requests",
            table => new
            {
                participant_id = table.Column<byte[]>(),
                content = table.Column<byte[]>(),
                state = table.Column<int>(),
                token_hash = table.Column<byte[]>(),
                at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_newsletter_requests", row => row.participant_id);
                table.ForeignKey("FK_newsletter_requests_participants", row => row.participant_id, "participants", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "identities",
            table => new
            {
                hash = table.Column<byte[]>(),
                participant_id = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_identities", row => row.hash);
                table.ForeignKey("FK_identities_participants", row => row.participant_id, "participants", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.AddColumn<string>("replaces", "messages", nullable: true);
        migrationBuilder.CreateIndex("IX_newsletter_requests_token_hash", "newsletter_requests", "token_hash", unique: true);
        migrationBuilder.CreateIndex("IX_identities_participant_id", "identities", "participant_id");
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        // Both providers know it; EF Core would write the table anew.
        migrationBuilder.Sql("ALTER TABLE messages DROP COLUMN replaces");
        foreach (var table in TablesDependentFirst) migrationBuilder.DropTable(table);
    }

    private static void AddGroups(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "groups",
            table => new
            {
                id = table.Column<byte[]>(),
                wrapped_key = table.Column<byte[]>(),
                version = table.Column<long>(),
                kind = table.Column<string>(),
                content = table.Column<byte[]>(),
                plan = table.Column<byte[]>(nullable: true),
                formed_at = table.Column<long>(),
                sent_at = table.Column<long>(nullable: true),
                builder = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_groups", row => row.id));
        migrationBuilder.CreateTable(
            "group_members",
            table => new
            {
                participant_id = table.Column<byte[]>(),
                group_id = table.Column<byte[]>(),
                seat = table.Column<int>(),
                joined_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_group_members", row => row.participant_id);
                table.ForeignKey("FK_group_members_participants", row => row.participant_id, "participants", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_group_members_groups", row => row.group_id, "groups", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "group_invitations",
            table => new
            {
                group_id = table.Column<byte[]>(),
                code_hash = table.Column<byte[]>(),
                content = table.Column<byte[]>(),
                expires_at = table.Column<long>(),
                uses_left = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_group_invitations", row => row.group_id);
                table.ForeignKey("FK_group_invitations_groups", row => row.group_id, "groups", "id", onDelete: ReferentialAction.Cascade);
            });
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
        migrationBuilder.CreateIndex("IX_group_members_group_id_seat", "group_members", Seat, unique: true);
        migrationBuilder.CreateIndex("IX_group_invitations_code_hash", "group_invitations", "code_hash", unique: true);
        migrationBuilder.CreateIndex("IX_group_newcomers_participant_id", "group_newcomers", "participant_id", unique: true);
    }
}
