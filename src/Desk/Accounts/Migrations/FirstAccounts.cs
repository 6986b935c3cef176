using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SamenHier.Desk.Accounts.Migrations;

/// <summary>Accounts, their second factors and passkeys, and the link that makes the first one.</summary>
[DbContext(typeof(DeskAccountsContext))]
[Migration("20261122160000_FirstAccounts")]
public sealed class FirstAccounts : Migration
{
    private const string Users = "accounts_users";
    private static readonly string[] TablesDependentFirst = ["accounts_first_links", "accounts_passkeys", "accounts_tokens", "accounts_logins", Users];

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            Users,
            table => new
            {
                id = table.Column<byte[]>(),
                password_hash = table.Column<string>(nullable: true),
                security_stamp = table.Column<string>(nullable: true),
                concurrency_stamp = table.Column<string>(nullable: true),
                has_authenticator = table.Column<bool>(),
                failures = table.Column<int>(),
                locked_until = table.Column<long>(nullable: true),
                last_code_step = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_accounts_users", row => row.id));
        migrationBuilder.CreateTable(
            "accounts_logins",
            table => new
            {
                issuer = table.Column<string>(),
                subject = table.Column<string>(),
                name = table.Column<string>(nullable: true),
                account_id = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts_logins", row => new { row.issuer, row.subject });
                table.ForeignKey("FK_accounts_logins_users", row => row.account_id, Users, "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "accounts_tokens",
            table => new
            {
                account_id = table.Column<byte[]>(),
                kind = table.Column<string>(),
                name = table.Column<string>(),
                value = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts_tokens", row => new { row.account_id, row.kind, row.name });
                table.ForeignKey("FK_accounts_tokens_users", row => row.account_id, Users, "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "accounts_passkeys",
            table => new
            {
                credential_id = table.Column<byte[]>(),
                account_id = table.Column<byte[]>(),
                content = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts_passkeys", row => row.credential_id);
                table.ForeignKey("FK_accounts_passkeys_users", row => row.account_id, Users, "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "accounts_first_links",
            table => new
            {
                id = table.Column<int>(),
                token_hash = table.Column<byte[]>(),
                expires_at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_accounts_first_links", row => row.id));
        migrationBuilder.CreateIndex("IX_accounts_logins_account_id", "accounts_logins", "account_id");
        migrationBuilder.CreateIndex("IX_accounts_passkeys_account_id", "accounts_passkeys", "account_id");
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in TablesDependentFirst) migrationBuilder.DropTable(table);
    }
}
