namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>How the bot is registered in Azure, as <c>MicrosoftAppType</c> names it.</summary>
internal enum MicrosoftAppType
{
    /// <summary>Belongs to no tenant of its own.</summary>
    MultiTenant,

    /// <summary>Belongs to one tenant.</summary>
    SingleTenant,

    /// <summary>A managed identity, with no password.</summary>
    UserAssignedMsi,
}
