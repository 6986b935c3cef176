using System.Text.Json;

namespace SamenHier.Tests.Clients;

/// <summary>A channel that posts to <c>/api/messages</c> and gets the replies on its connector; it posts the same activity until it is taken.</summary>
/// <param name="calls">Reaches the server.</param>
/// <param name="connector">Gets the replies.</param>
/// <param name="conversationId">The conversation's id, unlike any other.</param>
public sealed class ChannelChat(ServerCalls calls, StandInConnector connector, string conversationId) : IChatLine
{
    private readonly ConnectorInbox inbox = connector.OpenInbox(conversationId);

    // One of the channels that show buttons.
    public string Channel => "emulator";

    public string ConversationId => conversationId;

    public IReadOnlyList<Arrival> Arrivals => inbox.Arrivals;

    public Task OpenAsync(CancellationToken cancellationToken) => PostAsync(
        $"{conversationId}-start",
        writer =>
        {
            writer.WriteString("type", "conversationUpdate");
            writer.WriteStartArray("membersAdded");
            WriteAccount(writer, "bot");
            WriteAccount(writer, "user");
            writer.WriteEndArray();
        },
        cancellationToken);

    public async Task<string> SayAsync(Utterance utterance, CancellationToken cancellationToken)
    {
        await PostAsync(utterance.Key, utterance.WriteTo, cancellationToken);
        return utterance.Key;
    }

    public Task<ChatActivity> ReceiveAsync(CancellationToken cancellationToken) => inbox.ReceiveAsync(cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task PostAsync(string id, Action<Utf8JsonWriter> content, CancellationToken cancellationToken)
    {
        var body = ServerCalls.Body(writer =>
        {
            content(writer);
            writer.WriteString("id", id);
            writer.WriteString("channelId", Channel);
            writer.WriteString("serviceUrl", connector.ServiceUrl);
            writer.WritePropertyName("from");
            WriteAccount(writer, "user");
            writer.WritePropertyName("recipient");
            WriteAccount(writer, "bot");
            writer.WriteStartObject("conversation");
            writer.WriteString("id", conversationId);
            writer.WriteEndObject();
        });
        await calls.CallAsync(HttpMethod.Post, "/api/messages", token: null, body, cancellationToken);
    }

    private void WriteAccount(Utf8JsonWriter writer, string role)
    {
        writer.WriteStartObject();
        writer.WriteString("id", role is "bot" ? "bot" : $"user-{conversationId}");
        writer.WriteString("role", role);
        writer.WriteEndObject();
    }
}
