using System.Net;

namespace SamenHier.Bot.Tests.DirectLine;

public sealed class PollTests
{
    [Fact]
    public async Task A_transcript_is_read_page_by_page_with_nothing_lost_or_doubled()
    {
        await using var server = await DirectLineServer.StartAsync(("PageSize", "7"));
        var chat = await server.StartedChatAsync();
        for (var number = 2; number <= 30; number++)
            server.Chat.Say(chat.ConversationId, $"line {number}");

        List<string> texts = [];
        var watermark = string.Empty;
        for (var page = 0; page < 5; page++)
        {
            var answer = await server.PollAsync(chat, watermark);
            texts.AddRange(answer.Texts);
            watermark = answer.Watermark;
        }

        Assert.Equal(["welcome", .. Enumerable.Range(2, 29).Select(number => $"line {number}")], texts);
        Assert.Equal("30", watermark);
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("0", 3)]
    [InlineData("1", 2)]
    [InlineData("3", 0)]
    [InlineData("-1", 3)]
    [InlineData("nonsense", 3)]
    [InlineData("1e1", 3)]
    [InlineData("99999999999999999999", 3)]
    [InlineData("%00", 3)]
    public async Task A_watermark_that_is_none_means_the_beginning(string watermark, int expected)
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.StartedChatAsync();
        await server.SayAsync(chat, "hello");
        var answer = await server.PollAsync(chat, watermark);
        Assert.Equal(expected, answer.Activities.Count);
        Assert.Equal("3", answer.Watermark);
    }

    [Fact]
    public async Task A_poll_says_nothing_new_while_the_store_is_out_of_reach()
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.StartedChatAsync();
        server.Chat.Broken = true;
        var answer = await server.PollAsync(chat, "1");
        Assert.Equal((HttpStatusCode.OK, "1"), (answer.Status, answer.Watermark));
        Assert.Empty(answer.Activities);
    }

    [Fact]
    public async Task A_conversation_that_has_not_begun_is_empty()
    {
        await using var server = await DirectLineServer.StartAsync();
        var answer = await server.PollAsync(await server.NewChatAsync());
        Assert.Equal((HttpStatusCode.OK, "0"), (answer.Status, answer.Watermark));
        Assert.Empty(answer.Activities);
    }
}
