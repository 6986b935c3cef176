using System.Globalization;
using SamenHier.Bot.Hosting;
using SamenHier.Bot.Mail;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Mail;

/// <summary>Settings with which no mail could go out stop the start, by their key.</summary>
public sealed class MailSettingsTests
{
    private const string Good = "Host=mail.example.org From=nieuws@example.org";

    [Theory]
    [InlineData("")]
    [InlineData(Good)]
    [InlineData(Good + " Port=25 UserName=a Password=b Security=starttls")]
    [InlineData("Host=localhost From=nieuws@example.org Security=none Port=1025")]
    [InlineData("Host=127.0.0.1 From=nieuws@example.org Security=none")]
    [InlineData("Host=::1 From=nieuws@example.org Security=none")]
    public void Settings_that_work_are_taken(string settings) => Assert.Empty(Faults(settings));

    [Theory]
    [InlineData("From=nieuws@example.org", "Mail:Host")]
    [InlineData("UserName=a Password=b", "Mail:Host")]
    [InlineData("Host=mail.example.org", "Mail:From")]
    [InlineData("Host=mail.example.org From=nieuws", "Mail:From")]
    [InlineData("Host=mail.example.org:25 From=nieuws@example.org", "Mail:Host")]
    [InlineData("Host=https://mail.example.org From=nieuws@example.org", "Mail:Host")]
    [InlineData(Good + " Port=0", "Mail:Port")]
    [InlineData(Good + " Port=65536", "Mail:Port")]
    [InlineData(Good + " Port=465", "Mail:Port=465")]
    [InlineData(Good + " UserName=a", "Mail:UserName and Mail:Password")]
    [InlineData(Good + " Password=xyzzy", "Mail:UserName and Mail:Password")]
    [InlineData(Good + " Security=tls", "Mail:Security=tls")]
    [InlineData(Good + " Security=ssl", "Mail:Security")]
    [InlineData(Good + " Security=none", "Mail:Security=none")]
    [InlineData("Host=10.0.0.1 From=nieuws@example.org Security=none", "Mail:Security=none")]
    public void A_wrong_setting_is_named_by_its_key(string settings, string key)
    {
        var fault = Assert.Single(Faults(settings));
        Assert.StartsWith(key, fault, StringComparison.Ordinal);
        Assert.DoesNotContain("xyzzy", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mail:From=nieuws@example.org", "Mail:Host")]
    [InlineData("Mail:Port=many", "Mail:Port")]
    public async Task It_stops_the_start(string setting, string key)
    {
        using TemporaryDirectory data = new();
        var failure = StartFailure.Explain(await Assert.ThrowsAnyAsync<Exception>(() => BotServer.StartAsync(data.Path, [setting])));
        Assert.Equal(2, failure?.ExitCode);
        Assert.Contains(key, failure!.Line, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Faults(string settings)
    {
        MailOptions options = new();
        foreach (var (key, value) in settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(setting => setting.Split('=', 2)).Select(parts => (parts[0], parts[1])))
        {
            switch (key)
            {
                case "Host": options.Host = value; break;
                case "Port": options.Port = int.Parse(value, CultureInfo.InvariantCulture); break;
                case "From": options.From = value; break;
                case "UserName": options.UserName = value; break;
                case "Password": options.Password = value; break;
                case "Security": options.Security = value; break;
                default: throw new InvalidOperationException($"There is no setting {key}.");
            }
        }

        return [.. new MailOptionsValidator().Validate(name: null, options).Failures ?? []];
    }
}
