namespace SamenHier.Matching.Input;

/// <summary>Which fields a file has.</summary>
internal static class InputFields
{
    /// <summary>Reads the root.</summary>
    /// <param name="fields">Its fields.</param>
    public static MatchingInput Read(JsonFields fields) => new(
        fields.Date("asOf"),
        fields.RequiredObjects("newcomers", ReadNewcomer),
        fields.RequiredObjects("groups", ReadGroup))
    {
        Distances = fields.Objects("distances", known => new KnownDistance(known.Text("newcomer"), known.Text("group"), known.Number("kilometres"))),
        Pins = fields.Objects("pins", ReadPair),
        Forbidden = fields.Objects("forbidden", ReadPair),
        Standing = fields.Objects("standing", ReadPair),
    };

    private static Newcomer ReadNewcomer(JsonFields fields) => new(fields.Text("id"), fields.Text("kind"), fields.Text("variant"), fields.Date("waitingSince"))
    {
        Requirements = fields.Texts("requirements"),
        Languages = fields.Texts("languages"),
        Needs = fields.Texts("needs"),
        Priorities = fields.Texts("priorities"),
        Weegschaal = fields.Wholes("weegschaal"),
        Interests = fields.Texts("interests"),
        BirthYear = fields.WholeOrNull("birthYear"),
        Children = fields.WholeOrNull("children"),
        Place = fields.ObjectOrNull("place", ReadSpot),
    };

    private static Group ReadGroup(JsonFields fields) => new(fields.Text("id"), fields.Text("kind"), fields.RequiredObjects("members", ReadMember))
    {
        Capacity = fields.WholeOrNull("capacity") ?? 1,
        Variants = fields.Texts("variants"),
        Languages = fields.Texts("languages"),
        HasWomen = fields.FlagOrNull("hasWomen"),
        HasAccessiblePlace = fields.FlagOrNull("hasAccessiblePlace"),
        Capabilities = fields.Texts("capabilities"),
        Offers = fields.Texts("offers"),
        Interests = fields.Texts("interests"),
    };

    private static Member ReadMember(JsonFields fields) => new()
    {
        Place = fields.ObjectOrNull("place", ReadSpot),
        BirthYear = fields.WholeOrNull("birthYear"),
        Weegschaal = fields.Wholes("weegschaal"),
    };

    private static Spot ReadSpot(JsonFields fields) => new(fields.Number("latitude"), fields.Number("longitude"), fields.Whole("radiusMetres"));

    private static Pair ReadPair(JsonFields fields) => new(fields.Text("newcomer"), fields.Text("group"));
}
