using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SamenHier.Casework.Records;

namespace SamenHier.Casework.Migrations;

/// <summary>Whether answers to frequently asked questions helped; questions to which there was no sure answer.</summary>
[DbContext(typeof(CaseworkContext))]
[Migration("20261122020000_Questions")]
public sealed class Questions : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "faq_feedback",
            table => new
            {
                entry = table.Column<string>(),
                language = table.Column<string>(),
                helped = table.Column<bool>(),
                day = table.Column<int>(),
                count = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_faq_feedback", row => new { row.entry, row.language, row.helped, row.day }));
        migrationBuilder.CreateTable(
            "unanswered_questions",
            table => new
            {
                participant_id = table.Column<byte[]>(),
                id = table.Column<byte[]>(),
                at = table.Column<long>(),
                content = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_unanswered_questions", row => new { row.participant_id, row.id });
                table.ForeignKey("FK_unanswered_questions_participants", row => row.participant_id, "participants", "id", onDelete: ReferentialAction.Cascade);
            });
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("unanswered_questions");
        migrationBuilder.DropTable("faq_feedback");
    }
}
