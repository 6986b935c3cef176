using System.Globalization;
using Microsoft.Extensions.Options;

namespace SamenHier.Bot.DirectLine;

/// <summary>Refuses settings that can't work, each by its configuration key.</summary>
internal sealed class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>
{
    private const int ShortestSecret = 32;

    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        var complaints = Complaints(options).ToList();
        return complaints.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(complaints);
    }

    private static IEnumerable<string> Complaints(DirectLineOptions options)
    {
        if (options.Secret is { Length: < ShortestSecret })
            yield return $"{Key("Secret")} must have at least {ShortestSecret} characters; leave it out to refuse tokens/generate.";

        string?[] others =
        [
            Between("TokenLifetime", options.TokenLifetime, TimeSpan.FromMinutes(1), TimeSpan.FromDays(1)),
            Between("MaxBodyBytes", options.MaxBodyBytes, 1024, 16 * 1024 * 1024),
            Between("MaxChannelDataBytes", options.MaxChannelDataBytes, 256, 16 * 1024 * 1024),
            Between("PageSize", options.PageSize, 1, 1000),
            Between("Streams:UrlLifetime", options.Streams.UrlLifetime, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)),
            Between("Streams:RereadInterval", options.Streams.RereadInterval, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1)),
            Between("Streams:SendTimeout", options.Streams.SendTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2)),
            Between("Streams:KeepAlive", options.Streams.KeepAlive, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
            Between("Streams:PerConversation", options.Streams.PerConversation, 1, 100),
            Between("Streams:MaxClientMessageBytes", options.Streams.MaxClientMessageBytes, 1, 1024 * 1024),
            Between("Limits:MessageBurst", options.Limits.MessageBurst, 1, int.MaxValue),
            Between("Limits:MessagesPerMinute", options.Limits.MessagesPerMinute, 1, int.MaxValue),
            Between("Limits:NewTokensPerAddress", options.Limits.NewTokensPerAddress, 1, int.MaxValue),
            Between("Limits:NewTokensWindow", options.Limits.NewTokensWindow, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)),
        ];
        foreach (var complaint in others.OfType<string>())
            yield return complaint;
    }

    private static string? Between<T>(string key, T value, T least, T most)
        where T : IComparable<T>, IFormattable =>
        value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{Key(key)} must lie between {least} and {most}; it is {value}.");

    private static string Key(string key) => $"{DirectLineOptions.Section}:{key}";
}
