namespace SamenHier.Recognizers.Places;

/// <summary>What a word or phrase does to the places beside it.</summary>
internal enum PlaceRole
{
    /// <summary>An unknown word.</summary>
    Unknown,

    /// <summary>A place follows: "in".</summary>
    In,

    /// <summary>A place follows that someone went to: "to".</summary>
    To,

    /// <summary>Not there, but close: "near".</summary>
    Near,

    /// <summary>Not there.</summary>
    Not,

    /// <summary>Not at the place before it.</summary>
    NotAfter,

    /// <summary>Where someone came from, once lived, or somebody else lives: of the places after it.</summary>
    Elsewhere,

    /// <summary>The same of the place before it.</summary>
    ElsewhereAfter,

    /// <summary>Where someone lives now: of the places after it.</summary>
    Now,

    /// <summary>Makes the whole text doubtful: a wish, a guess.</summary>
    Doubt,

    /// <summary>A part of a town that says little: "north", "centre".</summary>
    Area,

    /// <summary>The name of a province.</summary>
    Province,

    /// <summary>A place outside the Netherlands.</summary>
    Foreign,

    /// <summary>The word "postcode".</summary>
    Postcode,

    /// <summary>A year follows.</summary>
    Since,

    /// <summary>The number of a house follows.</summary>
    HouseNumber,

    /// <summary>The number before it counts something.</summary>
    Unit,

    /// <summary>A known word that is no place and says nothing of one.</summary>
    Known,

    /// <summary>Adds nothing.</summary>
    Filler,

    /// <summary>Begins another thought: "but".</summary>
    But,

    /// <summary>A number that is no postcode.</summary>
    Number,

    /// <summary>A comma, a full stop, a line end.</summary>
    Break,

    /// <summary>A question mark.</summary>
    Question,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A postcode.</summary>
    PostcodeDigits,
}
