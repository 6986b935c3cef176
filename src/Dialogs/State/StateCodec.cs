using System.Buffers;
using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;
using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.Handover;

namespace SamenHier.Dialogs.State;

/// <summary>
/// Dialog state as bytes and back. Only the types of this closed list can be stored, each under a tag of ours:
/// stored state names no type of a program, so that a release may rename its types and nobody can smuggle one in.
/// </summary>
public static class StateCodec
{
    private const string Tag = "~";
    private const string DialogStateTag = "dialogs";
    private const string PromptTag = "prompt";
    private const string SessionTag = "session";

    /// <summary>Writes state.</summary>
    /// <param name="state">The state's properties by name.</param>
    /// <exception cref="NotSupportedException">A value is of a type outside the list; the message says where.</exception>
    public static byte[] Encode(IDictionary<string, object> state)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            WriteMap(writer, state, tag: null);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads state.</summary>
    /// <param name="bytes">What <see cref="Encode"/> wrote, now or in an earlier release.</param>
    /// <exception cref="JsonException">The bytes are not stored state.</exception>
    public static Dictionary<string, object> Decode(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return ReadMap(document.RootElement);
        }
        catch (Exception exception) when (exception is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new JsonException("The bytes are no stored state.", exception);
        }
    }

    private static void WriteMap(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object>> map, string? tag)
    {
        writer.WriteStartObject();
        if (tag is not null)
        {
            writer.WriteString(Tag, tag);
        }

        foreach (var (name, value) in map)
        {
            if (name == Tag)
            {
                throw new NotSupportedException($"State holds a member '{Tag}', the mark of a type.");
            }

            writer.WritePropertyName(name);
            WriteValue(writer, value, name);
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value, string name)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case IDictionary<string, object> map:
                WriteMap(writer, map, tag: null);
                break;
            case IEnumerable<object> list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    WriteValue(writer, item, name);
                }

                writer.WriteEndArray();
                break;
            case DialogState dialogs:
                WriteDialogs(writer, dialogs);
                break;
            case PromptOptions options:
                WritePrompt(writer, options, name);
                break;
            case Session session:
                WriteMap(writer, Members(session), SessionTag);
                break;
            default:
                throw new NotSupportedException($"State '{name}' holds a {value.GetType()}, which cannot be stored.");
        }
    }

    private static void WriteDialogs(Utf8JsonWriter writer, DialogState dialogs)
    {
        writer.WriteStartObject();
        writer.WriteString(Tag, DialogStateTag);
        writer.WriteStartArray("stack");
        foreach (var instance in dialogs.DialogStack)
        {
            writer.WriteStartObject();
            writer.WriteString("id", instance.Id);
            writer.WriteString("version", instance.Version);
            writer.WritePropertyName("state");
            WriteMap(writer, instance.State, tag: null);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // Only the question's id is stored with a prompt: its words are chosen when it is rendered.
    private static void WritePrompt(Utf8JsonWriter writer, PromptOptions options, string name)
    {
        if (options.Prompt is not null || options.RetryPrompt is not null || options.Choices is { Count: > 0 })
        {
            throw new NotSupportedException($"State '{name}' holds a prompt with rendered words, which cannot be stored.");
        }

        writer.WriteStartObject();
        writer.WriteString(Tag, PromptTag);
        writer.WriteString("question", (string?)options.Validations);
        writer.WriteEndObject();
    }

    // What is not there is not written: most conversations remember little.
    private static IEnumerable<KeyValuePair<string, object>> Members(Session session)
    {
        if (session.Greeted)
        {
            yield return new(nameof(Session.Greeted), true);
        }

        if (session.ToldAboutPrivacy)
        {
            yield return new(nameof(Session.ToldAboutPrivacy), true);
        }

        if (session.Paused)
        {
            yield return new(nameof(Session.Paused), true);
        }

        if (session.LanguageOffered)
        {
            yield return new(nameof(Session.LanguageOffered), true);
        }

        if (session.ToldOfMachine is { } language)
        {
            yield return new(nameof(Session.ToldOfMachine), language);
        }

        if (session.AskedAbout is { } entry)
        {
            yield return new(nameof(Session.AskedAbout), entry);
        }

        if (session.Unfound is { } words)
        {
            yield return new(nameof(Session.Unfound), words);
        }

        if (session.Unheard.Count > 0)
        {
            yield return new(nameof(Session.Unheard), session.Unheard.SelectMany(unheard => new object[] { unheard.Name, unheard.Text }).ToList());
        }

        if (session.Invited is { } invited)
        {
            yield return new(nameof(Session.Invited), new List<object> { invited.Code, invited.Kind, invited.Town, invited.Name });
        }

        if (session.Card is { } card)
        {
            yield return new(nameof(Session.Card), CardMembers(card));
        }

        if (session.ResumedAt is { } at)
        {
            yield return new(nameof(Session.ResumedAt), at.ToUnixTimeMilliseconds());
        }

        if (session.Versions.Count > 0)
        {
            yield return new(nameof(Session.Versions), session.Versions.ToDictionary(pin => pin.Key, pin => (object)pin.Value, StringComparer.Ordinal));
        }
    }

    private static Session ReadSession(JsonElement element)
    {
        var session = new Session
        {
            Greeted = element.TryGetProperty(nameof(Session.Greeted), out _),
            ToldAboutPrivacy = element.TryGetProperty(nameof(Session.ToldAboutPrivacy), out _),
            Paused = element.TryGetProperty(nameof(Session.Paused), out _),
            LanguageOffered = element.TryGetProperty(nameof(Session.LanguageOffered), out _),
            ToldOfMachine = element.TryGetProperty(nameof(Session.ToldOfMachine), out var language) ? language.GetString() : null,
            AskedAbout = element.TryGetProperty(nameof(Session.AskedAbout), out var entry) ? entry.GetString() : null,
            Unfound = element.TryGetProperty(nameof(Session.Unfound), out var words) ? words.GetString() : null,
            Invited = element.TryGetProperty(nameof(Session.Invited), out var invited) ? ReadInvited(invited) : null,
            Card = element.TryGetProperty(nameof(Session.Card), out var card) ? ReadCard(card) : null,
            ResumedAt = element.TryGetProperty(nameof(Session.ResumedAt), out var at) ? DateTimeOffset.FromUnixTimeMilliseconds(at.GetInt64()) : null,
        };
        if (element.TryGetProperty(nameof(Session.Unheard), out var unheard))
        {
            foreach (var pair in unheard.EnumerateArray().Chunk(2))
            {
                session.Unheard.Add(new BuilderWords(pair[0].GetString()!, pair[1].GetString()!));
            }
        }

        if (element.TryGetProperty(nameof(Session.Versions), out var versions))
        {
            foreach (var pin in versions.EnumerateObject())
            {
                session.Versions[pin.Name] = pin.Value.GetInt32();
            }
        }

        return session;
    }

    private static InvitedTo ReadInvited(JsonElement invited) =>
        new(invited[0].GetString()!, invited[1].GetString()!, invited[2].GetString()!, invited[3].GetString()!);

    // Codes can be what a person typed, which must not be read as the mark of a type: they stand in a list, each before its words.
    private static Dictionary<string, object> CardMembers(StandingCard card) => new(StringComparer.Ordinal)
    {
        ["id"] = card.ActivityId,
        ["question"] = card.Question!,
        ["language"] = card.Language,
        ["words"] = card.Words,
        ["choices"] = card.Choices.SelectMany(choice => new object[] { choice.Code, choice.Title }).ToList(),
    };

    private static StandingCard ReadCard(JsonElement card) => new(
        card.GetProperty("id").GetString()!,
        card.GetProperty("question").GetString(),
        card.GetProperty("language").GetString()!,
        card.GetProperty("words").GetString()!,
        [.. card.GetProperty("choices").EnumerateArray().Chunk(2).Select(pair => new CardChoice(pair[0].GetString()!, pair[1].GetString()!))]);

    private static Dictionary<string, object> ReadMap(JsonElement element)
    {
        var map = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            map[property.Name] = ReadValue(property.Value)!;
        }

        return map;
    }

    private static object? ReadValue(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.TryGetInt32(out var small) ? (object)small : element.GetInt64(),
        JsonValueKind.Array => element.EnumerateArray().Select(ReadValue).ToList(),
        JsonValueKind.Object => ReadTagged(element),
        _ => throw new JsonException("Stored state holds something that is no value."),
    };

    private static object ReadTagged(JsonElement element) => element.TryGetProperty(Tag, out var tag)
        ? tag.GetString() switch
        {
            DialogStateTag => new DialogState([.. element.GetProperty("stack").EnumerateArray().Select(ReadInstance)]),
            PromptTag => new PromptOptions { Validations = element.GetProperty("question").GetString() },
            SessionTag => ReadSession(element),
            var unknown => throw new JsonException($"Stored state has the unknown tag {unknown}."),
        }
        : ReadMap(element);

    private static DialogInstance ReadInstance(JsonElement element) => new()
    {
        Id = element.GetProperty("id").GetString()!,
        Version = element.GetProperty("version").GetString()!,
        State = ReadMap(element.GetProperty("state")),
    };
}
