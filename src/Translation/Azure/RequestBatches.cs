namespace SamenHier.Translation.Azure;

/// <summary>Cuts texts into requests within the service's limits. Pure.</summary>
internal static class RequestBatches
{
    /// <summary>The most texts of one request.</summary>
    public const int MostTexts = 1000;

    /// <summary>The most characters of one request.</summary>
    public const int MostCharacters = 50_000;

    /// <summary>The texts in their order, cut where a limit would be passed; a text that passes it alone stands alone.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(IEnumerable<string> texts)
    {
        List<string> batch = [];
        var characters = 0;
        foreach (var text in texts)
        {
            if (batch.Count == MostTexts || (batch.Count > 0 && characters + text.Length > MostCharacters))
            {
                yield return batch;
                (batch, characters) = ([], 0);
            }

            batch.Add(text);
            characters += text.Length;
        }

        if (batch.Count > 0) yield return batch;
    }
}
