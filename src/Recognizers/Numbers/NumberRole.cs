namespace SamenHier.Recognizers.Numbers;

/// <summary>What words around and for a number mean in a conversation's language.</summary>
internal enum NumberRole
{
    /// <summary>What is counted: "years".</summary>
    Counted,

    /// <summary>Who is counted: "children".</summary>
    Person,

    /// <summary>One person, where no number stands beside it: "بنت".</summary>
    OnePerson,

    /// <summary>Two of what is counted, in one word.</summary>
    Dual,

    /// <summary>Two people, in one word.</summary>
    DualPerson,

    /// <summary>Zero, when it is all that is said, or when people are named beside it.</summary>
    NoneAlone,

    /// <summary>Zero, wherever it stands.</summary>
    NoneAnywhere,

    /// <summary>Zero of the people named after it: "no".</summary>
    NoPerson,

    /// <summary>The number after it is not meant.</summary>
    Not,

    /// <summary>The number before it is not meant.</summary>
    NotBefore,

    /// <summary>The number is about right.</summary>
    About,

    /// <summary>A fraction, a negative, a number too large or left open ("a few", "more than").</summary>
    Unreadable,

    /// <summary>The number after it is a time of day.</summary>
    ClockBefore,

    /// <summary>The number after it is a label ("room 12", "ሰዓት 3"), unless it counts something; it may be counted itself ("3 ሰዓት").</summary>
    LabelBefore,

    /// <summary>The number before it is a time of day or part of an ordinal.</summary>
    ClockAfter,

    /// <summary>An ending that makes digits an ordinal: "3ይ".</summary>
    Ordinal,

    /// <summary>Stands between two numbers of which one is meant.</summary>
    Or,

    /// <summary>What follows or went before is a sum.</summary>
    Total,

    /// <summary>"I have".</summary>
    Have,

    /// <summary>Adds nothing beside "none".</summary>
    Filler,

    /// <summary>Between two numbers it takes the first back: "sorry"; elsewhere it adds nothing.</summary>
    Corrects,

    /// <summary>"een": mostly an article.</summary>
    Article,

    /// <summary>"a": one, but only of people.</summary>
    Indefinite,

    /// <summary>"one": a number or a pronoun.</summary>
    Pronoun,

    /// <summary>A number, or another word that is written the same.</summary>
    Homograph,

    /// <summary>May be glued to digits: "10km".</summary>
    Unit,
}
