using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SamenHier.Desk.Accounts;

/// <summary>The tables of the sign-in, in the database of the records. Roles are not here: the roster has them.</summary>
public sealed class DeskAccountsContext(DbContextOptions<DeskAccountsContext> options) : DbContext(options)
{
    /// <summary>The table of the migrations that were done.</summary>
    public const string History = "__DeskMigrationsHistory";

    /// <summary>The accounts.</summary>
    public DbSet<DeskAccount> Accounts => Set<DeskAccount>();

    /// <summary>Who is who at an OpenID provider.</summary>
    public DbSet<IdentityUserLogin<Guid>> Logins => Set<IdentityUserLogin<Guid>>();

    /// <summary>The passkeys.</summary>
    public DbSet<IdentityUserPasskey<Guid>> Passkeys => Set<IdentityUserPasskey<Guid>>();

    /// <summary>Keys of authenticator apps and recovery codes, sealed.</summary>
    public DbSet<IdentityUserToken<Guid>> Tokens => Set<IdentityUserToken<Guid>>();

    /// <summary>The link that makes the first account.</summary>
    public DbSet<FirstLinkRow> FirstLinks => Set<FirstLinkRow>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Guid>().HaveConversion<IdConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMillisecondsConverter>();
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<DeskAccount>(row =>
        {
            row.ToTable("accounts_users").HasKey(r => r.Id);
            row.Property(r => r.Id).HasColumnName("id").ValueGeneratedNever();
            row.Property(r => r.PasswordHash).HasColumnName("password_hash");
            row.Property(r => r.SecurityStamp).HasColumnName("security_stamp");
            row.Property(r => r.ConcurrencyStamp).HasColumnName("concurrency_stamp").IsConcurrencyToken();
            row.Property(r => r.TwoFactorEnabled).HasColumnName("has_authenticator");

            // These three are counted in the database, by several requests at once; a whole row that is saved leaves them alone.
            Counted(row.Property(r => r.AccessFailedCount).HasColumnName("failures").Metadata);
            Counted(row.Property(r => r.LockoutEnd).HasColumnName("locked_until").Metadata);
            Counted(row.Property(r => r.LastCodeStep).HasColumnName("last_code_step").Metadata);
            row.Ignore(r => r.UserName).Ignore(r => r.NormalizedUserName).Ignore(r => r.Email).Ignore(r => r.NormalizedEmail).Ignore(r => r.EmailConfirmed);
            row.Ignore(r => r.PhoneNumber).Ignore(r => r.PhoneNumberConfirmed).Ignore(r => r.LockoutEnabled);
        });
        modelBuilder.Entity<IdentityUserLogin<Guid>>(row =>
        {
            row.ToTable("accounts_logins").HasKey(r => new { r.LoginProvider, r.ProviderKey });
            row.Property(r => r.LoginProvider).HasColumnName("issuer");
            row.Property(r => r.ProviderKey).HasColumnName("subject");
            row.Property(r => r.ProviderDisplayName).HasColumnName("name");
            row.Property(r => r.UserId).HasColumnName("account_id");
            row.HasIndex(r => r.UserId);
            row.HasOne<DeskAccount>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<IdentityUserToken<Guid>>(row =>
        {
            row.ToTable("accounts_tokens").HasKey(r => new { r.UserId, r.LoginProvider, r.Name });
            row.Property(r => r.UserId).HasColumnName("account_id");
            row.Property(r => r.LoginProvider).HasColumnName("kind");
            row.Property(r => r.Name).HasColumnName("name");
            row.Property(r => r.Value).HasColumnName("value");
            row.HasOne<DeskAccount>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<IdentityUserPasskey<Guid>>(row =>
        {
            row.ToTable("accounts_passkeys").HasKey(r => r.CredentialId);
            row.Property(r => r.CredentialId).HasColumnName("credential_id").ValueGeneratedNever();
            row.Property(r => r.UserId).HasColumnName("account_id");
            row.Property(r => r.Data).HasColumnName("content").HasConversion<PasskeyConverter>(new PasskeyComparer());
            row.HasIndex(r => r.UserId);
            row.HasOne<DeskAccount>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<FirstLinkRow>(row =>
        {
            row.ToTable("accounts_first_links").HasKey(r => r.Id);
            row.Property(r => r.Id).HasColumnName("id").ValueGeneratedNever();
            row.Property(r => r.TokenHash).HasColumnName("token_hash");
            row.Property(r => r.ExpiresAt).HasColumnName("expires_at");
        });
    }

    private static void Counted(IMutableProperty property) => property.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);

    private sealed class IdConverter() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));

    private sealed class UtcMillisecondsConverter() : ValueConverter<DateTimeOffset, long>(
        at => at.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));

    private sealed class PasskeyConverter() : ValueConverter<IdentityPasskeyData, string>(
        data => JsonSerializer.Serialize(data, JsonSerializerOptions.Default),
        json => JsonSerializer.Deserialize<IdentityPasskeyData>(json, JsonSerializerOptions.Default)!);

    private sealed class PasskeyComparer() : ValueComparer<IdentityPasskeyData>(
        (left, right) => Written(left) == Written(right), data => StringComparer.Ordinal.GetHashCode(Written(data)), data => Copied(data))
    {
        private static string Written(IdentityPasskeyData? data) => JsonSerializer.Serialize(data, JsonSerializerOptions.Default);

        private static IdentityPasskeyData Copied(IdentityPasskeyData data) => JsonSerializer.Deserialize<IdentityPasskeyData>(Written(data), JsonSerializerOptions.Default)!;
    }
}
