namespace SamenHier.Dialogs.Newsletters;

/// <summary>What an e-mail address that somebody typed was read as.</summary>
public abstract record EmailReading
{
    private EmailReading()
    {
    }

    /// <summary>An address.</summary>
    /// <param name="Value">The address as mail programs take it: ASCII, at most 254 characters, the domain in lower case.</param>
    public sealed record Address(string Value) : EmailReading;

    /// <summary>No address.</summary>
    /// <param name="TextKey">The text that says what an address looks like.</param>
    public sealed record Problem(string TextKey) : EmailReading;
}
