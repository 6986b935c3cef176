using SamenHier.Casework;
using SamenHier.Casework.Transcripts;
using SamenHier.Dialogs.Json;

namespace SamenHier.Bot.Turns;

/// <summary>Finds what was said in reply to an activity that was handled before.</summary>
/// <param name="transcript">What was said.</param>
internal sealed class EarlierReplies(Transcript transcript)
{
    private const int PageSize = 200;

    /// <summary>Finds the replies, in order; none when nothing was said.</summary>
    /// <param name="conversation">Where.</param>
    /// <param name="activityId">The id under which the activity is kept.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    public async Task<IReadOnlyList<StoredReply>> FindAsync(ConversationKey conversation, string activityId, CancellationToken cancellationToken)
    {
        var found = new List<StoredReply>();
        TranscriptPage page;
        var after = 0L;
        do
        {
            page = await transcript.ReadAsync(conversation, after, PageSize, cancellationToken);
            found.AddRange(page.Messages
                .Select(message => new StoredReply(message.Sequence, BotJson.ReadActivity(message.Body)))
                .Where(reply => reply.Activity.ReplyToId == activityId));
            after = page.Messages.Count > 0 ? page.Messages[^1].Sequence : after;
        }
        while (page.Messages.Count == PageSize);

        return found;
    }
}
