using System.Globalization;
using System.Text.Json;

namespace SamenHier.Matching.Input;

/// <summary>The fields of a JSON object. What is missing, of another type or left over is a fault; the value is then a stand-in that nobody sees.</summary>
internal sealed class JsonFields
{
    private const int MostShown = 40;

    private readonly Dictionary<string, JsonElement> fields = new(StringComparer.Ordinal);
    private readonly string path;
    private readonly FaultList faults;

    private JsonFields(JsonElement element, string path, FaultList faults)
    {
        (this.path, this.faults) = (path, faults);
        foreach (var property in element.EnumerateObject()) Add(property);
    }

    /// <summary>Reads an object.</summary>
    /// <param name="element">The object.</param>
    /// <param name="path">Where it stands; empty for the root.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="read">Reads the fields.</param>
    public static T? Read<T>(JsonElement element, string path, FaultList faults, Func<JsonFields, T> read)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            faults.Add(path.Length == 0 ? "file" : path, $"{Shown(element)} is not an object");
            return default;
        }

        var given = new JsonFields(element, path, faults);
        var result = read(given);
        foreach (var name in given.fields.Keys) faults.Add(given.At(name), $"there is no such field");
        return result;
    }

    /// <summary>A text that must be there.</summary>
    public string Text(string name) => TextOf(Required(name), At(name));

    /// <summary>A date that must be there.</summary>
    public DateOnly Date(string name)
    {
        if (Required(name) is not { } element) return default;
        if (element.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(element.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;

        faults.Add(At(name), $"{Shown(element)} is not a date (yyyy-MM-dd)");
        return default;
    }

    /// <summary>A whole number that must be there.</summary>
    public int Whole(string name) => WholeOf(Required(name), At(name)) ?? 0;

    /// <summary>A whole number, or null where the field is absent.</summary>
    public int? WholeOrNull(string name) => WholeOf(Optional(name), At(name));

    /// <summary>A number that must be there.</summary>
    public double Number(string name)
    {
        if (Required(name) is not { } element) return 0;
        if (element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) && double.IsFinite(number)) return number;

        faults.Add(At(name), $"{Shown(element)} is not a number{(element.ValueKind == JsonValueKind.Number ? " that can be held" : string.Empty)}");
        return 0;
    }

    /// <summary>A yes or no, or null where the field is absent.</summary>
    public bool? FlagOrNull(string name)
    {
        if (Optional(name) is not { } element) return null;
        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False) return element.GetBoolean();

        faults.Add(At(name), $"{Shown(element)} is not true or false");
        return null;
    }

    /// <summary>A list of texts; empty where the field is absent.</summary>
    public IReadOnlyList<string> Texts(string name) => ListOf(Optional(name), At(name), (element, place) => TextOf(element, place));

    /// <summary>A list of texts that must be there.</summary>
    public IReadOnlyList<string> RequiredTexts(string name) => ListOf(Required(name), At(name), (element, place) => TextOf(element, place));

    /// <summary>Whole numbers by name; empty where the field is absent.</summary>
    public IReadOnlyDictionary<string, int> Wholes(string name) => WholesOf(Optional(name), At(name));

    /// <summary>Whole numbers by name, which must be there.</summary>
    public IReadOnlyDictionary<string, int> RequiredWholes(string name) => WholesOf(Required(name), At(name));

    /// <summary>A list of objects; empty where the field is absent.</summary>
    public IReadOnlyList<T> Objects<T>(string name, Func<JsonFields, T> read) =>
        ListOf(Optional(name), At(name), (element, place) => Read(element, place, faults, read)!);

    /// <summary>A list of objects that must be there.</summary>
    public IReadOnlyList<T> RequiredObjects<T>(string name, Func<JsonFields, T> read) =>
        ListOf(Required(name), At(name), (element, place) => Read(element, place, faults, read)!);

    /// <summary>An object, or null where the field is absent.</summary>
    public T? ObjectOrNull<T>(string name, Func<JsonFields, T> read)
        where T : class => Optional(name) is { } element ? Read(element, At(name), faults, read) : null;

    /// <summary>An object that must be there.</summary>
    public T RequiredObject<T>(string name, Func<JsonFields, T> read)
        where T : class => Required(name) is { } element ? Read(element, At(name), faults, read)! : null!;

    private void Add(JsonProperty property)
    {
        if (!fields.TryAdd(property.Name, property.Value)) faults.Add(At(property.Name), $"occurs twice");
    }

    private string At(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private JsonElement? Optional(string name)
    {
        if (!fields.Remove(name, out var element)) return null;
        if (element.ValueKind != JsonValueKind.Null) return element;

        faults.Add(At(name), $"null says nothing: leave the field out");
        return null;
    }

    private JsonElement? Required(string name)
    {
        if (fields.Remove(name, out var element)) return element;

        faults.Add(At(name), $"is missing");
        return null;
    }

    private string TextOf(JsonElement? element, string place)
    {
        if (element is not { } given) return string.Empty;
        if (given.ValueKind == JsonValueKind.String) return given.GetString()!;

        faults.Add(place, $"{Shown(given)} is not a text");
        return string.Empty;
    }

    // 3.0 is a whole number to JSON Schema, so here too.
    private int? WholeOf(JsonElement? element, string place)
    {
        if (element is not { } given) return null;
        if (given.ValueKind == JsonValueKind.Number)
        {
            if (given.TryGetInt32(out var whole)) return whole;
            if (given.TryGetDecimal(out var number) && decimal.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue) return (int)number;
        }

        faults.Add(place, $"{Shown(given)} is not a whole number{(given.ValueKind == JsonValueKind.Number ? " that can be held" : string.Empty)}");
        return null;
    }

    private Dictionary<string, int> WholesOf(JsonElement? element, string place)
    {
        var wholes = new Dictionary<string, int>(StringComparer.Ordinal);
        if (element is not { } given) return wholes;

        return Read(given, place, faults, map =>
        {
            foreach (var name in map.fields.Keys.ToList()) wholes.Add(name, map.Whole(name));
            return wholes;
        }) ?? wholes;
    }

    private List<T> ListOf<T>(JsonElement? element, string place, Func<JsonElement, string, T> read)
    {
        if (element is not { } given) return [];
        if (given.ValueKind != JsonValueKind.Array)
        {
            faults.Add(place, $"{Shown(given)} is not a list");
            return [];
        }

        var list = new List<T>(given.GetArrayLength());
        foreach (var item in given.EnumerateArray()) list.Add(read(item, Places.Item(place, list.Count)));
        return list;
    }

    private static string Shown(JsonElement element)
    {
        if (element.ValueKind is JsonValueKind.Object) return "an object";
        if (element.ValueKind is JsonValueKind.Array) return "a list";

        var text = element.GetRawText();
        return text.Length <= MostShown ? text : $"{text[..MostShown]}...";
    }
}
