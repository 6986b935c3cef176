using Microsoft.Bot.Schema;
using SamenHier.Casework.Notices;
using SamenHier.Dialogs.Intake;

namespace SamenHier.Bot.Notices;

/// <summary>The event with which the bot begins a turn by itself, to tell somebody what waits for them.</summary>
internal static class NoticeActivity
{
    /// <summary>The event for a person, in the conversation in which they go on.</summary>
    /// <param name="recipient">Whom to tell.</param>
    /// <param name="newest">The newest notice; it names the event, so that a repeat is recognised.</param>
    public static Activity For(WaitingRecipient recipient, Guid newest)
    {
        var activity = OwnEvent.In(recipient.Conversation, recipient.UserId, recipient.Reference);
        (activity.Name, activity.Id) = (IntakeBot.NoticesEvent, $"notices-{newest:N}");
        return activity;
    }
}
