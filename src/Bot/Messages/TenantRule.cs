using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Json;

namespace SamenHier.Bot.Messages;

/// <summary>Which tenants the bot speaks with in Teams. Microsoft's token only says that Teams calls: which organisation writes is in the activity.</summary>
/// <param name="tenantId">The only one; null where all are welcome.</param>
internal sealed class TenantRule(string? tenantId)
{
    /// <summary>Whether an activity may be taken. In Teams each place that names a tenant must name ours, and one must: an activity that names none cannot be told from another organisation's.</summary>
    /// <param name="activity">The activity.</param>
    public bool Allows(Activity activity)
    {
        if (string.IsNullOrWhiteSpace(tenantId) || activity.ChannelId != Channels.Msteams)
        {
            return true;
        }

        List<string> named = [.. Named(activity).OfType<string>()];
        return named.Count > 0 && named.TrueForAll(one => string.Equals(one, tenantId, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string?> Named(Activity activity)
    {
        yield return activity.Conversation?.TenantId;
        yield return BotJson.ReadMap(BotJson.ReadMap(activity.ChannelData)?.GetValueOrDefault("tenant"))?.GetValueOrDefault("id") as string;
    }
}
