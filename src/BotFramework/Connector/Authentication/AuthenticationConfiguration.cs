namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What is asked of a token beyond the protocol.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Endorsements that the signing key must have.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>A last look at the claims; none by default.</summary>
    public virtual ClaimsValidator? ClaimsValidator { get; set; }
}
