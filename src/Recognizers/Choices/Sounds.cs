using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Choices;

/// <summary>What a word sounds like, where that is enough to know it by.</summary>
internal static class Sounds
{
    // Fewer consonants are too much alike.
    private const int MinSounds = 3;

    /// <summary>The sounds; null when there are too few to know a word by.</summary>
    public static string? Of(string word) => ConsonantSounds.Of(word) is { Length: >= MinSounds } sounds ? sounds : null;

    /// <summary>0 Latin, 1 Arabic, 2 Ethiopic, 3 anything else.</summary>
    public static int Script(string word) => word[0] switch
    {
        < '\u0250' => 0,
        >= '\u0600' and <= '\u06FF' => 1,
        >= 'ሀ' and <= 'ፚ' => 2,
        _ => 3,
    };
}
