using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Desk.Accounts;

namespace SamenHier.Desk.Tests.Accounts;

public sealed class SecretTests
{
    [Fact]
    public async Task The_database_holds_no_key_code_password_address_or_token()
    {
        await using var desk = await DeskServer.StartAsync();
        var somebody = await desk.JoinAsync(People.Builder);
        var first = (await desk.FirstLinkAsync())!.Split('=')[1];
        await using (var context = await desk.Services.GetRequiredService<IDbContextFactory<DeskAccountsContext>>().CreateDbContextAsync())
            Assert.True(await context.Tokens.CountAsync() >= 2);

        var files = string.Concat(System.IO.Directory.GetFiles(desk.Directory, "samenhier.db*").Select(Read));

        Assert.Contains("accounts_tokens", files, StringComparison.Ordinal);
        foreach (var secret in (string[])[somebody.Key, .. somebody.RecoveryCodes, People.Password, "bouwer@example.org", "BOUWER@EXAMPLE.ORG", first])
            Assert.DoesNotContain(secret, files, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sealed_key_copied_to_another_opens_nothing()
    {
        await using var desk = await DeskServer.StartAsync();
        var somebody = await desk.JoinAsync(People.Builder);
        await desk.JoinAsync(People.Coordinator);
        await using (var context = await desk.Services.GetRequiredService<IDbContextFactory<DeskAccountsContext>>().CreateDbContextAsync())
        {
            var mine = await context.Tokens.SingleAsync(token => token.UserId == People.Builder.Id.Value && token.Name == "authenticator");
            await context.Tokens.Where(token => token.UserId == People.Coordinator.Id.Value && token.Name == "authenticator")
                .ExecuteUpdateAsync(row => row.SetProperty(token => token.Value, mine.Value));
        }

        using var browser = desk.Open();
        var page = await browser.SignInAsync(desk, somebody with { Member = People.Coordinator }, desk.CodeFor(somebody.Key));
        Assert.NotEqual(System.Net.HttpStatusCode.Redirect, page.Status);
    }

    private static string Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return Encoding.Latin1.GetString(bytes.ToArray());
    }
}
