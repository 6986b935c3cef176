using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamenHier.Bot.Teams;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Handover;
using SamenHier.Dialogs.Json;
using SamenHier.Dialogs.State;

namespace SamenHier.Bot.Turns;

/// <summary>Decides what a turn stores. Pure: the same request, snapshot and thought give the same commit.</summary>
internal static class CommitComposer
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    /// <summary>Puts the commit together.</summary>
    /// <param name="request">The activity.</param>
    /// <param name="snapshot">What the store knew.</param>
    /// <param name="thought">What came of thinking.</param>
    public static TurnCommit Compose(TurnRequest request, TurnSnapshot snapshot, Thought thought)
    {
        var file = thought.File;
        var forgotten = file.IsForgotten ? snapshot.Participant : null;
        var isNew = forgotten is not null || snapshot.Participant is null;
        return new TurnCommit
        {
            Conversation = request.Conversation,
            UserId = request.UserId,
            ExpectedSequence = snapshot.Conversation?.LastSequence ?? 0,
            Participant = thought.Participant,
            ExpectedVersion = isNew ? 0 : snapshot.Participant!.Version,
            ActivityKey = request.ActivityKey,
            Seen = new SeenActivity(request.Activity.Id, InvokeBody(thought.Invoke), thought.Invoke?.Status),
            Reference = NewReference(request, snapshot),
            BecomesCurrent = file.Resume is ResumeOutcome.Welcome,
            // The store makes a new participant without a profile.
            Profile = isNew ? file.Profile : file.ChangedProfile,
            State = thought.State,
            Answers = file.ChangedAnswers,
            DroppedAnswers = file.DroppedAnswers,
            Consents = file.ChangedConsents,
            Requests = file.Requests,
            Feedback = file.Feedback,
            Unanswered = file.Unanswered,
            Messages = Number(request, snapshot, thought),
            Group = file.Group?.ToCommit(),
            Notices = file.Notices,
            SaidNotices = forgotten is null ? file.SaidNotices : [],
            Newsletter = file.NewsletterChange,
            Town = NewTown(file),
            Case = file.ChangedCase,
            Proposal = file.ProposalAnswer,
            Alerts = file.Alerts,
            Identity = TeamsIdentity.ToKeep(request, snapshot, thought),
            Forgets = forgotten is null ? null : new ForgottenParticipant(forgotten.Id, forgotten.Version),
        };
    }

    private static string? NewTown(ParticipantFile file)
    {
        var town = HomeTown.Of(file);
        return town == file.StoredTown ? null : town ?? string.Empty;
    }

    private static List<NewMessage> Number(TurnRequest request, TurnSnapshot snapshot, Thought thought)
    {
        var sequence = snapshot.Conversation?.LastSequence ?? 0;
        var at = Floor(thought.File.Now);
        if (snapshot.Conversation is { } conversation && at <= conversation.LastAt)
        {
            at = conversation.LastAt + Tick;
        }

        var messages = new List<NewMessage>(thought.Said.Count + 1);
        var isMessage = request.Activity.Type == ActivityTypes.Message;
        if (isMessage && Echo(request, thought) is { } echo)
        {
            Add(new Saying(echo), deliver: false);
        }

        foreach (var said in thought.Said)
        {
            // Web Chat holds a reply back until it has seen what it replies to, and only messages are shown.
            said.Activity.ReplyToId = isMessage ? request.Activity.Id : null;

            // Sending has put the locale of the person's device here; the words are in the person's language.
            said.Activity.Locale = thought.File.Profile.Language ?? said.Activity.Locale;
            Add(said, request.NeedsDelivery);
        }

        return messages;

        void Add(Saying said, bool deliver)
        {
            said.Activity.Timestamp = at;
            messages.Add(new NewMessage(++sequence, said.Activity.Id, at, BotJson.WriteActivity(said.Activity), deliver, said.Replaces));
            at += Tick;
        }
    }

    // Of a person who is forgotten not even the last words stay.
    private static Activity? Echo(TurnRequest request, Thought thought)
    {
        if (!thought.File.IsForgotten)
        {
            return request.Activity;
        }

        return request.NeedsDelivery ? null : Receipt(request);
    }

    // Web Chat calls a message lost that never comes back, and shows none without words.
    private static Activity Receipt(TurnRequest request)
    {
        var data = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (request.ClientActivityId is { } id)
        {
            data.Add(TurnRequest.ClientActivityIdMember, id);
        }

        return new Activity
        {
            Type = ActivityTypes.Message,
            Id = request.Activity.Id,
            ChannelId = request.Conversation.ChannelId,
            Conversation = new ConversationAccount(id: request.Conversation.ConversationId),
            From = new ChannelAccount(request.UserId, role: RoleTypes.User),
            ChannelData = data,
        };
    }

    private static byte[]? NewReference(TurnRequest request, TurnSnapshot snapshot)
    {
        if (!request.NeedsDelivery)
        {
            return null;
        }

        var reference = request.Activity.GetConversationReference();
        (reference.ActivityId, reference.Locale) = (null, null);
        var bytes = BotJson.WriteReference(reference);
        return snapshot.Conversation?.Reference is { } stored && stored.AsSpan().SequenceEqual(bytes) ? null : bytes;
    }

    private static byte[]? InvokeBody(InvokeResponse? invoke) => invoke?.Body is { } body ? BotJson.WriteValue(body) : null;

    private static DateTimeOffset Floor(DateTimeOffset at) => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
}
