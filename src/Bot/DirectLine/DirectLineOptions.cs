namespace SamenHier.Bot.DirectLine;

/// <summary>Settings of the embedded Direct Line; read from <see cref="Section"/> and checked when the host starts.</summary>
public sealed class DirectLineOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "DirectLine";

    /// <summary>Whether the embedded Direct Line is served at all.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The secret with which servers may ask for tokens; null closes <c>tokens/generate</c>. At least 32 characters.</summary>
    public string? Secret { get; set; }

    /// <summary>How long a token is good for; between one minute and one day.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(8);

    /// <summary>The largest body that is read, in bytes.</summary>
    public int MaxBodyBytes { get; set; } = 400 * 1024;

    /// <summary>The largest <c>channelData</c> that is taken, in bytes of JSON.</summary>
    public int MaxChannelDataBytes { get; set; } = 32 * 1024;

    /// <summary>How many activities one poll or one frame carries at most.</summary>
    public int PageSize { get; set; } = 100;

    /// <summary>Settings of the sockets.</summary>
    public StreamOptions Streams { get; } = new();

    /// <summary>Limits on how often.</summary>
    public RateOptions Limits { get; } = new();
}

/// <summary>Settings of the sockets on which activities are streamed.</summary>
public sealed class StreamOptions
{
    /// <summary>How long a stream URL may be used after it was given out; it is good for one use.</summary>
    public TimeSpan UrlLifetime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often an open socket looks for news by itself; another node may have taken the turn.</summary>
    public TimeSpan RereadInterval { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long one frame may take to go out; a slower reader is cut off and comes back with its watermark.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a quiet socket is pinged, and how long its answer may take.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many sockets one conversation may have; one more closes the oldest.</summary>
    public int PerConversation { get; set; } = 5;

    /// <summary>The largest message that a client may send on a socket, in bytes; what it says is not read.</summary>
    public int MaxClientMessageBytes { get; set; } = 4096;
}

/// <summary>Limits on how often; polls are never limited.</summary>
public sealed class RateOptions
{
    /// <summary>How many activities one conversation may post at once.</summary>
    public int MessageBurst { get; set; } = 200;

    /// <summary>How many activities one conversation may post in a minute after that.</summary>
    public int MessagesPerMinute { get; set; } = 120;

    /// <summary>How many new tokens one address may ask for within <see cref="NewTokensWindow"/>; a whole shelter may be one address.</summary>
    public int NewTokensPerAddress { get; set; } = 300;

    /// <summary>The time in which that many new tokens come back.</summary>
    public TimeSpan NewTokensWindow { get; set; } = TimeSpan.FromMinutes(10);
}
