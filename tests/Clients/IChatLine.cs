namespace SamenHier.Tests.Clients;

/// <summary>One conversation as its client sees it; used by one speaker and one listener at a time.</summary>
public interface IChatLine : IAsyncDisposable
{
    /// <summary>The channel's id.</summary>
    string Channel { get; }

    /// <summary>The conversation's id; empty until it is known.</summary>
    string ConversationId { get; }

    /// <summary>Everything that arrived so far, in order; may be read by anybody at any time.</summary>
    IReadOnlyList<Arrival> Arrivals { get; }

    /// <summary>Starts the conversation; the bot speaks first.</summary>
    Task OpenAsync(CancellationToken cancellationToken);

    /// <summary>Says something; returns the id that the activity has, when the server has acknowledged it.</summary>
    Task<string> SayAsync(Utterance utterance, CancellationToken cancellationToken);

    /// <summary>Waits for the next activity.</summary>
    Task<ChatActivity> ReceiveAsync(CancellationToken cancellationToken);
}
