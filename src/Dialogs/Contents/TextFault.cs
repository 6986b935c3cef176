namespace SamenHier.Dialogs.Contents;

/// <summary>Why words cannot take the place of a text that ships.</summary>
public enum TextFault
{
    /// <summary>There are none.</summary>
    Empty,

    /// <summary>There are more than <see cref="TextRules.MaxLength"/> characters.</summary>
    TooLong,

    /// <summary>They hold a character that cannot be shown, or that turns the direction of what follows.</summary>
    ControlCharacter,

    /// <summary>They lack a placeholder of the shipped text, or have one more.</summary>
    Placeholders,

    /// <summary>They hold a brace that begins or ends no placeholder.</summary>
    Brace,

    /// <summary>Another button of the same question has the same words.</summary>
    SameAsAnother,

    /// <summary>On a button: whoever types these words gives a command.</summary>
    IsCommand,

    /// <summary>The text tells which word to type for a command, and the bot does not know this one.</summary>
    UnknownCommand,
}
