namespace SamenHier.Recognizers;

/// <summary>What danger a message speaks of.</summary>
public enum Danger
{
    /// <summary>None that was recognised.</summary>
    None,

    /// <summary>Wanting to die, suicide or self-harm, of oneself or of somebody else.</summary>
    Life,

    /// <summary>Somebody needs a doctor or an ambulance now.</summary>
    Medical,

    /// <summary>Somebody is beaten, threatened, raped, locked up or hurt, or means to hurt somebody.</summary>
    Violence,
}
