using Microsoft.Extensions.Options;
using SamenHier.Bot.DirectLine;
using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.State;

namespace SamenHier.Bot.Turns;

/// <summary>
/// Looks up a reference or invitation code, unless too many wrong ones were typed: in this conversation, or from this address on
/// the web chat. The limit for an address is sized for a shelter whose people share one.
/// </summary>
/// <param name="directory">Knows the reference codes.</param>
/// <param name="store">Knows the invitation codes.</param>
/// <param name="attempts">Counts wrong codes; the count survives a restart.</param>
/// <param name="http">Knows the address.</param>
/// <param name="options">The limits.</param>
/// <param name="time">The clock.</param>
internal sealed class CodeGate(
    ParticipantDirectory directory, TurnStore store, CodeAttempts attempts, IHttpContextAccessor http, IOptions<CodeGateOptions> options, TimeProvider time)
{
    /// <summary>Tries a reference code.</summary>
    /// <param name="code">12 digits.</param>
    /// <param name="conversation">Where it was typed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(ResumeOutcome Outcome, ParticipantId? Participant)> TryAsync(
        string code, ConversationKey conversation, CancellationToken cancellationToken)
    {
        if (await IsClosedAsync(conversation, cancellationToken))
        {
            return (ResumeOutcome.TooMany, null);
        }

        if (await directory.FindByReferenceAsync(code, cancellationToken) is { } participant)
        {
            return (ResumeOutcome.Welcome, participant);
        }

        await CountWrongAsync(conversation, cancellationToken);
        return (ResumeOutcome.Unknown, null);
    }

    /// <summary>Tries an invitation code. One that has expired or is used up was no guess, and is not counted.</summary>
    /// <param name="code">8 digits.</param>
    /// <param name="conversation">Where it was given.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(InvitationOutcome Outcome, InvitationLookup? Invitation)> TryInvitationAsync(
        string code, ConversationKey conversation, CancellationToken cancellationToken)
    {
        if (await IsClosedAsync(conversation, cancellationToken))
        {
            return (InvitationOutcome.TooMany, null);
        }

        if (await store.FindInvitationAsync(code, cancellationToken) is { } invitation)
        {
            return (InvitationOutcome.Found, invitation);
        }

        await CountWrongAsync(conversation, cancellationToken);
        return (InvitationOutcome.Unknown, null);
    }

    private async Task<bool> IsClosedAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - options.Value.Window;
        foreach (var (scope, limit) in Scopes(conversation))
        {
            if (await attempts.CountAsync(scope, since, cancellationToken) >= limit)
            {
                return true;
            }
        }

        return false;
    }

    private async Task CountWrongAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var (scope, _) in Scopes(conversation))
        {
            await attempts.RecordAsync(scope, now, cancellationToken);
        }
    }

    private IEnumerable<(string Scope, int Limit)> Scopes(ConversationKey conversation)
    {
        yield return ($"conversation:{conversation}", options.Value.PerConversation);
        if (conversation.ChannelId == WebChatChannel.Id && http.HttpContext?.Connection.RemoteIpAddress is { } address)
        {
            yield return ($"address:{address}", options.Value.PerAddress);
        }
    }
}

/// <summary>How many wrong codes may be typed, from the configuration section <c>Codes</c>.</summary>
public sealed class CodeGateOptions
{
    /// <summary>The time over which wrong codes are counted; more than nothing, at most a day.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How many in one conversation; at least 1.</summary>
    public int PerConversation { get; set; } = 5;

    /// <summary>How many from one address; at least 1.</summary>
    public int PerAddress { get; set; } = 100;
}
