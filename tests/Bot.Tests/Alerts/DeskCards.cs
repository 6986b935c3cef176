using System.Text.Json;
using System.Text.Json.Nodes;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Bot.Tests.Teams;

namespace SamenHier.Bot.Tests.Alerts;

/// <summary>Cards of the desk, as people press them.</summary>
internal static class DeskCards
{
    /// <summary>Waits until a card of the desk stands at the bottom that can do something.</summary>
    public static Task<ShownCard> DeskCardAsync(this DeskWorld world, TeamsUser user, string button) => world.DeskCardAsync(user.ConversationId, button);

    /// <summary>Likewise in a channel.</summary>
    public static async Task<ShownCard> DeskCardAsync(this DeskWorld world, string conversation, string button) =>
        (await world.Connector.UntilAsync(conversation, shown => shown.Any(card => card.Buttons.Contains(button)))).Last(card => card.Buttons.Contains(button));

    /// <summary>Waits until the last line in a chat contains some words.</summary>
    public static Task<IReadOnlyList<ShownCard>> SaidAsync(this DeskWorld world, TeamsUser user, string words) =>
        world.Connector.UntilAsync(user.ConversationId, shown => shown.Any(card => card.Message.Text?.Contains(words, StringComparison.Ordinal) is true));

    /// <summary>Waits until a card with some words on it stands in a chat.</summary>
    public static Task<IReadOnlyList<ShownCard>> CardSaysAsync(this DeskWorld world, string conversation, string words) =>
        world.Connector.UntilAsync(conversation, shown => shown.Any(card => card.Lines.Any(line => line.Contains(words, StringComparison.Ordinal))));

    /// <summary>Presses a button, with what is typed in the box.</summary>
    public static Task<HttpAnswer> PressDeskAsync(this TeamsUser user, ShownCard card, string button, string? reply = null, string? id = null, string? conversation = null)
    {
        var value = JsonSerializer.SerializeToNode(card.SentBy(button))!.AsObject();
        if (reply is not null) value["reply"] = reply;
        JsonObject activity = new() { ["type"] = "message", ["value"] = value, ["replyToId"] = card.Message.Id };
        if (id is not null) activity["id"] = id;
        if (conversation is not null) activity["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = TeamsUser.Tenant };
        return user.PostAsync(activity);
    }

    /// <summary>What a button of a card sends.</summary>
    public static IReadOnlyDictionary<string, object?> SentBy(this ShownCard card, string button) =>
        Actions(card.Card).First(action => action.GetValueOrDefault("title") as string == button).GetValueOrDefault("data") as IReadOnlyDictionary<string, object?>
        ?? throw new InvalidOperationException($"{button} sends nothing.");

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Actions(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> map => [map, .. map.Values.SelectMany(Actions)],
        IEnumerable<object?> list => list.SelectMany(Actions),
        _ => [],
    };
}
