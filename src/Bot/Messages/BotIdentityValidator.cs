using Microsoft.Extensions.Options;

namespace SamenHier.Bot.Messages;

/// <summary>Finds what cannot work in the bot's identity before a channel does; each line names its key and never a secret's value.</summary>
/// <param name="channels">Whether posts without a token are allowed.</param>
internal sealed class BotIdentityValidator(IOptions<MessagesOptions> channels) : IValidateOptions<BotIdentityOptions>
{
    private const string MultiTenant = "MultiTenant";
    private const string SingleTenant = "SingleTenant";
    private const string ManagedIdentity = "UserAssignedMSI";

    public ValidateOptionsResult Validate(string? name, BotIdentityOptions options)
    {
        List<string> faults = [.. options.IsAnonymous ? WithoutApp(options) : WithApp(options), .. Addresses(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> WithoutApp(BotIdentityOptions options)
    {
        if (IsSet(options.Password) || IsSet(options.TenantId) || Is(options, SingleTenant) || Is(options, ManagedIdentity))
        {
            yield return "MicrosoftAppId is missing, while MicrosoftAppPassword, MicrosoftAppTenantId or MicrosoftAppType is set.";
        }
    }

    private IEnumerable<string> WithApp(BotIdentityOptions options)
    {
        if (!Guid.TryParseExact(options.AppId, "D", out var app) || options.AppId != app.ToString("D"))
        {
            yield return "MicrosoftAppId must be a GUID in small letters, as 00000000-0000-0000-0000-00000000000a.";
        }

        if (channels.Value.AllowAnonymous)
        {
            yield return "Channels:AllowAnonymous must be false when MicrosoftAppId is set: with an app id every caller proves who it is.";
        }

        if (!IsSet(options.AppType) || Is(options, MultiTenant))
        {
            foreach (var fault in OfNoTenant(options)) yield return fault;
        }
        else if (Is(options, SingleTenant) || Is(options, ManagedIdentity))
        {
            foreach (var fault in OfOneTenant(options)) yield return fault;
        }
        else
        {
            yield return $"MicrosoftAppType must be {MultiTenant}, {SingleTenant} or {ManagedIdentity}.";
        }
    }

    private static IEnumerable<string> OfNoTenant(BotIdentityOptions options)
    {
        if (!IsSet(options.Password))
        {
            yield return $"MicrosoftAppPassword is missing, which {MultiTenant} needs.";
        }

        // Whoever sets a tenant expects that it keeps others out.
        if (IsSet(options.TenantId))
        {
            yield return $"MicrosoftAppTenantId does nothing with {MultiTenant}: remove it, or set MicrosoftAppType to {SingleTenant} or {ManagedIdentity}.";
        }
    }

    private static IEnumerable<string> OfOneTenant(BotIdentityOptions options)
    {
        if (Is(options, SingleTenant) && !IsSet(options.Password))
        {
            yield return $"MicrosoftAppPassword is missing, which {SingleTenant} needs.";
        }

        // A tenant's domain name would ask for tokens as well, but no activity names it.
        if (!Guid.TryParseExact(options.TenantId, "D", out _))
        {
            yield return $"MicrosoftAppTenantId must be the tenant's id, a GUID, which {options.AppType} needs.";
        }
    }

    private static IEnumerable<string> Addresses(BotIdentityOptions options)
    {
        if (IsSet(options.MetadataUrl) && !IsHttps(options.MetadataUrl))
        {
            yield return "ToBotFromChannelOpenIdMetadataUrl must be an absolute address with https.";
        }

        if (IsSet(options.LoginUrl) && !IsHttps(options.LoginUrl))
        {
            yield return "ToChannelFromBotLoginUrl must be an absolute address with https.";
        }
    }

    private static bool IsSet(string? value) => !string.IsNullOrWhiteSpace(value);

    private static bool Is(BotIdentityOptions options, string type) => string.Equals(options.AppType, type, StringComparison.OrdinalIgnoreCase);

    private static bool IsHttps(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps;
}
