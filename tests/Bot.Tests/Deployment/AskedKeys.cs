using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;

namespace SamenHier.Bot.Tests.Deployment;

/// <summary>A source of settings that has none and remembers for which it was asked.</summary>
internal sealed class AskedKeys : ConfigurationProvider, IConfigurationSource
{
    private readonly ConcurrentDictionary<string, bool> keys = new(StringComparer.OrdinalIgnoreCase);

    public ICollection<string> Keys => keys.Keys;

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public override bool TryGet(string key, out string? value)
    {
        keys[key] = true;
        return base.TryGet(key, out value);
    }
}
