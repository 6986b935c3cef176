using System.Text.Json;
using System.Text.Json.Nodes;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Intake;

namespace SamenHier.Bot.Verbs;

/// <summary>Reads participants for an operator.</summary>
internal static class ParticipantVerbs
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one object a participant, in a list.</summary>
    public static async Task<int> ListAsync(ParticipantDirectory people, TextWriter output, CancellationToken cancellationToken)
    {
        var list = new JsonArray();
        foreach (var person in await people.ListAsync(cancellationToken))
        {
            list.Add(new JsonObject
            {
                ["reference"] = person.Profile.Reference,
                ["role"] = person.Profile.Role,
                ["language"] = person.Profile.Language,
                ["state"] = StateCode(person.Profile.State),
                ["answers"] = person.Answers,
                ["createdAt"] = Instant(person.CreatedAt),
                ["lastTurnAt"] = Instant(person.LastTurnAt),
            });
        }

        await output.WriteLineAsync(list.ToJsonString(Readable));
        return 0;
    }

    /// <summary>Writes everything that one participant answered, in codes.</summary>
    public static async Task<int> ExportAsync(
        ParticipantDirectory people, string reference, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (ReferenceCode.Read(reference) is not { } code)
        {
            await errors.WriteLineAsync("A reference is 12 digits, with or without hyphens.");
            return 2;
        }

        if (await people.ExportAsync(code, cancellationToken) is not { } export)
        {
            await errors.WriteLineAsync("Nobody has this reference.");
            return 1;
        }

        await output.WriteLineAsync(ToJson(export).ToJsonString(Readable));
        return 0;
    }

    private static JsonObject ToJson(ParticipantExport export) => new()
    {
        ["reference"] = export.Profile.Reference,
        ["role"] = export.Profile.Role,
        ["language"] = export.Profile.Language,
        ["variant"] = null,
        ["consents"] = new JsonArray([.. export.Consents.Select(ToJson)]),
        ["answers"] = new JsonObject(export.Answers.Select(answer => KeyValuePair.Create<string, JsonNode?>(answer.Question, ToJson(answer)))),
        ["state"] = StateCode(export.Profile.State),
    };

    private static JsonNode ToJson(Consent consent) => new JsonObject
    {
        ["purpose"] = consent.Purpose,
        ["given"] = consent.Given,
        ["language"] = consent.Language,
        ["wording"] = consent.Wording,
        ["at"] = Instant(consent.At),
    };

    private static JsonObject ToJson(Answer answer)
    {
        var json = new JsonObject
        {
            ["value"] = JsonNode.Parse(answer.Value),
            ["language"] = answer.Language,
            ["wording"] = answer.Wording,
            ["at"] = Instant(answer.At),
        };
        if (answer.Detail is { } sides)
        {
            json["sides"] = sides;
        }

        return json;
    }

    private static string StateCode(IntakeState state) => state.ToString().ToLowerInvariant();

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
