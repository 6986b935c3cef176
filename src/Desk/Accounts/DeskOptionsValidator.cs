using Microsoft.Extensions.Options;

namespace SamenHier.Desk.Accounts;

/// <summary>Refuses settings with which nobody, or anybody, could sign in; each by its key and none by a secret's value.</summary>
internal sealed class DeskOptionsValidator : IValidateOptions<DeskOptions>
{
    // Entra ID's tokens name the tenant as their issuer, these addresses name none: anybody's tenant would do.
    private static readonly string[] Anybody = ["common", "organizations", "consumers"];

    public ValidateOptionsResult Validate(string? name, DeskOptions options)
    {
        List<string> faults = [.. Faults(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(DeskOptions options)
    {
        var provider = options.OpenId;
        if (options.AttemptsPerAddress < 1) yield return "Desk:AttemptsPerAddress must be at least 1.";
        if (!provider.IsSet)
        {
            if (!options.LocalAccounts) yield return "Desk:OpenId:Authority is missing, while Desk:LocalAccounts is false: nobody could sign in.";
            if (provider.ClientId is { Length: > 0 } || provider.ClientSecret is { Length: > 0 })
                yield return "Desk:OpenId:Authority is missing, while Desk:OpenId:ClientId or Desk:OpenId:ClientSecret is set.";
            yield break;
        }

        if (!Uri.TryCreate(provider.Authority, UriKind.Absolute, out var authority)
            || !(authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback))
            || authority.Query.Length > 0 || authority.Fragment.Length > 0)
        {
            yield return "Desk:OpenId:Authority must be an absolute address with https, without a query.";
        }
        else if (authority.Segments.Any(segment => Anybody.Contains(segment.Trim('/'), StringComparer.OrdinalIgnoreCase)))
        {
            yield return "Desk:OpenId:Authority must name one tenant, e.g. https://login.microsoftonline.com/TENANT/v2.0, not common, organizations or consumers.";
        }

        if (string.IsNullOrWhiteSpace(provider.ClientId)) yield return "Desk:OpenId:ClientId is missing; Desk:OpenId:Authority needs one.";
        if (string.IsNullOrWhiteSpace(provider.ClientSecret)) yield return "Desk:OpenId:ClientSecret is missing; Desk:OpenId:Authority needs one.";
        if (provider.Name is not { Length: > 0 and <= 60 }) yield return "Desk:OpenId:Name must have 1 to 60 characters.";
    }
}
