namespace Microsoft.Bot.Schema;

/// <summary>The language of any activity.</summary>
public static class IActivityExtensions
{
    /// <summary>The language; null where none is given.</summary>
    /// <param name="activity">The activity.</param>
    public static string? GetLocale(this IActivity activity) => (activity as Activity)?.Locale;

    /// <summary>Sets the language.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="locale">The language, as in BCP 47.</param>
    public static void SetLocale(this IActivity activity, string? locale)
    {
        if (activity is Activity concrete)
            concrete.Locale = locale;
    }
}
