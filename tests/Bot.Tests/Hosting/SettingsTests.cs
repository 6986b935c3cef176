using SamenHier.Bot.Hosting;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Hosting;

/// <summary>A setting that cannot work stops the start, and the operator reads which one.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Data:Provider=paper", "Data:Provider")]
    [InlineData("Data:Provider=postgres", "Data:ConnectionString")]
    [InlineData("Data:Directory=", "Data:Directory")]
    [InlineData("Data:Directory=/dev/null/below-a-file", "Data:Directory")]
    [InlineData("Data:KeysDirectory=/dev/null/below-a-file", "Data:KeysDirectory")]
    [InlineData("Codes:Window=00:00:00", "Codes:Window")]
    [InlineData("Codes:Window=2.00:00:00", "Codes:Window")]
    [InlineData("Codes:Window=soon", "Codes:Window")]
    [InlineData("Codes:PerConversation=0", "Codes:PerConversation")]
    [InlineData("Codes:PerAddress=0", "Codes:PerAddress")]
    [InlineData("Codes:PerAddress=many", "Codes:PerAddress")]
    [InlineData("Channels:MaxBodyBytes=1023", "Channels:MaxBodyBytes")]
    [InlineData("Channels:MaxBodyBytes=ten", "Channels:MaxBodyBytes")]
    [InlineData("Channels:AllowAnonymous=perhaps", "Channels:AllowAnonymous")]
    [InlineData("Organisation:Contact=", "Organisation:Contact")]
    [InlineData("DirectLine:Secret=short", "DirectLine:Secret")]
    [InlineData("DirectLine:TokenLifetime=00:00:01", "DirectLine:TokenLifetime")]
    [InlineData("DirectLine:MaxBodyBytes=1", "DirectLine:MaxBodyBytes")]
    [InlineData("DirectLine:MaxBodyBytes=ten", "DirectLine:MaxBodyBytes")]
    [InlineData("DirectLine:Streams:UrlLifetime=1.00:00:00", "DirectLine:Streams:UrlLifetime")]
    [InlineData("DirectLine:Limits:MessageBurst=0", "DirectLine:Limits:MessageBurst")]
    public async Task A_wrong_setting_is_named_by_its_key(string setting, string key)
    {
        using TemporaryDirectory data = new();

        var fault = await Assert.ThrowsAnyAsync<Exception>(() => BotServer.StartAsync(data.Path, [setting]));

        var failure = StartFailure.Explain(fault);
        Assert.Equal(2, failure?.ExitCode);
        Assert.Contains(key, failure?.Line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure!.Line);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_said_in_one_line()
    {
        using TemporaryDirectory data = new();
        using TemporaryDirectory other = new();
        await using var first = await BotServer.StartAsync(data.Path);

        var fault = await Assert.ThrowsAnyAsync<Exception>(() => BotServer.StartAsync(other.Path, [$"urls={first.Address}"]));

        var failure = StartFailure.Explain(fault);
        Assert.Equal(1, failure?.ExitCode);
        Assert.Contains($"{first.Address.Port}", failure?.Line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_programs_own_is_not_explained_away() => Assert.Null(StartFailure.Explain(new InvalidOperationException("a bug")));
}
