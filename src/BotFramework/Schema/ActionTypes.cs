namespace Microsoft.Bot.Schema;

/// <summary>What happens when a button of a card is pressed.</summary>
public static class ActionTypes
{
    /// <summary>Opens the address in Value.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>Sends Value as a visible message of the user.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends Value to the bot without showing it.</summary>
    public const string PostBack = "postBack";

    /// <summary>Plays the sound at Value.</summary>
    public const string PlayAudio = "playAudio";

    /// <summary>Plays the film at Value.</summary>
    public const string PlayVideo = "playVideo";

    /// <summary>Shows the picture at Value.</summary>
    public const string ShowImage = "showImage";

    /// <summary>Downloads the file at Value.</summary>
    public const string DownloadFile = "downloadFile";

    /// <summary>Calls the number in Value.</summary>
    public const string Call = "call";

    /// <summary>Sends Value and Text, and shows DisplayText.</summary>
    public const string MessageBack = "messageBack";

    /// <summary>Opens the app named in Value.</summary>
    public const string openApp = "openApp";
}
