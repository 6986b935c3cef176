using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SamenHier.Casework;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Tests.Conversations;

namespace SamenHier.Dialogs.Tests.StoredStates;

/// <summary>A person as a release stored them in the middle of a conversation.</summary>
/// <param name="Question">The question that stands after the person's next word; null when none does.</param>
/// <param name="Participant">Their id.</param>
/// <param name="Profile">Their profile.</param>
/// <param name="Answers">Their answers.</param>
/// <param name="Consents">Their consents.</param>
/// <param name="State">The parts of the dialog state, as the codec wrote them.</param>
internal sealed record StoredState(
    string? Question, Guid Participant, ParticipantProfile Profile, IReadOnlyList<Answer> Answers, IReadOnlyList<Consent> Consents, IReadOnlyDictionary<string, JsonElement> State)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static StoredState Read(string json) => JsonSerializer.Deserialize<StoredState>(json, Readable)!;

    /// <summary>What a device's person looks like when stored now.</summary>
    public static string Write(Device device, string? question)
    {
        var person = device.Person;
        var state = person.State.ToDictionary(part => part.Key, part => JsonSerializer.Deserialize<JsonElement>(part.Value), StringComparer.Ordinal);
        return JsonSerializer.Serialize(
            new StoredState(question, person.Id.Value, person.Profile, [.. person.Answers.Values], [.. person.Consents.Values], state), Readable) + "\n";
    }

    /// <summary>The person's device, in a world where nothing else is stored.</summary>
    public Device ToDevice(Bot bot)
    {
        var casework = new InMemoryCasework(seed: 3);
        var device = new Device(bot, casework, "stored");
        casework.Put(new ParticipantRecord(
            new ParticipantId(Participant),
            Version: 7,
            device.Key,
            Profile,
            State.ToDictionary(part => part.Key, part => Encoding.UTF8.GetBytes(part.Value.GetRawText()), StringComparer.Ordinal),
            Answers.ToDictionary(answer => answer.Question, StringComparer.Ordinal),
            Consents.ToDictionary(consent => consent.Purpose, StringComparer.Ordinal)));
        return device;
    }
}
