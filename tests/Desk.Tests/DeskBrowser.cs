using System.Net;
using System.Text.RegularExpressions;

namespace SamenHier.Desk.Tests;

/// <summary>A browser without scripts: cookies, pages, and forms that are filled in as they stand on the page.</summary>
public sealed partial class DeskBrowser : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    internal DeskBrowser(string address)
    {
        Http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(address), Timeout = Patience };
        Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    /// <summary>Its cookies.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>What it asks with.</summary>
    public HttpClient Http { get; }

    /// <summary>Opens a page.</summary>
    /// <param name="path">Its path and query.</param>
    public Task<DeskPage> GetAsync(string path) => ReadAsync(Http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute)));

    /// <summary>Posts a form as it stands on a page, with some of its fields filled in.</summary>
    /// <param name="page">The page.</param>
    /// <param name="form">Its form's name.</param>
    /// <param name="fields">What is typed and pressed.</param>
    public Task<DeskPage> PostAsync(DeskPage page, string form, params (string Name, string Value)[] fields) =>
        PostAsync(page.Path, [.. page.HiddenFields(form).Where(hidden => !fields.Any(field => field.Name == hidden.Key)), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);

    /// <summary>Posts fields.</summary>
    public async Task<DeskPage> PostAsync(string path, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await ReadAsync(Http.PostAsync(new Uri(path, UriKind.RelativeOrAbsolute), content));
    }

    public void Dispose() => Http.Dispose();

    private static async Task<DeskPage> ReadAsync(Task<HttpResponseMessage> request)
    {
        using var response = await request;
        var asked = response.RequestMessage!.RequestUri!.PathAndQuery;
        return new DeskPage(asked, response.StatusCode, response.Headers.Location?.ToString(), await response.Content.ReadAsStringAsync(), Headers(response));
    }

    private static Dictionary<string, string> Headers(HttpResponseMessage response) => response.Headers.Concat(response.Content.Headers)
        .ToDictionary(header => header.Key, header => string.Join('\n', header.Value), StringComparer.OrdinalIgnoreCase);
}

/// <summary>What a browser got.</summary>
/// <param name="Path">What it asked for.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="Location">Where it is led; null for nowhere.</param>
/// <param name="Html">The page.</param>
/// <param name="Headers">The answer's headers.</param>
public sealed partial record DeskPage(string Path, HttpStatusCode Status, string? Location, string Html, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The hidden fields of a form, its anti-forgery token among them.</summary>
    /// <param name="form">The form's name.</param>
    public IReadOnlyList<KeyValuePair<string, string>> HiddenFields(string form)
    {
        var found = Forms().Matches(Html).Select(match => FieldsOf(match.Value)).FirstOrDefault(fields => fields.Contains(new("_handler", form)));
        return found ?? throw new InvalidOperationException($"There is no form {form} at {Path} ({Status}).");
    }

    /// <summary>The hidden fields of the form that is posted to an address.</summary>
    /// <param name="action">The address.</param>
    public IReadOnlyList<KeyValuePair<string, string>> FieldsOfFormTo(string action) => FieldsOf(Forms().Matches(Html)
        .FirstOrDefault(match => match.Value.Contains($"action=\"{action}\"", StringComparison.Ordinal))?.Value ?? throw new InvalidOperationException($"No form leads from {Path} to {action} ({Status})."));

    /// <summary>A form's anti-forgery token, as a field.</summary>
    /// <param name="form">The form's name.</param>
    public KeyValuePair<string, string> Token(string form) => HiddenFields(form).Single(field => field.Key == "__RequestVerificationToken");

    /// <summary>The text of the first alert on the page; null without one.</summary>
    public string? Alert => Alerts().Match(Html) is { Success: true } match ? WebUtility.HtmlDecode(Tags().Replace(match.Groups["text"].Value, "")).Trim() : null;

    private static List<KeyValuePair<string, string>> FieldsOf(string form) =>
        [.. HiddenInputs().Matches(form).Select(input => KeyValuePair.Create(Attribute(input.Value, "name"), Attribute(input.Value, "value")))];

    private static string Attribute(string tag, string name) =>
        tag.Split($" {name}=\"") is [_, var rest] ? WebUtility.HtmlDecode(rest.Split('"')[0]) : "";

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HiddenInputs();

    [GeneratedRegex("class=\"desk-alert[^\"]*\"[^>]*>(?<text>.*?)</div>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Alerts();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tags();
}
