namespace SamenHier.Translation;

/// <summary>The section <c>Translation</c> of the configuration.</summary>
public sealed class TranslationOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Translation";

    /// <summary>No translator: nothing leaves this machine.</summary>
    public const string Off = "off";

    /// <summary>Azure Translator.</summary>
    public const string Azure = "azure";

    /// <summary><see cref="Off"/> or <see cref="Azure"/>.</summary>
    public string Provider { get; set; } = Off;

    /// <summary>Where the translator is. The default keeps requests within Europe; a managed identity needs the resource's own address.</summary>
    public string Endpoint { get; set; } = "https://api-eur.cognitive.microsofttranslator.com";

    /// <summary>The resource's key; null with a managed identity.</summary>
    public string? Key { get; set; }

    /// <summary>The resource's region, such as <c>westeurope</c>; null for a global resource.</summary>
    public string? Region { get; set; }

    /// <summary>Whether the machine's own identity is shown instead of a key.</summary>
    public bool UseManagedIdentity { get; set; }

    /// <summary>How long a request may take in all, second tries and pauses counted in; from 1 to 120.</summary>
    public int TimeoutSeconds { get; set; } = 15;

    /// <summary>Further languages that people may choose, such as <c>uk</c>: their texts are translated by machine.</summary>
    public IReadOnlyList<string> Languages { get; set; } = [];
}
