using SamenHier.Casework;
using SamenHier.Casework.Transcripts;

namespace SamenHier.Bot.DirectLine;

/// <summary>Reads what was said in a conversation: from the store, or from memory in tests.</summary>
public interface ITranscriptReader
{
    /// <summary>Reads at most <paramref name="limit"/> messages after a sequence, in order.</summary>
    /// <exception cref="StoreUnavailableException">The store can't be read now.</exception>
    Task<TranscriptPage> ReadAsync(ConversationKey conversation, long afterSequence, int limit, CancellationToken cancellationToken);
}

/// <summary>The transcript as the store keeps it.</summary>
internal sealed class StoredTranscript(Transcript transcript) : ITranscriptReader
{
    public Task<TranscriptPage> ReadAsync(ConversationKey conversation, long afterSequence, int limit, CancellationToken cancellationToken) =>
        transcript.ReadAsync(conversation, afterSequence, limit, cancellationToken);
}
