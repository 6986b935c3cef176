using System.Collections.Frozen;
using System.Text.Json;

namespace SamenHier.Bot.Page;

/// <summary>The scripts, styles and fonts of the page, which the build embedded in this assembly.</summary>
public sealed class PageAssets
{
    private const string Prefix = "chat-page/";

    private static readonly FrozenDictionary<string, string> ContentTypes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".txt"] = "text/plain; charset=utf-8",
        [".woff2"] = "font/woff2",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // The smallest first.
    private static readonly (string Coding, string Suffix)[] Codings = [("br", ".br"), ("gzip", ".gz")];

    private readonly FrozenDictionary<string, string> filesByName;
    private readonly FrozenDictionary<string, PageAsset> assetsByFile;

    /// <summary>Reads the list of files.</summary>
    /// <exception cref="InvalidOperationException">The assembly was built without the page.</exception>
    public PageAssets()
    {
        using var manifest = Resource("manifest.json")
            ?? throw new InvalidOperationException("This assembly was built without the chat page; build it with src/Bot/Client/Client.targets.");
        filesByName = JsonSerializer.Deserialize(manifest, PageJson.Default.DictionaryStringString)!.ToFrozenDictionary(StringComparer.Ordinal);
        assetsByFile = filesByName.Values.Select(Describe).ToFrozenDictionary(asset => asset.File, StringComparer.Ordinal);
    }

    /// <summary>The address of a file, from the root of the site.</summary>
    /// <param name="name">Its name without hash, such as <c>page.js</c>.</param>
    /// <exception cref="KeyNotFoundException">The build makes no such file.</exception>
    public string AddressOf(string name) => $"/assets/{filesByName[name]}";

    /// <summary>The file under a hashed name, or null.</summary>
    /// <param name="file">The last part of the address, as the browser sent it.</param>
    public PageAsset? Find(string file) => assetsByFile.GetValueOrDefault(file);

    /// <summary>Opens a file as it is to be sent.</summary>
    /// <param name="asset">What <see cref="Find"/> gave.</param>
    /// <param name="coding">One of the asset's codings, or null for plain.</param>
    public static Stream Open(PageAsset asset, string? coding) =>
        Resource(asset.File + Codings.FirstOrDefault(known => known.Coding == coding).Suffix)
            ?? throw new InvalidOperationException($"The embedded file {asset.File} is not kept as {coding}.");

    private static PageAsset Describe(string file) => new(
        file,
        ContentTypes[Path.GetExtension(file)],
        [.. Codings.Where(known => typeof(PageAssets).Assembly.GetManifestResourceInfo(Prefix + file + known.Suffix) is not null).Select(known => known.Coding)]);

    private static Stream? Resource(string file) => typeof(PageAssets).Assembly.GetManifestResourceStream(Prefix + file);
}
