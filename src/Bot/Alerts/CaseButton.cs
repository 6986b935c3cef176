using Microsoft.Bot.Schema;
using SamenHier.Casework;
using SamenHier.Dialogs.Json;

namespace SamenHier.Bot.Alerts;

/// <summary>What a button on a card for people of the desk does.</summary>
internal enum CardDeed
{
    /// <summary>Takes the case.</summary>
    Claim,

    /// <summary>Sends the answer, and the turn goes to the bot.</summary>
    Send,

    /// <summary>Sends the answer, and the turn stays with who sends it.</summary>
    Stay,

    /// <summary>Gives the turn back to the bot.</summary>
    Back,

    /// <summary>Closes the case as answered.</summary>
    Close,
}

/// <summary>A button on a card for people of the desk.</summary>
/// <param name="Deed">What it does.</param>
/// <param name="Case">With which case.</param>
internal sealed record CaseButton(CardDeed Deed, CaseId Case)
{
    /// <summary>The name under which a card sends what is typed in its box.</summary>
    public const string ReplyName = "reply";

    /// <summary>The longest answer, in characters.</summary>
    public const int LongestReply = 4000;

    private const string DeedName = "desk";
    private const string CaseName = "case";
    private const string ListName = "list";

    /// <summary>What was typed in the box; empty where there is none.</summary>
    public string Reply { get; init; } = string.Empty;

    /// <summary>Whether it stands on a card that asks which case is meant, and not on a card of the case.</summary>
    public bool IsOfList { get; init; }

    /// <summary>The button that was pressed; null when a message is no press of one.</summary>
    /// <param name="activity">A message; its value may be anything.</param>
    public static CaseButton? In(Activity activity) =>
        activity.Type == ActivityTypes.Message
        && BotJson.ReadMap(activity.Value) is { } value
        && value.GetValueOrDefault(DeedName) is string named
        && Array.Find(Enum.GetValues<CardDeed>(), deed => NameOf(deed) == named) is var deed && NameOf(deed) == named
        && Guid.TryParseExact(value.GetValueOrDefault(CaseName) as string, "N", out var id)
            ? new CaseButton(deed, new CaseId(id)) { Reply = value.GetValueOrDefault(ReplyName) as string ?? string.Empty, IsOfList = value.GetValueOrDefault(ListName) is true }
            : null;

    /// <summary>The value that it sends.</summary>
    public Dictionary<string, object> ToValue() => new(StringComparer.Ordinal)
    {
        [DeedName] = NameOf(Deed),
        [CaseName] = Case.ToString(),
        [ListName] = IsOfList,
    };

    private static string NameOf(CardDeed deed) => deed switch
    {
        CardDeed.Claim => "claim",
        CardDeed.Send => "send",
        CardDeed.Stay => "stay",
        CardDeed.Back => "back",
        _ => "close",
    };
}
