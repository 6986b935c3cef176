namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are shown.</summary>
public enum ListStyle
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>As suits the channel.</summary>
    Auto = 1,

    /// <summary>In the question's line.</summary>
    Inline = 2,

    /// <summary>As lines below the question.</summary>
    List = 3,

    /// <summary>As buttons that go away once one is pressed.</summary>
    SuggestedAction = 4,

    /// <summary>As buttons on a card.</summary>
    HeroCard = 5,
}
