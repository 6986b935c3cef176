using System.Globalization;
using System.Text.Json;

namespace SamenHier.Matching.Input;

/// <summary>Writes a sorted input; what is absent or empty is left out.</summary>
internal static class InputWriter
{
    /// <summary>Writes the root.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="input">A sorted input.</param>
    public static void Write(Utf8JsonWriter writer, MatchingInput input)
    {
        writer.WriteStartObject();
        WriteDate(writer, "asOf", input.AsOf);
        WriteObjects(writer, "newcomers", input.Newcomers, WriteNewcomer);
        WriteObjects(writer, "groups", input.Groups, WriteGroup);
        if (input.Distances.Count > 0) WriteObjects(writer, "distances", input.Distances, WriteDistance);
        if (input.Pins.Count > 0) WriteObjects(writer, "pins", input.Pins, WritePair);
        if (input.Forbidden.Count > 0) WriteObjects(writer, "forbidden", input.Forbidden, WritePair);
        if (input.Standing.Count > 0) WriteObjects(writer, "standing", input.Standing, WritePair);
        writer.WriteEndObject();
    }

    /// <summary>Writes what is known of a member.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="member">The member.</param>
    public static void WriteMember(Utf8JsonWriter writer, Member member)
    {
        WriteSpot(writer, member.Place);
        WriteNumber(writer, "birthYear", member.BirthYear);
        WriteWeegschaal(writer, member.Weegschaal);
    }

    private static void WriteNewcomer(Utf8JsonWriter writer, Newcomer newcomer)
    {
        writer.WriteString("id", newcomer.Id);
        writer.WriteString("kind", newcomer.Kind);
        writer.WriteString("variant", newcomer.Variant);
        WriteDate(writer, "waitingSince", newcomer.WaitingSince);
        WriteCodes(writer, "requirements", newcomer.Requirements);
        WriteCodes(writer, "languages", newcomer.Languages);
        WriteCodes(writer, "needs", newcomer.Needs);
        WriteCodes(writer, "priorities", newcomer.Priorities);
        WriteWeegschaal(writer, newcomer.Weegschaal);
        WriteCodes(writer, "interests", newcomer.Interests);
        WriteNumber(writer, "birthYear", newcomer.BirthYear);
        WriteNumber(writer, "children", newcomer.Children);
        WriteSpot(writer, newcomer.Place);
    }

    private static void WriteGroup(Utf8JsonWriter writer, Group group)
    {
        writer.WriteString("id", group.Id);
        writer.WriteString("kind", group.Kind);
        WriteObjects(writer, "members", group.Members, WriteMember);
        writer.WriteNumber("capacity", group.Capacity);
        WriteCodes(writer, "variants", group.Variants);
        WriteCodes(writer, "languages", group.Languages);
        if (group.HasWomen is { } women) writer.WriteBoolean("hasWomen", women);
        if (group.HasAccessiblePlace is { } accessible) writer.WriteBoolean("hasAccessiblePlace", accessible);
        WriteCodes(writer, "capabilities", group.Capabilities);
        WriteCodes(writer, "offers", group.Offers);
        WriteCodes(writer, "interests", group.Interests);
    }

    private static void WriteDistance(Utf8JsonWriter writer, KnownDistance known)
    {
        writer.WriteString("newcomer", known.Newcomer);
        writer.WriteString("group", known.Group);
        writer.WriteNumber("kilometres", known.Kilometres);
    }

    private static void WritePair(Utf8JsonWriter writer, Pair pair)
    {
        writer.WriteString("newcomer", pair.Newcomer);
        writer.WriteString("group", pair.Group);
    }

    private static void WriteSpot(Utf8JsonWriter writer, Spot? place)
    {
        if (place is null) return;

        writer.WriteStartObject("place");
        writer.WriteNumber("latitude", place.Latitude);
        writer.WriteNumber("longitude", place.Longitude);
        writer.WriteNumber("radiusMetres", place.RadiusMetres);
        writer.WriteEndObject();
    }

    private static void WriteWeegschaal(Utf8JsonWriter writer, IReadOnlyDictionary<string, int> answers)
    {
        if (answers.Count == 0) return;

        writer.WriteStartObject("weegschaal");
        foreach (var (set, answer) in answers.OrderBy(pair => pair.Key, StringComparer.Ordinal)) writer.WriteNumber(set, answer);
        writer.WriteEndObject();
    }

    private static void WriteObjects<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCodes(Utf8JsonWriter writer, string name, IReadOnlyList<string> codes)
    {
        if (codes.Count > 0) CanonicalJson.WriteTexts(writer, name, codes);
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } given) writer.WriteNumber(name, given);
    }

    private static void WriteDate(Utf8JsonWriter writer, string name, DateOnly date) => writer.WriteString(name, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
