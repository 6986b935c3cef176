using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace SamenHier.Tests.Clients;

/// <summary>Calls the server, and calls again while it is down.</summary>
/// <param name="address">Where the server is.</param>
/// <param name="isPatient">Whether a call is made again until the server takes it; otherwise the first failure is thrown.</param>
public sealed class ServerCalls(Uri address, bool isPatient) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient http = new(new SocketsHttpHandler()) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
    private int repeats;

    /// <summary>How many calls were made again.</summary>
    public int Repeats => repeats;

    /// <summary>Whether calls are made again.</summary>
    public bool IsPatient => isPatient;

    /// <summary>Makes a call and reads its answer; the default element when there is no body.</summary>
    /// <exception cref="HttpRequestException">The server refused the call, or failed it and the caller is not patient.</exception>
    public async Task<JsonElement> CallAsync(HttpMethod method, string path, string? token, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await CallOnceAsync(method, path, token, body, cancellationToken);
            }
            catch (Exception exception) when (isPatient && MayPass(exception) && !cancellationToken.IsCancellationRequested)
            {
                Interlocked.Increment(ref repeats);
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    /// <summary>Writes a JSON object.</summary>
    public static ReadOnlyMemory<byte> Body(Action<Utf8JsonWriter> members)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter writer = new(buffer);
        writer.WriteStartObject();
        members(writer);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    public void Dispose() => http.Dispose();

    private async Task<JsonElement> CallOnceAsync(HttpMethod method, string path, string? token, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(method, path);
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        if (method == HttpMethod.Post)
        {
            request.Content = new ReadOnlyMemoryContent(body);
            request.Content.Headers.ContentType = Json;
        }

        using var response = await http.SendAsync(request, cancellationToken);
        var content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"{method} {path} was answered with {(int)response.StatusCode}.", inner: null, response.StatusCode);
        }

        return content.Length == 0 ? default : JsonElement.Parse(content);
    }

    // A refused connection, a cut answer, a time-out, or the server's own fault.
    private static bool MayPass(Exception exception) => exception switch
    {
        HttpRequestException { StatusCode: { } status } => status >= HttpStatusCode.InternalServerError,
        HttpRequestException or IOException or TaskCanceledException => true,
        _ => false,
    };
}
