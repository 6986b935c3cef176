namespace SamenHier.Translation.Azure;

/// <summary>Where a request goes. Pure.</summary>
internal static class TranslateAddress
{
    private const string Version = "3.0";

    // A resource's own address serves several services, each under a path of its own.
    private const string PathOfResource = "/translator/text/v3.0";
    private static readonly string[] ResourceHosts = [".cognitiveservices.azure.com", ".cognitiveservices.azure.us", ".cognitiveservices.azure.cn"];

    /// <summary>The address for a request.</summary>
    /// <param name="endpoint">The configured address.</param>
    /// <param name="from">The texts' language; null to have it recognised.</param>
    /// <param name="to">Into which language.</param>
    /// <param name="isHtml">Whether the texts are HTML.</param>
    public static Uri Of(Uri endpoint, string? from, string to, bool isHtml)
    {
        var path = endpoint.AbsolutePath.TrimEnd('/');
        var root = path.Length == 0 && Array.Exists(ResourceHosts, host => endpoint.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase)) ? PathOfResource : path;
        var source = from is null ? string.Empty : $"&from={Uri.EscapeDataString(CodeOf(from))}";
        var kind = isHtml ? "&textType=html" : string.Empty;
        return new Uri($"{endpoint.GetLeftPart(UriPartial.Authority)}{root}/translate?api-version={Version}{source}&to={Uri.EscapeDataString(CodeOf(to))}{kind}");
    }

    /// <summary>The service's own code for a language.</summary>
    public static string CodeOf(string language) => language switch
    {
        "ckb" => "ku",
        "zh" => "zh-Hans",
        "no" => "nb",
        _ => language,
    };
}
