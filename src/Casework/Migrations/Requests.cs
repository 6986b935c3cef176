using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SamenHier.Casework.Records;

namespace SamenHier.Casework.Migrations;

/// <summary>Requests for a human being; erasures after which the files are still to be scrubbed.</summary>
[DbContext(typeof(CaseworkContext))]
[Migration("20261122000000_Requests")]
public sealed class Requests : Migration
{
    private const string Bound = "(SELECT c.participant_id FROM conversations c WHERE c.id = seen_activities.conversation_id)";

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "person_requests",
            table => new
            {
                participant_id = table.Column<byte[]>(),
                id = table.Column<byte[]>(),
                at = table.Column<long>(),
                content = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_person_requests", row => new { row.participant_id, row.id });
                table.ForeignKey("FK_person_requests_participants", row => row.participant_id, "participants", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "due_scrubs",
            table => new { id = table.Column<string>() },
            constraints: table => table.PrimaryKey("PK_due_scrubs", row => row.id));

        // A conversation that somebody took over kept the name of who was there before, even once they were erased.
        migrationBuilder.Sql($"UPDATE seen_activities SET participant_id = {Bound}, response = NULL WHERE participant_id <> {Bound}");

        // Erasing left copies in the file until this release. A database that was never used has no secret yet.
        migrationBuilder.Sql("INSERT INTO due_scrubs (id) SELECT 'migration' WHERE EXISTS (SELECT 1 FROM secrets)");
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("due_scrubs");
        migrationBuilder.DropTable("person_requests");
    }
}
