using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The conversation calls of the connector's REST API, version 3.</summary>
internal sealed class Conversations(IConnectorClient client, HttpClient httpClient) : IConversations
{
    private static readonly MediaTypeHeaderValue MediaType = new("application/json", "utf-8");

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return CallAsync<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", parameters, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return CallAsync<ResourceResponse>(HttpMethod.Post, ActivitiesOf(conversationId), activity, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return CallAsync<ResourceResponse>(HttpMethod.Put, ActivityOf(conversationId, activityId), activity, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return CallAsync<ResourceResponse>(HttpMethod.Post, ActivityOf(conversationId, activityId), activity, customHeaders, cancellationToken);
    }

    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        await CallAsync<ResourceResponse>(HttpMethod.Delete, ActivityOf(conversationId, activityId), body: null, customHeaders, cancellationToken);

    private static string ActivitiesOf(string conversationId)
    {
        ArgumentException.ThrowIfNullOrEmpty(conversationId);
        return $"v3/conversations/{Uri.EscapeDataString(conversationId)}/activities";
    }

    private static string ActivityOf(string conversationId, string activityId)
    {
        ArgumentException.ThrowIfNullOrEmpty(activityId);
        return $"{ActivitiesOf(conversationId)}/{Uri.EscapeDataString(activityId)}";
    }

    private async Task<HttpOperationResponse<T>> CallAsync<T>(
        HttpMethod method,
        string path,
        object? body,
        Dictionary<string, List<string>>? customHeaders,
        CancellationToken cancellationToken)
        where T : class
    {
        HttpRequestMessage request = CreateRequest(method, path, body, customHeaders);
        HttpResponseMessage? response = null;
        try
        {
            response = await SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.Unauthorized && client.Credentials is AppTokenCredentials credentials)
            {
                // A token can die before its time; once it is worth asking for another.
                credentials.Drop(request);
                response.Dispose();
                request.Dispose();
                request = CreateRequest(method, path, body, customHeaders);
                response = await SendAsync(request, cancellationToken);
            }

            byte[] content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            if (!response.IsSuccessStatusCode)
                throw Refusal(response, content);

            return new HttpOperationResponse<T>
            {
                Request = request,
                Response = response,
                Body = content.Length == 0 ? null : ActivityJson.Read<T>(content),
            };
        }
        catch
        {
            response?.Dispose();
            request.Dispose();
            throw;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await client.Credentials.ProcessHttpRequestAsync(request, cancellationToken);
        return await httpClient.SendAsync(request, cancellationToken);
    }

    private HttpRequestMessage CreateRequest(HttpMethod method, string path, object? body, Dictionary<string, List<string>>? customHeaders)
    {
        string root = client.BaseUri.AbsoluteUri;
        HttpRequestMessage request = new(method, new Uri(root.EndsWith('/') ? root + path : $"{root}/{path}"));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, LooseJson.Options.GetTypeInfo(body.GetType())));
            request.Content.Headers.ContentType = MediaType;
        }

        foreach ((string name, List<string> values) in customHeaders ?? [])
            request.Headers.TryAddWithoutValidation(name, values);

        return request;
    }

    private static ErrorResponseException Refusal(HttpResponseMessage response, byte[] content) =>
        new($"Operation returned an invalid status code '{response.StatusCode}'")
        {
            Response = new HttpResponseMessageWrapper(response, Encoding.UTF8.GetString(content)),
            Body = ReadError(content),
        };

    /// <summary>Proxies and gateways answer in their own words; then there is no error to read.</summary>
    private static ErrorResponse? ReadError(byte[] content)
    {
        try
        {
            return ActivityJson.Read<ErrorResponse>(content);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
