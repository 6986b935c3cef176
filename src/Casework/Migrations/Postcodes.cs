using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SamenHier.Casework.Records;

namespace SamenHier.Casework.Migrations;

/// <summary>The postcodes that an operator imports, and where they come from.</summary>
[DbContext(typeof(CaseworkContext))]
[Migration("20261122010000_Postcodes")]
public sealed class Postcodes : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "postcodes",
            table => new
            {
                postcode4 = table.Column<string>(),
                place = table.Column<string>(),
                latitude = table.Column<double>(),
                longitude = table.Column<double>(),
            },
            constraints: table => table.PrimaryKey("PK_postcodes", row => row.postcode4));
        migrationBuilder.CreateTable(
            "postcode_imports",
            table => new
            {
                country = table.Column<string>(),
                source = table.Column<string>(),
                areas = table.Column<int>(),
                at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_postcode_imports", row => row.country));
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("postcode_imports");
        migrationBuilder.DropTable("postcodes");
    }
}
