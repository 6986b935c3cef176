namespace SamenHier.Recognizers.Faq;

/// <summary>Examples of what people type that no entry answers: an embedded file "kind.language" of lines.</summary>
internal static class FaqExamples
{
    /// <summary>The examples of a kind; none when a language has no file.</summary>
    public static IReadOnlyList<string> Of(string kind, string language)
    {
        using var stream = typeof(FaqExamples).Assembly.GetManifestResourceStream($"FaqExamples/{kind}.{language}");
        if (stream is null)
            return [];
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => !line.StartsWith('#'))];
    }
}
