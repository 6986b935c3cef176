namespace SamenHier.Bot.Tests.DirectLine;

/// <summary>The real Direct Line client, by socket and by polling.</summary>
public sealed class JavaScriptClientTests
{
    [NodeTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_greeted_sends_and_gets_its_echo_before_the_reply(bool webSocket)
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.NewChatAsync();
        await using var client = await JavaScriptClient.StartAsync(server, chat, webSocket);
        Assert.Equal(["welcome"], await client.NextTextsAsync(1));

        var id = await client.PostAsync("ሰላም", "client-1");
        var echo = await client.NextAsync();
        var reply = await client.NextAsync();
        Assert.Equal(("ሰላም", id), (echo.GetProperty("text").GetString(), echo.GetProperty("id").GetString()));
        Assert.Equal("client-1", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal(chat.UserId, echo.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal(("heard ሰላም", id), (reply.GetProperty("text").GetString(), reply.GetProperty("replyToId").GetString()));
    }

    [NodeTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_same_message_sent_twice_gets_the_same_id(bool webSocket)
    {
        await using var server = await DirectLineServer.StartAsync();
        await using var client = await JavaScriptClient.StartAsync(server, await server.NewChatAsync(), webSocket);
        Assert.Equal(await client.PostAsync("one", "client-1"), await client.PostAsync("one", "client-1"));
        await client.PostAsync("two", "client-2");
        Assert.Equal(["welcome", "one", "heard one", "two", "heard two"], await client.NextTextsAsync(5));
    }

    [NodeTheory]
    [InlineData(true)]
    public async Task A_cut_socket_loses_and_doubles_nothing(bool webSocket)
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.NewChatAsync();
        await using var client = await JavaScriptClient.StartAsync(server, chat, webSocket);
        Assert.Equal(["welcome"], await client.NextTextsAsync(1));

        for (var round = 1; round <= 5; round++)
        {
            server.CutSockets();
            server.Chat.Say(chat.ConversationId, $"meanwhile {round}");
            Assert.Equal([$"meanwhile {round}"], await client.NextTextsAsync(1));
            await client.PostAsync($"message {round}", $"client-{round}");
            Assert.Equal([$"message {round}", $"heard message {round}"], await client.NextTextsAsync(2));
        }

        Assert.Equal(0, client.Unseen);
    }

    [NodeTheory]
    [InlineData(true)]
    public async Task A_restarted_server_goes_on_with_the_conversation(bool webSocket)
    {
        await using var before = await DirectLineServer.StartAsync();
        var address = before.Address;
        var chat = await before.NewChatAsync();
        await using var client = await JavaScriptClient.StartAsync(before, chat, webSocket);
        await client.PostAsync("one", "client-1");
        Assert.Equal(["welcome", "one", "heard one"], await client.NextTextsAsync(3));

        await before.StopAsync();
        before.Chat.Say(chat.ConversationId, "meanwhile");
        await using var after = await DirectLineServer.RestartAsync(before, address);
        Assert.Equal(["meanwhile"], await client.NextTextsAsync(1));
        await client.PostAsync("two", "client-2");
        Assert.Equal(["two", "heard two"], await client.NextTextsAsync(2));
        Assert.Equal(0, client.Unseen);
    }

    [NodeTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_store_that_fails_for_a_while_ends_nothing(bool webSocket)
    {
        await using var server = await DirectLineServer.StartAsync();
        var chat = await server.NewChatAsync();
        await using var client = await JavaScriptClient.StartAsync(server, chat, webSocket);
        Assert.Equal(["welcome"], await client.NextTextsAsync(1));

        server.Chat.Broken = true;
        Assert.Equal("retry", await client.PostAsync("one", "client-1"));
        if (!webSocket)
            await server.Chat.NextReadAsync().WaitAsync(TimeSpan.FromSeconds(20));
        server.Chat.Broken = false;

        Assert.NotEqual("retry", await client.PostAsync("one", "client-1"), StringComparer.Ordinal);
        Assert.Equal(["one", "heard one"], await client.NextTextsAsync(2));
    }

    [NodeTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_that_is_none_raises_an_error_and_ends_nothing(bool webSocket)
    {
        await using var server = await DirectLineServer.StartAsync();
        await using var client = await JavaScriptClient.StartAsync(server, await server.NewChatAsync(), webSocket);
        Assert.Equal("error 413", await client.PostAsync(new string('x', 500_000), "client-1"));
        Assert.Equal("error 400", await client.PostAsync("one", new string('x', 300)));
        await client.PostAsync("two", "client-2");
        Assert.Equal(["welcome", "two", "heard two"], await client.NextTextsAsync(3));
    }
}
