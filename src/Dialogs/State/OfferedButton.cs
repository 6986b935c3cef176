namespace SamenHier.Dialogs.State;

/// <summary>A button that is offered with the next thing said, beside those of the question that stands.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Value">What it sends when it is pressed.</param>
/// <param name="StandsFirst">Whether it stands before the buttons of the question rather than after them.</param>
public sealed record OfferedButton(string Title, IReadOnlyDictionary<string, object> Value, bool StandsFirst = false)
{
    /// <summary>The page that it opens; null when it sends <see cref="Value"/> instead.</summary>
    public Uri? Page { get; init; }
}
