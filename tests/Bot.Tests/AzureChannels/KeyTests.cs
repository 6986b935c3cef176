using System.Net;

namespace SamenHier.Bot.Tests.AzureChannels;

/// <summary>Microsoft changes its keys, and cannot always be reached.</summary>
public sealed class KeyTests
{
    [Fact]
    public async Task A_new_key_is_taken_without_a_restart_and_the_old_one_no_longer()
    {
        await using var azure = await AzureServer.StartAsync();
        var microsoft = azure.Microsoft;
        (await azure.Person("before").JoinAsync()).Taken();
        microsoft.Publish(microsoft.UnpublishedKey);

        var moved = azure.Person("after", azure.Connector.ServiceUrl, () => "Bearer " + microsoft.Token(azure.Connector.ServiceUrl, microsoft.UnpublishedKey));
        (await moved.JoinAsync()).Taken();

        (await azure.Person("late").JoinAsync()).Refused(HttpStatusCode.Unauthorized);
        Assert.Equal(2, microsoft.MetadataReads);
    }

    [Fact]
    public async Task While_keys_cannot_be_read_the_channel_is_asked_to_come_again()
    {
        await using var azure = await AzureServer.StartAsync();
        azure.Microsoft.IsDown = true;
        var person = azure.Person("unchecked");

        var answer = await person.JoinAsync();

        answer.Refused(HttpStatusCode.ServiceUnavailable);
        Assert.Equal("nobody", (await azure.Bot.RecordAsync(person.Conversation)).Person);
        Assert.Contains(azure.Bot.Logs.Lines, line => line.Contains("signing keys cannot be read", StringComparison.Ordinal));
    }
}
