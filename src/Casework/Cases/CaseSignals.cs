namespace SamenHier.Casework.Cases;

/// <summary>Tells, within this process, that a case was changed or something was said in it. Listeners are called on the thread that publishes and must not wait.</summary>
public sealed class CaseSignals
{
    /// <summary>Is told of each change.</summary>
    public event Action<CaseId>? Published;

    /// <summary>Tells all who listen.</summary>
    /// <param name="changed">Which case.</param>
    public void Publish(CaseId changed) => Published?.Invoke(changed);
}
