namespace Microsoft.Bot.Builder;

/// <summary>An object in storage that knows which version of it was read.</summary>
public interface IStoreItem
{
    /// <summary>The version that was read; "*" writes over any version.</summary>
    string ETag { get; set; }
}
