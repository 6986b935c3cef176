namespace SamenHier.Casework.Cases;

/// <summary>Keeps what a machine translator made of a message, beside the original. Sealed under the participant's key, and gone with them.</summary>
public sealed class MessageTranslations
{
    /// <summary>Keeps a translation of a message; it takes the place of an earlier one into the same language. Does nothing when the message is gone.</summary>
    /// <param name="participant">Whose message.</param>
    /// <param name="message">The message.</param>
    /// <param name="language">Into which language.</param>
    /// <param name="text">The translation.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public Task PutAsync(ParticipantId participant, SpokenMessage message, string language, string text, CancellationToken cancellationToken) => throw new NotImplementedException();
}
