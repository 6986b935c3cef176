namespace SamenHier.Casework.Notices;

/// <summary>Tells, within this process, that something was stored that somebody is to be told. Listeners are called on the thread that publishes and must not wait.</summary>
public sealed class NoticeSignals
{
    /// <summary>Is told of it.</summary>
#pragma warning disable MA0046 // Nobody who listens asks who tells.
    public event Action? Published;
#pragma warning restore MA0046

    /// <summary>Tells all who listen.</summary>
    public void Publish() => Published?.Invoke();
}
