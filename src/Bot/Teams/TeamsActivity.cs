using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace SamenHier.Bot.Teams;

/// <summary>What an activity of Teams asks for.</summary>
internal enum TeamsMeaning
{
    /// <summary>A turn with one person.</summary>
    Turn,

    /// <summary>The words that send people of a group chat to a chat of their own.</summary>
    Hint,

    /// <summary>Nothing.</summary>
    Nothing,
}

/// <summary>
/// Reads the activities of Teams. The bot talks with each person alone: in a group chat or channel it asks and stores nothing. Other
/// channels' activities pass as they are.
/// </summary>
internal static class TeamsActivity
{
    private const string Personal = "personal";
    private const string InstallationAdded = "add";
    private const string HardSpace = "&nbsp;";

    /// <summary>Whether an activity is of Teams.</summary>
    /// <param name="activity">The activity.</param>
    public static bool IsTeams(Activity activity) => activity.ChannelId == Channels.Msteams;

    /// <summary>What the activity asks for. One that asks for a turn is put into the shape that turns know: mentions of the bot are out of the words, and an installation is somebody who came in.</summary>
    /// <param name="activity">The activity; it is changed.</param>
    public static TeamsMeaning Read(Activity activity)
    {
        if (!IsTeams(activity))
        {
            return TeamsMeaning.Turn;
        }

        if (!IsPersonal(activity))
        {
            return AsksInGroup(activity) ? TeamsMeaning.Hint : TeamsMeaning.Nothing;
        }

        switch (activity.Type)
        {
            case ActivityTypes.Message:
                RemoveMentions(activity);
                return TeamsMeaning.Turn;
            case ActivityTypes.ConversationUpdate when activity.MembersAdded is { Count: > 0 }:
            case ActivityTypes.InstallationUpdate when activity.Action?.StartsWith(InstallationAdded, StringComparison.Ordinal) is true:
                ComeIn(activity);
                return TeamsMeaning.Turn;
            case ActivityTypes.Invoke:
                return TeamsMeaning.Turn;
            default:
                return TeamsMeaning.Nothing;
        }
    }

    private static bool IsPersonal(Activity activity) =>
        activity.Conversation is { } conversation && conversation.IsGroup is not true && conversation.ConversationType is Personal or null or "";

    // An installation comes with a conversationUpdate of its own, so that one of the two is answered.
    private static bool AsksInGroup(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => MentionsOfBot(activity).Any(),
        ActivityTypes.ConversationUpdate => activity.MembersAdded?.Any(member => IsBot(member, activity)) is true,
        _ => false,
    };

    // Who came in is the person, whether Teams names them, the bot or both.
    private static void ComeIn(Activity activity)
    {
        var person = activity.MembersAdded?.FirstOrDefault(member => !string.IsNullOrEmpty(member.Id) && !IsBot(member, activity)) ?? activity.From;
        activity.Type = ActivityTypes.ConversationUpdate;
        activity.From = person.Id == activity.From?.Id ? activity.From : person;
        activity.MembersAdded = [person];
    }

    private static void RemoveMentions(Activity activity)
    {
        if (activity.Text is null)
        {
            return;
        }

        foreach (var mention in MentionsOfBot(activity))
        {
            activity.Text = activity.Text.Replace(mention.Text is { Length: > 0 } words ? words : $"<at>{mention.Mentioned.Name}</at>", string.Empty, StringComparison.OrdinalIgnoreCase);
        }

        activity.Text = activity.Text.Replace(HardSpace, " ", StringComparison.Ordinal).Replace('\u00A0', ' ').Trim();
    }

    private static IEnumerable<Mention> MentionsOfBot(Activity activity) =>
        activity.GetMentions().Where(mention => mention is { Mentioned: { } account } && IsBot(account, activity));

    private static bool IsBot(ChannelAccount account, Activity activity) => account.Id is not null && account.Id == activity.Recipient?.Id;
}
