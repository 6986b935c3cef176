namespace SamenHier.Bot.Page;

/// <summary>A file that the page loads, under a name that changes with its content.</summary>
/// <param name="File">The hashed name, such as <c>page.M5BL6PMU.js</c>.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Encodings">The content codings it is kept in besides plain, the smallest first: <c>br</c>, <c>gzip</c>.</param>
public sealed record PageAsset(string File, string ContentType, IReadOnlyList<string> Encodings);
