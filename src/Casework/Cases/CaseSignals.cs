namespace SamenHier.Casework.Cases;

/// <summary>Tells, within this process, that a case was changed or something was said in it. Listeners are called on the thread that publishes and must not wait.</summary>
public sealed class CaseSignals
{
    /// <summary>Is told of each change.</summary>
#pragma warning disable MA0046 // Nobody who listens asks who tells.
    public event Action<CaseId>? Published;
#pragma warning restore MA0046

    /// <summary>Tells all who listen.</summary>
    /// <param name="changed">Which case.</param>
    public void Publish(CaseId changed) => Published?.Invoke(changed);
}
