namespace SamenHier.Casework.Cases;

/// <summary>Keeps at hand how many open cases each person has taken or is asked to take, for turns, which cannot wait for a database. The rounds of the time limits count anew.</summary>
public sealed class CaseLoads
{
    private volatile IReadOnlyDictionary<StaffId, int> current = new Dictionary<StaffId, int>();

    /// <summary>As last counted; empty before.</summary>
    public IReadOnlyDictionary<StaffId, int> Current
    {
        get => current;
        set => current = value;
    }
}
