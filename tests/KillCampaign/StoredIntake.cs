using System.Text.Json;
using SamenHier.Casework.People;
using SamenHier.Casework.Transcripts;
using SamenHier.Casework.Turns;
using SamenHier.Tests.Clients;

namespace SamenHier.KillCampaign;

/// <summary>An intake as the store has it.</summary>
/// <param name="Messages">The transcript.</param>
/// <param name="Participant">The participant; null when the store knows none.</param>
/// <param name="Export">What <c>export</c> gives for the code that was shown; null when it gives nothing.</param>
internal sealed record StoredIntake(IReadOnlyList<StoredMessage> Messages, ParticipantRecord? Participant, ParticipantExport? Export);

/// <summary>A message of a stored transcript.</summary>
internal sealed record StoredMessage(TranscriptMessage Row, ChatActivity Activity)
{
    public static StoredMessage Read(TranscriptMessage row) => new(row, ChatActivity.Read(JsonElement.Parse(row.Body)));
}
