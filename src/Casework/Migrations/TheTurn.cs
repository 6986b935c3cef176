using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SamenHier.Casework.Records;

namespace SamenHier.Casework.Migrations;

/// <summary>The tables of the turn. Columns have no provider's type names; each provider chooses its own.</summary>
[DbContext(typeof(CaseworkContext))]
[Migration("20261121000000_TheTurn")]
public sealed class TheTurn : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "participants",
            table => new
            {
                id = table.Column<byte[]>(),
                wrapped_key = table.Column<byte[]>(),
                version = table.Column<long>(),
                current_conversation = table.Column<byte[]>(),
                role = table.Column<string>(),
                language = table.Column<string>(nullable: true),
                state = table.Column<int>(),
                reference = table.Column<byte[]>(nullable: true),
                reference_hash = table.Column<byte[]>(nullable: true),
                created_at = table.Column<long>(),
                last_turn_at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_participants", row => row.id));
        migrationBuilder.CreateTable(
            "conversations",
            table => new
            {
                id = table.Column<byte[]>(),
                participant_id = table.Column<byte[]>(),
                channel_id = table.Column<string>(),
                conversation_id = table.Column<byte[]>(),
                user_id = table.Column<byte[]>(),
                reference = table.Column<byte[]>(nullable: true),
                last_sequence = table.Column<long>(),
                last_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_conversations", row => row.id);
                table.ForeignKey("FK_conversations_participants", row => row.participant_id, "participants", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "state_parts",
            table => new
            {
                participant_id = table.Column<byte[]>(),
                name = table.Column<string>(),
                value = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_state_parts", row => new { row.participant_id, row.name });
                table.ForeignKey("FK_state_parts_participants", row => row.participant_id, "participants", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "answers",
            table => new
            {
                participant_id = table.Column<byte[]>(),
                question = table.Column<string>(),
                content = table.Column<byte[]>(),
                language = table.Column<string>(),
                wording = table.Column<string>(),
                at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_answers", row => new { row.participant_id, row.question });
                table.ForeignKey("FK_answers_participants", row => row.participant_id, "participants", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "consents",
            table => new
            {
                participant_id = table.Column<byte[]>(),
                purpose = table.Column<string>(),
                given = table.Column<bool>(),
                language = table.Column<string>(),
                wording = table.Column<string>(),
                at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_consents", row => new { row.participant_id, row.purpose });
                table.ForeignKey("FK_consents_participants", row => row.participant_id, "participants", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "seen_activities",
            table => new
            {
                conversation_id = table.Column<byte[]>(),
                key_hash = table.Column<byte[]>(),
                participant_id = table.Column<byte[]>(),
                activity_id = table.Column<string>(),
                response = table.Column<byte[]>(nullable: true),
                response_status = table.Column<int>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_seen_activities", row => new { row.conversation_id, row.key_hash });
                table.ForeignKey("FK_seen_activities_conversations", row => row.conversation_id, "conversations", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "messages",
            table => new
            {
                conversation_id = table.Column<byte[]>(),
                sequence = table.Column<long>(),
                participant_id = table.Column<byte[]>(),
                activity_id = table.Column<string>(),
                at = table.Column<long>(),
                body = table.Column<byte[]>(),
                delivery = table.Column<int>(),
                channel_activity_id = table.Column<string>(nullable: true),
                failure = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_messages", row => new { row.conversation_id, row.sequence });
                table.ForeignKey("FK_messages_conversations", row => row.conversation_id, "conversations", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_messages_participants", row => row.participant_id, "participants", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "secrets",
            table => new
            {
                name = table.Column<string>(),
                value = table.Column<byte[]>(),
            },
            constraints: table => table.PrimaryKey("PK_secrets", row => row.name));
        migrationBuilder.CreateTable(
            "code_attempts",
            table => new
            {
                scope_hash = table.Column<byte[]>(),
                at = table.Column<long>(),
                attempts = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_code_attempts", row => new { row.scope_hash, row.at }));

        migrationBuilder.CreateIndex("IX_participants_reference_hash", "participants", "reference_hash", unique: true);
        migrationBuilder.CreateIndex("IX_conversations_participant_id", "conversations", "participant_id");
        migrationBuilder.CreateIndex("IX_messages_participant_id", "messages", "participant_id");
        migrationBuilder.CreateIndex("IX_messages_pending", "messages", PendingColumns, filter: "delivery = 1");
        migrationBuilder.CreateIndex("IX_code_attempts_at", "code_attempts", "at");
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in TablesDependentFirst) migrationBuilder.DropTable(table);
    }

    private static readonly string[] PendingColumns = ["conversation_id", "sequence"];

    private static readonly string[] TablesDependentFirst =
        ["code_attempts", "secrets", "messages", "seen_activities", "consents", "answers", "state_parts", "conversations", "participants"];
}
