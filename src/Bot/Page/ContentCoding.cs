namespace SamenHier.Bot.Page;

/// <summary>Decides in which coding a kept file is sent.</summary>
public static class ContentCoding
{
    /// <summary>The first of the kept codings that the browser takes, or null for plain.</summary>
    /// <param name="kept">The codings in which the file is kept, the best first.</param>
    /// <param name="request">The request for the file.</param>
    public static string? Choose(IReadOnlyList<string> kept, HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        return kept.FirstOrDefault(coding => accepted.Any(offer =>
            offer.Quality is not 0 && offer.Value.Equals(coding, StringComparison.OrdinalIgnoreCase)));
    }
}
