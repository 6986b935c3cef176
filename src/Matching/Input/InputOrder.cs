namespace SamenHier.Matching.Input;

/// <summary>The one order of an input: whoever writes the same things in another order gets the same.</summary>
internal static class InputOrder
{
    /// <summary>Sorts everything that has no order of its own.</summary>
    /// <param name="input">A sound input.</param>
    public static MatchingInput Sort(MatchingInput input) => new(
        input.AsOf,
        [.. input.Newcomers.OrderBy(newcomer => newcomer.Id, StringComparer.Ordinal).Select(Sorted)],
        [.. input.Groups.OrderBy(group => group.Id, StringComparer.Ordinal).Select(Sorted)])
    {
        Distances =
        [
            .. input.Distances
                .OrderBy(known => known.Newcomer, StringComparer.Ordinal)
                .ThenBy(known => known.Group, StringComparer.Ordinal)
                .Select(known => known with { Kilometres = Unsigned(known.Kilometres) }),
        ],
        Pins = Sorted(input.Pins),
        Forbidden = Sorted(input.Forbidden),
        Standing = Sorted(input.Standing),
    };

    private static Newcomer Sorted(Newcomer newcomer) => newcomer with
    {
        Requirements = Sorted(newcomer.Requirements),
        Languages = Sorted(newcomer.Languages),
        Needs = Sorted(newcomer.Needs),
        Weegschaal = Sorted(newcomer.Weegschaal),
        Interests = Sorted(newcomer.Interests),
        Place = Unsigned(newcomer.Place),
    };

    // Members have no id; what is known of them, written out, tells them apart as far as anything does.
    private static Group Sorted(Group group) => group with
    {
        Members = [.. group.Members.Select(Sorted).OrderBy(Key, StringComparer.Ordinal)],
        Variants = Sorted(group.Variants),
        Languages = Sorted(group.Languages),
        Capabilities = Sorted(group.Capabilities),
        Offers = Sorted(group.Offers),
        Interests = Sorted(group.Interests),
    };

    private static Member Sorted(Member member) => member with { Weegschaal = Sorted(member.Weegschaal), Place = Unsigned(member.Place) };

    private static string[] Sorted(IReadOnlyList<string> codes) => [.. codes.Order(StringComparer.Ordinal)];

    private static SortedDictionary<string, int> Sorted(IReadOnlyDictionary<string, int> answers) => new(answers.ToDictionary(), StringComparer.Ordinal);

    private static Pair[] Sorted(IReadOnlyList<Pair> pairs) =>
        [.. pairs.OrderBy(pair => pair.Newcomer, StringComparer.Ordinal).ThenBy(pair => pair.Group, StringComparer.Ordinal)];

    private static string Key(Member member) => Convert.ToHexString(CanonicalJson.Write(writer =>
    {
        writer.WriteStartObject();
        InputWriter.WriteMember(writer, member);
        writer.WriteEndObject();
    }));

    private static Spot? Unsigned(Spot? place) => place is null ? null : place with { Latitude = Unsigned(place.Latitude), Longitude = Unsigned(place.Longitude) };

    // Minus nought is nought.
    private static double Unsigned(double number) => number + 0.0;
}
