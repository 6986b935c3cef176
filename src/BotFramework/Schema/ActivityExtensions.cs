using System.Text.RegularExpressions;

namespace Microsoft.Bot.Schema;

/// <summary>Mentions in the text of a message.</summary>
public static class ActivityExtensions
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Whether the account is mentioned.</summary>
    /// <param name="activity">The message.</param>
    /// <param name="id">The account's id.</param>
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => IsOf(mention, id));

    /// <summary>Whether the message's receiver is mentioned.</summary>
    /// <param name="activity">The message.</param>
    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient.Id);

    /// <summary>Takes the mentions of the receiver out of the text; changes the message and returns its text.</summary>
    /// <param name="activity">The message.</param>
    public static string? RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient.Id);

    /// <summary>Takes the mentions of an account out of the text; changes the message and returns its text.</summary>
    /// <param name="activity">The message.</param>
    /// <param name="id">The account's id.</param>
    public static string? RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (Mention mention in activity.GetMentions().Where(mention => IsOf(mention, id)))
        {
            string words = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            activity.Text = Regex.Replace(activity.Text ?? string.Empty, Regex.Escape(words), string.Empty, RegexOptions.IgnoreCase, MatchTimeout).Trim();
        }

        return activity.Text;
    }

    private static bool IsOf(Mention mention, string id) => string.Equals(mention.Mentioned.Id, id, StringComparison.Ordinal);
}
