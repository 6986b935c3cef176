using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework;
using SamenHier.Casework.People;
using SamenHier.Casework.Transcripts;
using SamenHier.Casework.Turns;

namespace SamenHier.KillCampaign;

/// <summary>Looks into the store beside the server, as an operator's verb does, and compares it with what the clients know.</summary>
internal sealed class Audit : IAsyncDisposable
{
    private const int Page = 1000;

    // No activity has this key, so that reading a turn's snapshot finds no repeat.
    private const string NoActivity = "audit";

    private readonly ServiceProvider services;
    private readonly Lives lives;

    public Audit(CaseworkOptions options, Lives lives)
    {
        services = new ServiceCollection().AddLogging().AddCasework(options).BuildServiceProvider();
        this.lives = lives;
    }

    /// <summary>Checks intakes; gives what is wrong.</summary>
    /// <param name="intakes">The intakes.</param>
    /// <param name="isEnd">Whether all of them must be whole by now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<string>> CheckAsync(IEnumerable<Intake> intakes, bool isEnd, CancellationToken cancellationToken)
    {
        List<string> findings = [];
        foreach (var intake in intakes)
        {
            var known = intake.Know();
            var stored = await ReadAsync(known, cancellationToken);
            findings.AddRange(IntakeRules.Check(known, stored, lives, isEnd).Select(finding => $"{known.Name}: {finding}"));
        }

        return findings;
    }

    /// <summary>How many messages the transcripts of these intakes hold.</summary>
    public async Task<int> CountMessagesAsync(IEnumerable<Intake> intakes, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var intake in intakes) count += (await ReadTranscriptAsync(intake.Know().Conversation, cancellationToken)).Count;
        return count;
    }

    /// <summary>Whether nothing waits to be delivered.</summary>
    public async Task<bool> IsAllDeliveredAsync(CancellationToken cancellationToken) =>
        (await services.GetRequiredService<Outbox>().PendingConversationsAsync(cancellationToken)).Count == 0;

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task<StoredIntake> ReadAsync(KnownIntake known, CancellationToken cancellationToken) => new(
        await ReadTranscriptAsync(known.Conversation, cancellationToken),
        (await services.GetRequiredService<TurnStore>().LoadAsync(known.Conversation, NoActivity, cancellationToken)).Participant,
        known.Reference is { } code ? await services.GetRequiredService<ParticipantDirectory>().ExportAsync(code, cancellationToken) : null);

    private async Task<List<StoredMessage>> ReadTranscriptAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var transcript = services.GetRequiredService<Transcript>();
        List<StoredMessage> messages = [];
        while ((await transcript.ReadAsync(conversation, messages.Count, Page, cancellationToken)).Messages is { Count: > 0 } page)
        {
            messages.AddRange(page.Select(StoredMessage.Read));
        }

        return messages;
    }
}
