using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using SamenHier.Bot.DirectLine;
using SamenHier.Bot.Messages;
using SamenHier.Bot.Tests.StandIns;

namespace SamenHier.Bot.Tests.BadInput;

/// <summary>Bodies that are too large are refused before they are read.</summary>
public sealed class LargeBodyTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const int TenMegabytes = 10 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly BotServer server = shared.Server;

    public static TheoryData<Entrance> Entrances => StandIns.Entrances.Both;

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task A_body_that_says_it_is_large_is_refused_before_a_byte_of_it_is_sent(Entrance entrance)
    {
        using var line = await LineAsync(entrance, $"Content-Length: {TenMegabytes}");

        AssertRefused(await ReadAsync(line));
    }

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task A_body_that_does_not_say_how_large_it_is_is_cut_off_where_it_grows_too_large(Entrance entrance)
    {
        using var line = await LineAsync(entrance, "Transfer-Encoding: chunked");

        // Without an end: who reads to the end never answers.
        var tooMany = Limit(entrance) + 1;
        await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"{tooMany:x}\r\n{new string(' ', tooMany)}\r\n"));

        AssertRefused(await ReadAsync(line));
    }

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task A_large_body_that_is_sent_all_the_same_changes_nothing(Entrance entrance)
    {
        var person = await server.NewPersonAsync(entrance);
        await new Newcomer("en").ReachAsync(server, person, "newcomer.name");
        var before = await server.RecordAsync(person.Conversation);

        var answer = await person.PostAsync(PersonActions.Typed(new string('a', Limit(entrance))));

        answer.Refused(HttpStatusCode.RequestEntityTooLarge);
        Assert.Equal(before, await server.RecordAsync(person.Conversation));
    }

    private int Limit(Entrance entrance) => entrance is Entrance.Channel
        ? server.Get<IOptions<MessagesOptions>>().Value.MaxBodyBytes
        : server.Get<IOptions<DirectLineOptions>>().Value.MaxBodyBytes;

    private async Task<TcpClient> LineAsync(Entrance entrance, string bodyHeader)
    {
        var (path, authorization) = entrance is Entrance.Channel ? (MessagesRoutes.Path, string.Empty) : await WebChatAsync();
        TcpClient line = new();
        await line.ConnectAsync(server.Address.Host, server.Address.Port);
        await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: {server.Address.Authority}\r\n{authorization}Content-Type: application/json\r\n{bodyHeader}\r\n\r\n"));
        return line;
    }

    private async Task<(string Path, string Authorization)> WebChatAsync()
    {
        var person = await WebChatUser.AskTokenAsync(server.Http);
        return (person.Activities, $"Authorization: Bearer {person.Token}\r\n");
    }

    private static async Task<string> ReadAsync(TcpClient line)
    {
        var buffer = new byte[8192];
        StringBuilder answer = new();
        while (!answer.ToString().Contains("\"message\":", StringComparison.Ordinal))
        {
            var count = await line.GetStream().ReadAsync(buffer).AsTask().WaitAsync(Patience);
            if (count == 0) break;
            answer.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }

        return answer.ToString();
    }

    private static void AssertRefused(string answer)
    {
        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/json", answer, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("MessageSizeTooBig", answer, StringComparison.Ordinal);
    }
}
