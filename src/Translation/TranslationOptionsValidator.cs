using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace SamenHier.Translation;

/// <summary>Checks the section <see cref="TranslationOptions.Section"/>; each fault names its key.</summary>
internal sealed partial class TranslationOptionsValidator : IValidateOptions<TranslationOptions>
{
    private const int LongestWait = 120;

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, TranslationOptions options)
    {
        List<string> faults = [.. FaultsOf(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsOf(TranslationOptions options)
    {
        if (options.Provider is not (TranslationOptions.Off or TranslationOptions.Azure))
        {
            yield return $"Translation:Provider must be {TranslationOptions.Off} or {TranslationOptions.Azure}.";
        }

        if (options.TimeoutSeconds is < 1 or > LongestWait)
        {
            yield return $"Translation:TimeoutSeconds must be from 1 to {LongestWait}.";
        }

        if (options.Languages.FirstOrDefault(language => !LanguageCode().IsMatch(language)) is { } unknown)
        {
            yield return $"Translation:Languages holds \"{unknown}\", which is no language code such as uk.";
        }

        foreach (var fault in options.Provider == TranslationOptions.Azure ? FaultsOfAzure(options) : [])
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> FaultsOfAzure(TranslationOptions options)
    {
        var isAddress = Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var endpoint)
            && (endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback))
            && endpoint is { Query: "", Fragment: "", UserInfo: "" };
        if (!isAddress)
        {
            yield return "Translation:Endpoint must be an absolute address with https.";
        }

        if (options.UseManagedIdentity && isAddress && endpoint!.Scheme != Uri.UriSchemeHttps)
        {
            yield return "Translation:Endpoint must have https with Translation:UseManagedIdentity.";
        }

        if (options.UseManagedIdentity == !string.IsNullOrWhiteSpace(options.Key))
        {
            yield return "Translation:Key is needed, or Translation:UseManagedIdentity, and not both.";
        }

        // Both go into a header as they are.
        if (!IsHeaderValue(options.Key) || !IsHeaderValue(options.Region))
        {
            yield return "Translation:Key and Translation:Region must hold letters, digits and signs only.";
        }
    }

    private static bool IsHeaderValue(string? value) => value is null || value.All(letter => letter is > ' ' and <= '~');

    [GeneratedRegex("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex LanguageCode();
}
