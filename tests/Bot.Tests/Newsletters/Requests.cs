using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework;
using SamenHier.Casework.Newsletters;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;

namespace SamenHier.Bot.Tests.Newsletters;

/// <summary>People who ask for the newsletter, as their turns store it.</summary>
internal static class Requests
{
    /// <summary>Somebody new asks for it.</summary>
    public static async Task AskAsync(this BotServer server, string address, string language = "nl")
    {
        TurnCommit commit = new()
        {
            Conversation = new ConversationKey("webchat", Guid.NewGuid().ToString("N")),
            UserId = "user",
            ExpectedSequence = 0,
            Participant = ParticipantId.New(),
            ExpectedVersion = 0,
            ActivityKey = "a",
            Seen = new SeenActivity("a", null, null),
            Profile = new ParticipantProfile("newcomer", language, IntakeState.Sent, null),
            Newsletter = new NewsletterChange.SignUp(address, language),
        };
        Assert.Equal(CommitOutcome.Committed, await server.Get<TurnStore>().CommitAsync(commit, CancellationToken.None));
    }

    /// <summary>The addresses that still wait for their mail.</summary>
    public static async Task<IReadOnlyList<string>> WaitingAsync(this BotServer server) =>
        [.. (await server.Get<NewsletterStore>().PendingAsync(100, CancellationToken.None)).Select(pending => pending.Address)];

    /// <summary>The addresses that were confirmed.</summary>
    public static async Task<IReadOnlyList<string>> ConfirmedAsync(this BotServer server) =>
        [.. (await server.Get<NewsletterStore>().ListConfirmedAsync(CancellationToken.None)).Select(subscriber => subscriber.Address)];
}
