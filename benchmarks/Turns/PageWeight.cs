using System.Text.RegularExpressions;

namespace SamenHier.Benchmarks.Turns;

/// <summary>The bytes that the chat page sends over the line.</summary>
internal static partial class PageWeight
{
    /// <summary>Fetches the page in Tigrinya (whose font is on the way with the first words) and each file that it names.</summary>
    /// <returns>The files in the order in which the page names them, with their bytes in brotli and in gzip.</returns>
    public static async Task<IReadOnlyList<PageFile>> MeasureAsync(Uri address, CancellationToken cancellationToken)
    {
        using HttpClient http = new() { BaseAddress = address };
        Uri page = new("/?lang=ti", UriKind.Relative);
        var document = await http.GetStringAsync(page, cancellationToken);
        List<PageFile> files = [await FetchAsync(http, "the document", page, cancellationToken)];
        foreach (var file in Addresses().Matches(document).Select(match => match.Groups["address"].Value).Distinct(StringComparer.Ordinal))
        {
            files.Add(await FetchAsync(http, Hash().Replace(Path.GetFileName(file), ""), new Uri(file, UriKind.Relative), cancellationToken));
        }

        return files;
    }

    private static async Task<PageFile> FetchAsync(HttpClient http, string name, Uri path, CancellationToken cancellationToken) =>
        new(name, await CountAsync(http, path, "br", cancellationToken), await CountAsync(http, path, "gzip", cancellationToken));

    private static async Task<int> CountAsync(HttpClient http, Uri path, string coding, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd(coding);
        using var response = await http.SendAsync(request, cancellationToken);
        return (await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellationToken)).Length;
    }

    [GeneratedRegex("(href|src|data-webchat)=\"(?<address>/[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Addresses();

    [GeneratedRegex("[.-][0-9a-zA-Z_-]{8,}(?=\\.[a-z0-9]+$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hash();
}

/// <summary>A file of the page.</summary>
/// <param name="Name">Its name without the hash.</param>
/// <param name="Brotli">Its bytes with <c>Accept-Encoding: br</c>.</param>
/// <param name="Gzip">Its bytes with <c>Accept-Encoding: gzip</c>.</param>
internal sealed record PageFile(string Name, int Brotli, int Gzip);
