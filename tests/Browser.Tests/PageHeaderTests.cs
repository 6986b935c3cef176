using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using SamenHier.Browser.Tests.Devices;

namespace SamenHier.Browser.Tests;

[Collection(ChromiumTests.Name)]
public sealed partial class PageHeaderTests(Chromium chromium)
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    [Fact]
    public async Task The_policy_allows_only_what_carries_this_answers_own_nonce()
    {
        using var http = Client();
        using var answer = await http.GetAsync(new Uri("/", UriKind.Relative));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        var nonce = Nonce().Match(policy).Groups["value"].Value;
        var document = await answer.Content.ReadAsStringAsync();

        Assert.DoesNotContain("unsafe-", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.Contains($"script-src 'nonce-{nonce}';", policy, StringComparison.Ordinal);
        Assert.NotEmpty(nonce);
        Assert.All(ScriptOrStyle().Matches(document).Select(match => match.Value), tag => Assert.Contains($"nonce=\"{nonce}\"", tag, StringComparison.Ordinal));
        Assert.True(answer.Headers.CacheControl!.NoStore);

        using var next = await http.GetAsync(new Uri("/", UriKind.Relative));
        Assert.DoesNotContain(nonce, next.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_page_loads_is_named_by_its_content_and_kept_for_good()
    {
        using var http = Client();
        var assets = await AssetsAsync(http, "ar");
        Assert.NotEmpty(assets);
        Assert.All(assets, asset => Assert.Matches(@"^/assets/[\w-]+\.[A-Za-z0-9]{8,}\.(js|css|svg|woff2)$", asset));
        foreach (var asset in assets)
        {
            using var answer = await http.GetAsync(new Uri(asset, UriKind.Relative));
            var kept = answer.Headers.CacheControl!;
            Assert.True(answer.IsSuccessStatusCode && kept.Public && kept.MaxAge >= Year && kept.Extensions.Contains(new NameValueHeaderValue("immutable")), $"{asset}: {kept}");
        }
    }

    [Fact]
    public async Task Scripts_and_styles_travel_compressed_to_browsers_that_can_unpack_them()
    {
        using var http = Client();
        var assets = (await AssetsAsync(http, "en")).Where(asset => asset.EndsWith(".js", StringComparison.Ordinal) || asset.EndsWith(".css", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, assets.Count);
        foreach (var asset in assets)
        {
            var plain = await FetchAsync(http, asset, accepts: null, coded: null);
            var brotli = await FetchAsync(http, asset, accepts: "gzip, deflate, br", coded: "br");
            var gzip = await FetchAsync(http, asset, accepts: "gzip", coded: "gzip");
            Assert.Equal(plain, Unpack(new BrotliStream(new MemoryStream(brotli), CompressionMode.Decompress)));
            Assert.Equal(plain, Unpack(new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress)));
            Assert.True(brotli.Length < gzip.Length && gzip.Length < plain.Length / 2, asset);
        }
    }

    [Fact]
    public async Task The_document_travels_compressed_to_browsers_that_can_unpack_it()
    {
        using var http = Client();
        var plain = await FetchAsync(http, "/", accepts: null, coded: null);
        var brotli = await FetchAsync(http, "/", accepts: "gzip, deflate, br", coded: "br");
        Assert.Contains("</html>", Encoding.UTF8.GetString(Unpack(new BrotliStream(new MemoryStream(brotli), CompressionMode.Decompress))), StringComparison.Ordinal);
        Assert.True(brotli.Length < plain.Length / 2);
    }

    private HttpClient Client() => new() { BaseAddress = chromium.Server.Address };

    private static async Task<IReadOnlyList<string>> AssetsAsync(HttpClient http, string language)
    {
        var document = await http.GetStringAsync(new Uri($"/?lang={language}", UriKind.Relative));
        return [.. Asset().Matches(document).Select(match => match.Groups["address"].Value).Distinct(StringComparer.Ordinal)];
    }

    private static async Task<byte[]> FetchAsync(HttpClient http, string asset, string? accepts, string? coded)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, asset);
        if (accepts is not null)
            request.Headers.Add("Accept-Encoding", accepts);
        using var answer = await http.SendAsync(request);
        Assert.Equal(coded, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static byte[] Unpack(Stream packed)
    {
        using (packed)
        using (MemoryStream unpacked = new())
        {
            packed.CopyTo(unpacked);
            return unpacked.ToArray();
        }
    }

    [GeneratedRegex("'nonce-(?<value>[^']+)'", RegexOptions.None, 1000)]
    private static partial Regex Nonce();

    // A block of data runs nothing, so it needs none.
    [GeneratedRegex("<(script(?! type=\"application/json\")|style|link rel=\"stylesheet\")[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ScriptOrStyle();

    [GeneratedRegex("\"(?<address>/assets/[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Asset();
}
