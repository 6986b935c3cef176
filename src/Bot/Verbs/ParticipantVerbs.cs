using System.Text.Json.Nodes;
using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Casework.Questions;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Variants;

namespace SamenHier.Bot.Verbs;

/// <summary>Reads and erases participants for an operator.</summary>
internal static class ParticipantVerbs
{
    private const string NoReference = "A reference is 12 digits, with or without hyphens.";
    private const string Nobody = "Nobody has this reference.";

    // The details that say why an answer has no value; any other is the side order of a scale.
    private static readonly string?[] Withheld = ["skipped", "declined"];

    /// <summary>Writes one object a participant, in a list.</summary>
    public static async Task<int> ListAsync(ParticipantDirectory people, GroupDirectory groups, TextWriter output, CancellationToken cancellationToken)
    {
        var seats = (await groups.ListAsync(cancellationToken))
            .SelectMany(group => group.Members.Select((member, place) => (member.Participant, Group: group.Id, IsCoordinator: place == 0)))
            .ToDictionary(seat => seat.Participant);
        var list = new JsonArray();
        foreach (var person in await people.ListAsync(cancellationToken))
        {
            var hasSeat = seats.TryGetValue(person.Id, out var seat);
            list.Add(new JsonObject
            {
                ["reference"] = person.Profile.Reference,
                ["role"] = person.Profile.Role,
                ["language"] = person.Profile.Language,
                ["state"] = StateCode(person.Profile.State),
                ["answers"] = person.Answers,
                ["group"] = hasSeat ? seat.Group.ToString() : null,
                ["isCoordinator"] = hasSeat && seat.IsCoordinator,
                ["createdAt"] = VerbJson.Instant(person.CreatedAt),
                ["lastTurnAt"] = VerbJson.Instant(person.LastTurnAt),
            });
        }

        await output.WriteLineAsync(list.ToJsonString(VerbJson.Readable));
        return 0;
    }

    /// <summary>Writes everything that one participant answered, in codes.</summary>
    public static async Task<int> ExportAsync(
        ParticipantDirectory people, string reference, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (ReferenceCode.Read(reference) is not { } code)
        {
            await errors.WriteLineAsync(NoReference);
            return 2;
        }

        if (await people.ExportAsync(code, cancellationToken) is not { } export)
        {
            await errors.WriteLineAsync(Nobody);
            return 1;
        }

        await output.WriteLineAsync(ToJson(export).ToJsonString(VerbJson.Readable));
        return 0;
    }

    /// <summary>Erases one participant and all that is theirs.</summary>
    public static async Task<int> EraseAsync(
        ParticipantDirectory people, Eraser eraser, string reference, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (ReferenceCode.Read(reference) is not { } code)
        {
            await errors.WriteLineAsync(NoReference);
            return 2;
        }

        if (await people.FindByReferenceAsync(code, cancellationToken) is not { } person || !await eraser.EraseAsync(person, cancellationToken))
        {
            await errors.WriteLineAsync(Nobody);
            return 1;
        }

        await output.WriteLineAsync(new JsonObject { ["erased"] = true, ["reference"] = code }.ToJsonString(VerbJson.Readable));
        return 0;
    }

    private static JsonObject ToJson(ParticipantExport export) => new()
    {
        ["reference"] = export.Profile.Reference,
        ["role"] = export.Profile.Role,
        ["language"] = export.Profile.Language,
        ["variant"] = VariantOf(export),
        ["consents"] = new JsonArray([.. export.Consents.Select(ToJson)]),
        ["answers"] = new JsonObject(export.Answers.Select(answer => KeyValuePair.Create<string, JsonNode?>(answer.Question, ToJson(answer)))),
        ["requests"] = new JsonArray([.. export.Requests.Select(ToJson)]),
        ["unanswered"] = new JsonArray([.. export.Unanswered.Select(ToJson)]),
        ["group"] = export.Group?.ToString(),
        ["newsletter"] = export.Newsletter.ToString().ToLowerInvariant(),
        ["state"] = StateCode(export.Profile.State),
    };

    private static JsonNode ToJson(PersonRequest request)
    {
        var json = new JsonObject
        {
            ["at"] = VerbJson.Instant(request.At),
            ["reason"] = request.Reason,
            ["question"] = request.Question,
            ["language"] = request.Language,
        };
        if (request.Words is { } words)
        {
            json["words"] = words;
        }

        return json;
    }

    private static JsonNode ToJson(UnansweredQuestion question) => new JsonObject
    {
        ["words"] = question.Words,
        ["language"] = question.Language,
        ["outcome"] = question.Outcome,
        ["entry"] = question.Entry,
        ["question"] = question.Question,
        ["at"] = VerbJson.Instant(question.At),
    };

    private static JsonNode ToJson(Consent consent) => new JsonObject
    {
        ["purpose"] = consent.Purpose,
        ["given"] = consent.Given,
        ["language"] = consent.Language,
        ["wording"] = consent.Wording,
        ["at"] = VerbJson.Instant(consent.At),
    };

    private static JsonObject ToJson(Answer answer)
    {
        var isWithheld = answer.Value == "null" && Withheld.Contains(answer.Detail);
        var json = new JsonObject { ["value"] = JsonNode.Parse(answer.Value) };
        if (isWithheld)
        {
            json["withheld"] = answer.Detail;
        }

        json["language"] = answer.Language;
        json["wording"] = answer.Wording;
        json["at"] = VerbJson.Instant(answer.At);
        if (!isWithheld && answer.Detail is { } sides)
        {
            json["sides"] = sides;
        }

        return json;
    }

    // Three years are counted from the day on which the person last said where they are, so that an export does not change with the date.
    private static string? VariantOf(ParticipantExport export)
    {
        var answers = export.Answers.ToDictionary(answer => answer.Question, StringComparer.Ordinal);
        return VariantRules.Shipped.FindVariant(answers)?.Id;
    }

    /// <summary>The code of a state.</summary>
    public static string StateCode(IntakeState state) => state.ToString().ToLowerInvariant();
}
