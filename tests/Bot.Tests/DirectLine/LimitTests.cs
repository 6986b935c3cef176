using System.Net;

namespace SamenHier.Bot.Tests.DirectLine;

public sealed class LimitTests
{
    [Fact]
    public async Task A_conversation_that_posts_too_fast_is_told_when_to_go_on_and_may_still_read()
    {
        await using var server = await DirectLineServer.StartAsync(("Limits:MessageBurst", "3"), ("Limits:MessagesPerMinute", "1"));
        var chat = await server.StartedChatAsync();
        for (var number = 1; number <= 3; number++)
            Assert.Equal(HttpStatusCode.OK, (await server.SayAsync(chat, $"message {number}")).Status);

        var refused = await server.SayAsync(chat, "message 4");
        Assert.Equal((HttpStatusCode.TooManyRequests, "TooManyRequests"), (refused.Status, refused.ErrorCode));
        Assert.InRange(refused.RetryAfter!.Value.TotalSeconds, 1, 60);
        for (var poll = 0; poll < 20; poll++)
            Assert.Equal(HttpStatusCode.OK, (await server.PollAsync(chat)).Status);

        Assert.Equal(HttpStatusCode.OK, (await server.SayAsync(await server.StartedChatAsync(), "elsewhere")).Status);
    }

    [Fact]
    public async Task An_address_that_asks_for_too_many_tokens_is_told_when_to_come_back()
    {
        await using var server = await DirectLineServer.StartAsync(("Limits:NewTokensPerAddress", "2"));
        var chat = await server.NewChatAsync();
        await server.NewChatAsync();
        var refused = await server.PostAsync("/api/chat/token", token: null, "{}");
        Assert.Equal((HttpStatusCode.TooManyRequests, "TooManyRequests"), (refused.Status, refused.ErrorCode));
        Assert.InRange(refused.RetryAfter!.Value.TotalSeconds, 1, 600);
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", chat.Token)).Status);
    }

    [Fact]
    public async Task A_whole_shelter_can_start_at_once_by_default()
    {
        await using var server = await DirectLineServer.StartAsync();
        for (var person = 0; person < 150; person++)
            await server.NewChatAsync();
    }

    [Theory]
    [InlineData("Secret", "short")]
    [InlineData("TokenLifetime", "00:00:00")]
    [InlineData("TokenLifetime", "-01:00:00")]
    [InlineData("MaxBodyBytes", "0")]
    [InlineData("MaxChannelDataBytes", "-1")]
    [InlineData("PageSize", "0")]
    [InlineData("Streams:UrlLifetime", "00:00:00")]
    [InlineData("Streams:RereadInterval", "00:00:00")]
    [InlineData("Streams:SendTimeout", "00:00:00")]
    [InlineData("Streams:KeepAlive", "00:00:00")]
    [InlineData("Streams:PerConversation", "0")]
    [InlineData("Streams:MaxClientMessageBytes", "0")]
    [InlineData("Limits:MessageBurst", "0")]
    [InlineData("Limits:MessagesPerMinute", "0")]
    [InlineData("Limits:NewTokensPerAddress", "0")]
    [InlineData("Limits:NewTokensWindow", "00:00:00")]
    public async Task A_setting_that_cannot_work_stops_the_start_and_is_named(string key, string value)
    {
        var error = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => DirectLineServer.StartAsync((key, value)));
        Assert.Contains($"DirectLine:{key} ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("short", error.Message, StringComparison.Ordinal);
    }
}
